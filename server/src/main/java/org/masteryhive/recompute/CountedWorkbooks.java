package org.masteryhive.recompute;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** The door to spreadsheets for one run: counts what it reads and writes. Several may read at once; one writes. */
final class CountedWorkbooks {

  private final Workbooks workbooks;
  private final AtomicInteger reads = new AtomicInteger();
  private int writes;
  private int changedCells;
  private int doubtful;

  CountedWorkbooks(Workbooks workbooks) {
    this.workbooks = workbooks;
  }

  Picture read(WorkbookId id) {
    reads.incrementAndGet();
    return workbooks.read(id);
  }

  Arrival fetch(WorkbookId id) {
    reads.incrementAndGet();
    return workbooks.fetch(id);
  }

  boolean isTooMuchAtOnce(Plan plan) {
    return workbooks.isTooMuchAtOnce(plan);
  }

  /** A write that may have been carried out counts, too; what must be written again after it counts once. */
  Workbooks.Landing write(WorkbookId id, Plan plan, List<Workbooks.Watch> watched) {
    try {
      Workbooks.Landing landing = workbooks.write(id, plan, watched);
      count(plan);
      doubtful = 0;
      return landing;
    } catch (WorkbookException failure) {
      if (failure.why() == WorkbookException.Why.ANSWER_LOST) {
        count(plan);
        doubtful = Math.max(doubtful, plan.changedCells());
      }
      throw failure;
    }
  }

  private void count(Plan plan) {
    writes++;
    changedCells += Math.max(0, plan.changedCells() - doubtful);
  }

  /** Whether a single read is all that has happened. */
  boolean hasReadOnceOnly() {
    return reads.get() == 1 && writes == 0;
  }

  int reads() {
    return reads.get();
  }

  int writes() {
    return writes;
  }

  int changedCells() {
    return changedCells;
  }
}
