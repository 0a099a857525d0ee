package org.masteryhive;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a chore now and then, until it is closed. A chore that fails is tried again the next time. */
final class Housekeeping implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final CountDownLatch closed = new CountDownLatch(1);

  Housekeeping(Runnable chore, Duration pause) {
    Thread thread = new Thread(() -> run(chore, pause), "housekeeping");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void run(Runnable chore, Duration pause) {
    try {
      do {
        attempt(chore);
      } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt(Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      if (closed.getCount() > 0) {
        LOG.warn("A chore failed and will be tried again: {}", e.getClass().getName());
      }
    }
  }
}
