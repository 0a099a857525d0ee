package org.masteryhive.recompute;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.masteryhive.tab.Picture;
import org.masteryhive.testing.PassedOnWorkbooks;

/** Spreadsheets that let nobody have an answer before as many have asked as ever ask at a time, and count those. */
final class SlowWorkbooks extends PassedOnWorkbooks {

  private static final int EXPECTED = 4;

  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch together = new CountDownLatch(EXPECTED + 1);

  SlowWorkbooks(Workbooks workbooks) {
    super(workbooks);
  }

  int mostAtATime() {
    return most.get();
  }

  @Override
  public Picture read(WorkbookId id) {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      together.countDown();
      boolean isAlone = asked.getAndIncrement() == 0;
      if (!isAlone && !together.await(2, TimeUnit.MINUTES)) {
        throw new AssertionError("fewer than " + EXPECTED + " ask at a time");
      }
      return super.read(id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      now.decrementAndGet();
    }
  }

  @Override
  public Workbooks guardedBy(Guard guard) {
    return this;
  }
}
