package org.masteryhive.sheets.method;

import org.masteryhive.sheets.edit.Batch;
import org.masteryhive.sheets.edit.Rows;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Room for appended values: rows that are inserted, or a grid that grows. */
final class Growth {

  private Growth() {}

  static void makeRoom(Batch batch, SheetDraft sheet, Box box, boolean insert) {
    if (insert && box.startRow() < sheet.rowCount()) {
      Rows.insert(batch, sheet, box.startRow(), box.rows());
    }
    Rows.grow(batch, sheet, box.endRow(), box.endColumn());
  }
}
