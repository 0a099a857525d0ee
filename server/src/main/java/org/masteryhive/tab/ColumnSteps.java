package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.Change.Line;

/** Our columns come and go. Those that are there stay where a teacher has put them. */
final class ColumnSteps {

  private final PlanDraft plan;

  ColumnSteps(PlanDraft plan) {
    this.plan = plan;
  }

  /** Makes the columns that are missing, each behind the one that it follows in the drawing. */
  void make() {
    int wanted = plan.drawing().columns().size();
    int drawn = plan.columns().stream().anyMatch(PlannedColumn::isOurs) ? 0 : takeVacant(wanted);
    while (drawn < wanted) {
      int end = drawn;
      while (end < wanted && plan.columnOf(end).isEmpty()) {
        end++;
      }
      if (end > drawn) {
        List<PlannedColumn> made = new ArrayList<>();
        for (int i = drawn; i < end; i++) {
          made.add(PlannedColumn.made(i));
        }
        plan.addColumns(place(drawn, end), made);
      }
      drawn = end + 1;
    }
  }

  /** Our columns that are no longer wanted go, unless a teacher has put something into one: then it is hers. */
  void drop() {
    for (int column = plan.columns().size() - 1; column >= 0; column--) {
      PlannedColumn it = plan.columns().get(column);
      if (it.isGone() && holdsOfTeacher(column)) {
        clear(column);
        it.stamp().ifPresent(plan::take);
        it.giveAway();
      } else if (it.isGone()) {
        plan.count(Math.max(1, filled(column)));
        plan.delete(Line.COLUMNS, column, 1);
      }
    }
  }

  /** On a tab without anything of ours: its first columns, as far as nothing stands in them. */
  private int takeVacant(int wanted) {
    int taken = 0;
    while (taken < wanted && taken < plan.columns().size() && filled(taken) == 0) {
      plan.columns().set(taken, PlannedColumn.made(taken));
      taken++;
    }
    return taken;
  }

  private int place(int drawn, int end) {
    for (int before = drawn - 1; before >= 0; before--) {
      Optional<Integer> there = plan.columnOf(before);
      if (there.isPresent()) {
        return there.get() + 1;
      }
    }
    for (int after = end; after < plan.drawing().columns().size(); after++) {
      Optional<Integer> there = plan.columnOf(after);
      if (there.isPresent()) {
        return there.get();
      }
    }
    return plan.columns().size();
  }

  private boolean holdsOfTeacher(int column) {
    for (int row = 0; row < plan.rows().size(); row++) {
      if (plan.rows().get(row).is(PlannedRow.Kind.TEACHERS)
          && !plan.draft().at(row, column).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private int filled(int column) {
    int filled = 0;
    for (int row = 0; row < plan.draft().size().rows(); row++) {
      filled += plan.draft().at(row, column).isEmpty() ? 0 : 1;
    }
    return filled;
  }

  private void clear(int column) {
    CellWrite nothing = DrawnCell.BLANK.noted("").painted(Optional.empty()).write();
    WriteBlocks blocks = new WriteBlocks();
    for (int row = 0; row < plan.rows().size(); row++) {
      boolean ours = !plan.rows().get(row).is(PlannedRow.Kind.TEACHERS);
      if (ours && !plan.draft().at(row, column).isEmpty()) {
        blocks.add(row, column, nothing);
      }
    }
    blocks.in(plan.tab()).forEach(plan::write);
  }
}
