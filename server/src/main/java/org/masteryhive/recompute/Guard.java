package org.masteryhive.recompute;

import java.util.Optional;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.RecomputeFailure.Refused.Reason;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.A1;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Tab.Protection;

/** Says what keeps a recompute from going on, in words for the teacher. */
final class Guard {

  private Guard() {}

  /** So much would go that a mistake in the sheet is likelier than that it is meant. */
  static Optional<Refused> refusal(DrawnPlan drawn) {
    return drawn
        .muchErased()
        .map(losses -> new Refused(
            Reason.WOULD_ERASE,
            losses + " So nothing was changed.",
            "Look whether the Roster, the headings and the evidence are as they should be."
                + " If this is what you want, confirm it."));
  }

  /** Names the protected range that the plan runs into. */
  static WorkbookException isProtected(WorkbookException failure, Picture picture, Plan plan) {
    for (Change change : plan.changes()) {
      Optional<String> where = picture.tab(change.tab()).flatMap(tab -> protectedFrom(tab, change));
      if (where.isPresent()) {
        return new WorkbookException(
            Why.PROTECTED, where.get(), Optional.empty(), Optional.of(failure));
      }
    }
    return failure;
  }

  private static Optional<String> protectedFrom(Tab tab, Change change) {
    return tab.extras().protections().stream()
        .filter(protection -> !protection.mayEdit())
        .filter(protection -> touches(change, protection.area()))
        .map(Protection::area)
        .map(area -> "The range " + name(tab, area) + " is protected from you.")
        .findFirst();
  }

  private static boolean touches(Change change, Area area) {
    if (change instanceof Change.Write write) {
      int width = write.cells().isEmpty() ? 0 : write.cells().get(0).size();
      return area.intersects(new Area(
          write.row(), write.row() + write.cells().size(), write.column(), write.column() + width));
    }
    return true;
  }

  private static String name(Tab tab, Area area) {
    int lastRow = Math.min(area.endRow(), tab.size().rows()) - 1;
    int lastColumn = Math.min(area.endColumn(), tab.size().columns()) - 1;
    return "'"
        + tab.title()
        + "'!"
        + A1.cell(area.firstRow(), area.firstColumn())
        + ":"
        + A1.cell(lastRow, lastColumn);
  }
}
