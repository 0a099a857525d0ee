package org.masteryhive.tab;

import java.util.Optional;
import org.masteryhive.tab.PlannedRow.Kind;

/** Reckons how much a plan takes away, before it is carried out. */
final class Weighing {

  private final PlanDraft plan;
  private int students;
  private int going;
  private int conclusions;
  private int blanked;

  private Weighing(PlanDraft plan) {
    this.plan = plan;
  }

  static Erasure of(PlanDraft plan) {
    if (plan.drawing().arrangement() == Drawing.Arrangement.IN_PLACE) {
      return Erasure.NONE;
    }
    Weighing weighing = new Weighing(plan);
    int divider = plan.rowOf(Kind.DIVIDER).orElse(Integer.MAX_VALUE);
    for (int row = 0; row < plan.rows().size(); row++) {
      weighing.weigh(row, row < divider);
    }
    return new Erasure(weighing.students, weighing.going, weighing.conclusions, weighing.blanked);
  }

  private void weigh(int row, boolean aboveDivider) {
    PlannedRow it = plan.rows().get(row);
    if (it.is(Kind.STUDENT) && !it.isMade()) {
      students++;
      weighConclusions(row, it);
    } else if (it.is(Kind.LEFT) && aboveDivider && !isSecond(row)) {
      students++;
      going++;
    }
  }

  private void weighConclusions(int row, PlannedRow student) {
    for (int column = 0; column < plan.columns().size(); column++) {
      PlannedColumn it = plan.columns().get(column);
      if (isConclusion(it) && !plan.draft().at(row, column).value().isBlank()) {
        conclusions++;
        blanked += it.isGone() || isToBeBlank(student, it) ? 1 : 0;
      }
    }
  }

  private boolean isConclusion(PlannedColumn column) {
    return column.isGone()
        ? column.stamp().map(stamp -> stamp.value().indexOf(':') >= 0).orElse(false)
        : column.isOurs() && plan.drawing().columns().get(column.drawn()).conclusion();
  }

  private boolean isToBeBlank(PlannedRow student, PlannedColumn column) {
    return plan.drawing()
        .rows()
        .get(student.drawn())
        .cells()
        .get(column.drawn())
        .value()
        .isBlank();
  }

  /** A row of a student who has another one: nobody goes. */
  private boolean isSecond(int row) {
    String id = Key.ofId(plan.in(row, Drawing.ID).shown());
    Optional<Drawing.Row> there = plan.drawing().rows().stream()
        .filter(it -> Key.ofId(it.id()).equals(id))
        .findFirst();
    return there.isPresent();
  }
}
