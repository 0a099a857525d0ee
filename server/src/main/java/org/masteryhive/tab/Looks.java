package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.PlannedRow.Kind;
import org.masteryhive.tab.Tab.Protection;

/**
 * Freezes, widths and the warning over our columns. They are put right when something else is written, and are never a
 * reason to write.
 */
final class Looks {

  /** By this a protection is known as ours. */
  static final String WARNING =
      "Mastery Hive writes these columns. What you type here is replaced by the next recompute; your own columns are safe.";

  private static final int MOST_FROZEN_COLUMNS = 6;

  private final PlanDraft plan;

  Looks(PlanDraft plan) {
    this.plan = plan;
  }

  void putRight() {
    if (plan.changedCells() == 0) {
      return;
    }
    freeze();
    widen();
    warn();
  }

  private void freeze() {
    int headings = plan.rowOf(Kind.HEADINGS).orElse(0) + 1;
    int rows = plan.rowOf(Kind.SUMMARY)
        .filter(row -> row == headings)
        .map(row -> row + 1)
        .orElse(headings);
    int columns =
        plan.columnOf(plan.drawing().frozenThrough()).map(column -> column + 1).orElse(0);
    int wantedRows = rows > 10 ? 0 : rows;
    int wantedColumns = columns > MOST_FROZEN_COLUMNS ? 0 : columns;
    int newRows = frozen(Line.ROWS, wantedRows);
    int newColumns = frozen(Line.COLUMNS, wantedColumns);
    if (newRows != plan.draft().frozen(Line.ROWS)
        || newColumns != plan.draft().frozen(Line.COLUMNS)) {
      plan.decorate(new Change.Freeze(plan.tab(), newRows, newColumns));
    }
  }

  /** More than a teacher has, never less; and never all. */
  private int frozen(Line line, int wanted) {
    int there = plan.draft().frozen(line);
    return wanted < plan.draft().count(line) ? Math.max(there, wanted) : there;
  }

  private void widen() {
    int column = 0;
    while (column < plan.columns().size()) {
      int end = column + 1;
      if (plan.columns().get(column).isMade()) {
        int width = width(column);
        while (end < plan.columns().size()
            && plan.columns().get(end).isMade()
            && width(end) == width) {
          end++;
        }
        plan.decorate(new Change.Resize(plan.tab(), Line.COLUMNS, column, end - column, width));
      }
      column = end;
    }
  }

  private int width(int column) {
    return plan.drawing().columns().get(plan.columns().get(column).drawn()).width();
  }

  private void warn() {
    List<Area> wanted = ourColumns();
    for (Protection there : plan.draft().extras().protections()) {
      if (there.warningOnly() && there.description().equals(WARNING)) {
        boolean right = wanted.removeIf(area -> isSame(area, there.area()));
        if (!right) {
          plan.decorate(new Change.Unprotect(plan.tab(), there.id()));
        }
      }
    }
    wanted.forEach(area -> plan.decorate(new Change.Warn(plan.tab(), area, WARNING)));
  }

  private List<Area> ourColumns() {
    List<Area> areas = new ArrayList<>();
    int column = 0;
    while (column < plan.columns().size()) {
      int end = column;
      while (end < plan.columns().size() && plan.columns().get(end).isOurs()) {
        end++;
      }
      if (end > column) {
        areas.add(new Area(0, Area.OPEN, column, end));
      }
      column = Math.max(end, column + 1);
    }
    return areas;
  }

  private static boolean isSame(Area wanted, Area there) {
    return wanted.firstColumn() == there.firstColumn()
        && wanted.endColumn() == there.endColumn()
        && there.firstRow() == 0;
  }
}
