package org.masteryhive.sheets.method;

import java.util.Optional;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Finds the table that values are to be appended to: the last block of cells with values in a range. */
final class TableFinder {

  /** The table, if there is one, and the place after it. */
  record Found(Optional<Box> table, Box after) {}

  private TableFinder() {}

  static Found find(Ranges.On asked) {
    SheetState sheet = asked.sheet();
    Optional<Box> table = lastCell(asked).map(cell -> grown(sheet, cell));
    Box after = table
        .map(found -> Box.cell(found.endRow(), found.startColumn()))
        .orElseGet(() -> Box.cell(asked.box().startRow(), asked.box().startColumn()));
    return new Found(table, after);
  }

  /** The last cell with a value in reading order, from the bottom and from the right. */
  private static Optional<Box> lastCell(Ranges.On asked) {
    Box box = asked.box();
    for (int row = Math.min(box.endRow(), asked.sheet().usedRows()) - 1;
        row >= box.startRow();
        row--) {
      int last = Math.min(box.endColumn(), asked.sheet().usedColumns(row)) - 1;
      for (int column = last; column >= box.startColumn(); column--) {
        if (asked.sheet().cell(row, column).value() != null) {
          return Optional.of(Box.cell(row, column));
        }
      }
    }
    return Optional.empty();
  }

  /** Grows a box over all cells with values that touch it, corners too. */
  private static Box grown(SheetState sheet, Box start) {
    Box box = start;
    boolean grows = true;
    while (grows) {
      Box wider = box;
      if (box.startRow() > 0 && hasValue(sheet, box.startRow() - 1, box)) {
        wider = new Box(box.startRow() - 1, wider.endRow(), wider.startColumn(), wider.endColumn());
      }
      if (box.endRow() < sheet.rowCount() && hasValue(sheet, box.endRow(), box)) {
        wider = new Box(wider.startRow(), box.endRow() + 1, wider.startColumn(), wider.endColumn());
      }
      if (box.startColumn() > 0 && columnHasValue(sheet, box.startColumn() - 1, box)) {
        wider = new Box(wider.startRow(), wider.endRow(), box.startColumn() - 1, wider.endColumn());
      }
      if (box.endColumn() < sheet.columnCount() && columnHasValue(sheet, box.endColumn(), box)) {
        wider = new Box(wider.startRow(), wider.endRow(), wider.startColumn(), box.endColumn() + 1);
      }
      grows = !wider.equals(box);
      box = wider;
    }
    return box;
  }

  private static boolean hasValue(SheetState sheet, int row, Box box) {
    for (int column = Math.max(0, box.startColumn() - 1); column <= box.endColumn(); column++) {
      if (sheet.cell(row, column).value() != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean columnHasValue(SheetState sheet, int column, Box box) {
    for (int row = Math.max(0, box.startRow() - 1); row <= box.endRow(); row++) {
      if (sheet.cell(row, column).value() != null) {
        return true;
      }
    }
    return false;
  }
}
