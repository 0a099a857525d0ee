package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.behavior.BehaviorStanding;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Drawing.Column;
import org.masteryhive.tab.Drawing.Row;
import org.masteryhive.tab.DrawnCell;
import org.masteryhive.workbook.TabRole;

/** The Behavior tab: what is unresolved, how to restore it, and what went well. No points are added up. */
public final class BehaviorDrawing {

  private BehaviorDrawing() {}

  public static Drawing of(CourseBehavior behavior) {
    return new Drawing(
        TabRole.BEHAVIOR.value(),
        TabRole.BEHAVIOR.title(),
        columns(),
        Optional.empty(),
        behavior.students().stream().map(BehaviorDrawing::row).toList(),
        Drawing.NAME,
        Drawing.Arrangement.BY_STUDENT);
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>(StudentColumns.who());
    columns.add(Column.of("positives", "Positives", 80));
    columns.add(Column.of("last-positive", "Last positive", 110));
    columns.add(Column.of("open-concerns", "Open concerns", 110));
    columns.add(Column.of("restored", "Restored", 80));
    columns.add(StudentColumns.toRestore());
    columns.add(StudentColumns.incentives());
    return columns;
  }

  private static Row row(BehaviorStanding standing) {
    List<DrawnCell> cells = new ArrayList<>(StudentColumns.who(standing.student()));
    cells.add(DrawnCell.count(standing.positives()));
    cells.add(DrawnCell.date(standing.lastPositive()));
    cells.add(DrawnCell.count(standing.open().size()));
    cells.add(DrawnCell.count(standing.restored()));
    cells.add(StudentColumns.toRestore(Optional.of(standing)));
    cells.add(StudentColumns.incentives(Optional.of(standing)));
    return Row.of(standing.student().id().text(), cells);
  }
}
