package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.List;
import org.masteryhive.drawing.SetupPlan;
import org.masteryhive.recompute.Gradebooks.SetUp;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/**
 * Adds to one spreadsheet what it lacks: first what it must have, then its looks. After a write whose answer was lost nobody
 * knows whether it was made, so the spreadsheet is read again. Each write is made whole or not at all: what is still missing of
 * it says that it was not made, and only then is it sent once more.
 */
final class Furnishing {

  /** So many writes may lose their answer; the last one fails. */
  private static final int MOST_LOSSES = 10;

  /** What a spreadsheet lacks, as it is now; {@code first} is how it was before anything was written. */
  interface Planner {
    SetupPlan plan(Picture first, Picture now);
  }

  private final Workbooks workbooks;
  private final WorkbookId id;
  private int losses;

  Furnishing(Workbooks workbooks, WorkbookId id) {
    this.workbooks = workbooks;
    this.id = id;
  }

  /** Adds all that is missing, and tells what that was. */
  SetUp add(Planner planner) {
    Picture first = workbooks.readForSetup(id);
    SetupPlan missing = planner.plan(first, first);
    Plan looks = must(planner, first, missing);
    boolean isDressed = looks.isEmpty() || dress(planner, first, looks);
    return new SetUp(missing.created(), message(missing, isDressed));
  }

  /** Adds what the spreadsheet must have. What it should look like then: the looks of new tabs are planned only with them. */
  private Plan must(Planner planner, Picture first, SetupPlan missing) {
    Picture now = first;
    SetupPlan plan = missing;
    while (!plan.must().isEmpty()) {
      try {
        workbooks.write(id, plan.must(), List.of());
        return plan.looks();
      } catch (WorkbookException failure) {
        if (failure.why() == Why.PROTECTED) {
          throw Guard.isProtected(failure, now, plan.must());
        }
        countLoss(failure);
      }
      now = workbooks.readForSetup(id);
      SetupPlan still = planner.plan(first, now);
      if (still.must().isEmpty()) {
        return plan.looks();
      }
      plan = still;
    }
    return plan.looks();
  }

  /** Sets the looks, all together or, where the spreadsheet will not take that, tab by tab. Whether all was taken. */
  private boolean dress(Planner planner, Picture first, Plan looks) {
    if (isTaken(planner, first, looks)) {
      return true;
    }
    boolean all = true;
    for (int tab : looks.changes().stream().map(Change::tab).distinct().toList()) {
      List<Change> ofTab =
          looks.changes().stream().filter(change -> change.tab() == tab).toList();
      all &= isTaken(planner, first, new Plan(ofTab, 0));
    }
    return all;
  }

  private boolean isTaken(Planner planner, Picture first, Plan looks) {
    while (true) {
      try {
        workbooks.write(id, looks, List.of());
        return true;
      } catch (WorkbookException refused) {
        if (refused.why() == Why.CHANGED_MEANWHILE || refused.why() == Why.PROTECTED) {
          return false;
        }
        countLoss(refused);
      }
      Plan still = planner.plan(first, workbooks.readForSetup(id)).looks();
      if (still.changes().stream().noneMatch(change -> isOf(change.tab(), looks))) {
        return true;
      }
    }
  }

  private static boolean isOf(int tab, Plan looks) {
    return looks.changes().stream().anyMatch(change -> change.tab() == tab);
  }

  /** Anything but a lost answer ends it, and so do too many of those. */
  private void countLoss(WorkbookException failure) {
    losses++;
    if (failure.why() != Why.ANSWER_LOST || losses >= MOST_LOSSES) {
      throw failure;
    }
  }

  private static String message(SetupPlan plan, boolean isDressed) {
    List<String> sentences = new ArrayList<>();
    if (!plan.created().isEmpty()) {
      sentences.add("Added: " + String.join(", ", plan.created()) + ".");
    } else if (plan.isEmpty()) {
      sentences.add("Everything was set up already.");
    } else {
      sentences.add("What was missing was added.");
    }
    sentences.add("Nothing that you typed was changed.");
    if (!isDressed) {
      sentences.add(
          "Some dropdowns or colors could not be added, because the spreadsheet does not allow"
              + " them there.");
    }
    return String.join(" ", sentences);
  }
}
