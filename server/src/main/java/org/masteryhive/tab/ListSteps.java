package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.masteryhive.tab.PlannedRow.Kind;

/** Rows that are nobody's: they are written one below the other, and what is left over of an earlier list is cleared. */
final class ListSteps {

  private final PlanDraft plan;

  ListSteps(PlanDraft plan) {
    this.plan = plan;
  }

  static List<PlannedRow> recognize(PlanDraft plan) {
    int headings = HeadingRow.likeliest(
            plan.draft().tab(),
            plan.drawing().columns().stream()
                .map(column -> Key.of(HeadingRow.text(column)))
                .collect(Collectors.toSet()))
        .orElse(0);
    List<PlannedRow> rows = new ArrayList<>();
    for (int row = 0; row < plan.draft().size().rows(); row++) {
      int listed = row - headings - 1;
      if (listed < 0) {
        rows.add(PlannedRow.found(listed == -1 ? Kind.HEADINGS : Kind.TEACHERS));
      } else {
        boolean wanted = listed < plan.drawing().rows().size();
        rows.add(wanted ? PlannedRow.student(listed) : leftOver(plan, row));
      }
    }
    return rows;
  }

  private static PlannedRow leftOver(PlanDraft plan, int row) {
    return PlannedRow.found(plan.filled(row) > 0 ? Kind.LEFT : Kind.TEACHERS);
  }

  /** Makes room for the whole list. */
  void arrange() {
    long there = plan.rows().stream().filter(row -> row.is(Kind.STUDENT)).count();
    List<PlannedRow> more = new ArrayList<>();
    for (int listed = (int) there; listed < plan.drawing().rows().size(); listed++) {
      more.add(PlannedRow.newStudent(listed));
    }
    if (!more.isEmpty()) {
      plan.addRows(plan.rows().size(), more, false);
    }
  }
}
