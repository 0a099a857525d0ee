package org.masteryhive.sheets.edit;

import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Rows that other methods than batches need. */
public final class Rows {

  private Rows() {}

  /** Inserts rows that look like those before. */
  public static void insert(Batch batch, SheetDraft sheet, int at, int count) {
    try {
      InsertDimension.insert(batch, new Dimension(sheet, true, at, at + count), at > 0);
    } catch (Refused refused) {
      throw Refusals.of("", refused);
    }
  }

  /** Makes a grid at least this large. */
  public static void grow(Batch batch, SheetDraft sheet, int rows, int columns) {
    try {
      AppendCells.grow(batch, sheet, rows, columns);
    } catch (Refused refused) {
      throw Refusals.of("", refused);
    }
  }
}
