package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.RepeatCellRequest;
import com.google.api.services.sheets.v4.model.Response;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Formula;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Writes one cell's data into every cell of a range. Formulas shift from cell to cell. */
final class RepeatCell {

  private RepeatCell() {}

  static Response apply(Batch batch, RepeatCellRequest request) {
    CellWrite write = new CellWrite(Batch.mask(request.getFields(), CellData.class));
    Box box = batch.needed(request.getRange());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    batch.mustBeFree(sheet, box);
    CellData data = request.getCell() == null ? new CellData() : request.getCell();
    for (int row = box.startRow(); row < box.endRow(); row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        int down = row - box.startRow();
        int right = column - box.startColumn();
        sheet.changeCell(
            row, column, before -> shifted(batch, write.write(before, data), before, down, right));
      }
    }
    return Edit.NOTHING;
  }

  private static CellState shifted(
      Batch batch, CellState after, CellState before, int down, int right) {
    return after.value() instanceof Formula formula && after.value() != before.value()
        ? after.withValue(Formulas.copied(batch, formula, down, right))
        : after;
  }
}
