package org.masteryhive.mentorfiles;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** The door to spreadsheets for one run, at which several may go in and out at once. Counts what is read and written. */
final class CountedCalls implements Workbooks {

  private static final int MOST_ATTEMPTS = 3;

  private final Workbooks workbooks;
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger changedCells = new AtomicInteger();

  CountedCalls(Workbooks workbooks) {
    this.workbooks = workbooks;
  }

  /**
   * Brings a spreadsheet to where it should be: writes what differs, and reads and compares again when a person moved
   * something in between, or when nobody knows whether the write was carried out. Whether there was anything to write.
   *
   * @param first how it was when it was read
   */
  boolean bring(WorkbookId id, Picture first, Function<Picture, FileChange> planning) {
    Picture picture = first;
    boolean wrote = false;
    for (int attempt = 1; ; attempt++) {
      FileChange change = planning.apply(picture);
      if (change.plan().isEmpty()) {
        return wrote;
      }
      wrote = true;
      if (isWritten(id, change, attempt == MOST_ATTEMPTS)) {
        return true;
      }
      picture = read(id);
    }
  }

  private boolean isWritten(WorkbookId id, FileChange change, boolean isLast) {
    try {
      boolean landed = change.isLanded(write(id, change.plan(), change.watches()));
      if (!landed && isLast) {
        throw new WorkbookException(Why.CHANGED_MEANWHILE);
      }
      return landed;
    } catch (WorkbookException failure) {
      boolean again = failure.why() == Why.ANSWER_LOST || failure.why() == Why.CHANGED_MEANWHILE;
      if (!again || isLast) {
        throw failure;
      }
      return false;
    }
  }

  @Override
  public CountedCalls guardedBy(Guard guard) {
    return new CountedCalls(workbooks.guardedBy(guard));
  }

  @Override
  public Guard guard() {
    return workbooks.guard();
  }

  @Override
  public Picture read(WorkbookId id) {
    reads.incrementAndGet();
    return workbooks.read(id);
  }

  @Override
  public Picture readForSetup(WorkbookId id) {
    reads.incrementAndGet();
    return workbooks.readForSetup(id);
  }

  @Override
  public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
    writes.incrementAndGet();
    changedCells.addAndGet(plan.changedCells());
    return workbooks.write(id, plan, watched);
  }

  @Override
  public WorkbookId create(String title, String timeZone, String locale) {
    writes.incrementAndGet();
    return workbooks.create(title, timeZone, locale);
  }

  @Override
  public void look(WorkbookId id) {
    reads.incrementAndGet();
    workbooks.look(id);
  }

  @Override
  public boolean canEdit(WorkbookId id) {
    return workbooks.canEdit(id);
  }

  int reads() {
    return reads.get();
  }

  int writes() {
    return writes.get();
  }

  int changedCells() {
    return changedCells.get();
  }
}
