package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.RecomputeResult.Went;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.workbook.Finding.Severity;
import org.masteryhive.workbook.TabRole;
import org.masteryhive.workbook.Workbook;

/** Sums a run up, in numbers and in words. */
final class Results {

  private static final String TRACKERS_TABS =
      "This is a mentoring tracker: the Mentoring tab is all that is computed here, and it was not asked for.";

  private Results() {}

  /**
   * @param first the spreadsheet as the run found it: what changed is said against that
   * @param written titles of the tabs that were written, over all attempts
   * @param asked which tabs were asked for
   */
  static RecomputeResult of(
      Judgement judgement,
      DrawnPlan drawn,
      Picture first,
      List<String> written,
      CountedWorkbooks calls,
      Set<Drawn> asked) {
    CourseMastery mastery = judgement.mastery();
    Optional<TabPlan> masteryTab =
        drawn.tabs().stream().filter(Results::isMastery).findFirst();
    Earlier earlier = new Earlier(
        masteryTab.flatMap(tab -> first.tab(tab.tab())),
        judgement.workbook().gradebook().scale());
    int newlyMet = masteryTab.isEmpty() ? 0 : earlier.newlyMet(mastery.students());
    List<Went> wentDown =
        masteryTab.map(tab -> earlier.wentDown(mastery.students(), tab)).orElse(List.of());
    int problems = (int) drawn.findings().stream()
        .filter(finding -> finding.severity() == Severity.PROBLEM)
        .count();
    return new RecomputeResult(
        isOfAnother(judgement.workbook(), asked)
            ? TRACKERS_TABS + unread(problems)
            : message(calls.changedCells(), newlyMet, wentDown.size(), problems),
        written,
        calls.changedCells(),
        mastery.students().size(),
        mastery.outcomes().size(),
        mastery.ratings(),
        calls.reads(),
        calls.writes(),
        newlyMet,
        wentDown,
        drawn.findings());
  }

  private static boolean isMastery(TabPlan tab) {
    return tab.after()
        .stamped(Stamp.ROLE)
        .filter(TabRole.MASTERY.value()::equals)
        .isPresent();
  }

  private static String message(int changedCells, int newlyMet, int wentDown, int problems) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        changedCells == 0
            ? "Everything is up to date."
            : counted(changedCells, "cell", "cells") + " updated.");
    if (newlyMet > 0 && changedCells > 0) {
      sentences.add(counted(newlyMet, "outcome", "outcomes") + " newly met.");
    }
    if (wentDown > 0 && changedCells > 0) {
      sentences.add(counted(wentDown, "conclusion", "conclusions") + " went down.");
    }
    return String.join(" ", sentences) + unread(problems);
  }

  private static String unread(int problems) {
    return problems == 0
        ? ""
        : " " + counted(problems, "cell", "cells")
            + " could not be read: the Checks tab says which, and what to do.";
  }

  /** Whether only tabs were asked for that a tracker does not have. */
  private static boolean isOfAnother(Workbook workbook, Set<Drawn> asked) {
    return workbook.kind() != Workbook.Kind.GRADEBOOK && !asked.contains(Drawn.MENTORING);
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
