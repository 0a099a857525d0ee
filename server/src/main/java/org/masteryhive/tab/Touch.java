package org.masteryhive.tab;

import java.util.List;

/** One cell of a drawn tab that can be written as it is: the day in the summary, or else the first heading of ours. */
final class Touch {

  private Touch() {}

  static TabPlan.Spot at(PlanDraft plan) {
    int row = plan.rowOf(PlannedRow.Kind.SUMMARY)
        .or(() -> plan.rowOf(PlannedRow.Kind.HEADINGS))
        .orElse(0);
    return new TabPlan.Spot(row, plan.columnOf(0).orElse(0));
  }

  static Change.Write write(PlanDraft plan) {
    TabPlan.Spot at = at(plan);
    CellWrite write = CellWrite.value(plan.draft().at(at.row(), at.column()).value());
    return new Change.Write(plan.tab(), at.row(), at.column(), List.of(List.of(write)));
  }
}
