package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.Response;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Adds rows or columns at the end. */
final class AppendDimension {

  private AppendDimension() {}

  static Response apply(Batch batch, AppendDimensionRequest request) {
    SheetState sheet = batch.sheet(request.getSheetId());
    boolean rows = Dimension.isRows(request.getDimension());
    int count = request.getLength() == null ? 0 : request.getLength();
    if (count < 1) {
      throw new Refused("length must be greater than 0.");
    }
    AppendCells.grow(
        batch,
        batch.write(sheet.id()),
        sheet.rowCount() + (rows ? count : 0),
        sheet.columnCount() + (rows ? 0 : count));
    return Edit.NOTHING;
  }
}
