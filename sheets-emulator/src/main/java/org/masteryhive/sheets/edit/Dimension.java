package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DimensionRange;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Some rows, or some columns, of a sheet. */
record Dimension(SheetState sheet, boolean rows, int from, int to) {

  /** What a request names; a missing end is the sheet's. */
  static Dimension of(Batch batch, @Nullable DimensionRange range) {
    if (range == null) {
      throw new Refused("A dimension range must be specified.");
    }
    SheetState sheet = batch.sheet(range.getSheetId());
    boolean rows = isRows(range.getDimension());
    int count = rows ? sheet.rowCount() : sheet.columnCount();
    int from = range.getStartIndex() == null ? 0 : range.getStartIndex();
    int to = range.getEndIndex() == null ? count : range.getEndIndex();
    if (from < 0 || from >= to) {
      throw new Refused("The dimension range start must be before its end.");
    }
    return new Dimension(sheet, rows, from, to);
  }

  static boolean isRows(@Nullable String dimension) {
    if (dimension == null || dimension.equals("DIMENSION_UNSPECIFIED")) {
      throw new Refused("No dimension specified.");
    }
    return switch (dimension) {
      case "ROWS" -> true;
      case "COLUMNS" -> false;
      default -> throw new Refused("Invalid dimension: " + dimension);
    };
  }

  int count() {
    return to - from;
  }

  int available() {
    return rows ? sheet.rowCount() : sheet.columnCount();
  }

  String word() {
    return rows ? "row" : "column";
  }

  /** All cells in it. */
  Box box() {
    return rows
        ? new Box(from, to, 0, sheet.columnCount())
        : new Box(0, sheet.rowCount(), from, to);
  }

  /** Refuses what is not on the sheet. */
  Dimension inside() {
    if (to > available()) {
      throw Batch.beyond(sheet, box());
    }
    return this;
  }
}
