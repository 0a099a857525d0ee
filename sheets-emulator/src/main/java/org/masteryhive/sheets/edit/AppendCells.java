package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AppendCellsRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.RowData;
import java.util.List;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Writes rows after the last row that has data; the grid grows as it must. */
final class AppendCells {

  private AppendCells() {}

  static Response apply(Batch batch, AppendCellsRequest request) {
    CellWrite write = new CellWrite(Batch.mask(request.getFields(), CellData.class));
    SheetDraft sheet = batch.write(request.getSheetId());
    List<RowData> rows = request.getRows() == null ? List.of() : request.getRows();
    int start = firstFreeRow(sheet);
    grow(batch, sheet, start + rows.size(), widest(rows));
    for (int i = 0; i < rows.size(); i++) {
      List<CellData> cells = UpdateCells.cells(rows.get(i));
      int row = start + i;
      if (!cells.isEmpty()) {
        batch.mustBeFree(sheet, new Box(row, row + 1, 0, cells.size()));
      }
      for (int column = 0; column < cells.size(); column++) {
        CellData data = cells.get(column);
        sheet.changeCell(row, column, before -> write.write(before, data));
      }
    }
    return Edit.NOTHING;
  }

  private static int widest(List<RowData> rows) {
    return rows.stream().mapToInt(row -> UpdateCells.cells(row).size()).max().orElse(0);
  }

  static int firstFreeRow(SheetState sheet) {
    for (int row = sheet.usedRows() - 1; row >= 0; row--) {
      for (int column = 0; column < sheet.usedColumns(row); column++) {
        if (sheet.cell(row, column).value() != null) {
          return row + 1;
        }
      }
    }
    return 0;
  }

  static void grow(Batch batch, SheetDraft sheet, int rows, int columns) {
    int newRows = Math.max(rows, sheet.rowCount());
    int newColumns = Math.max(columns, sheet.columnCount());
    if (newRows > sheet.rowCount() || newColumns > sheet.columnCount()) {
      batch.mustFit((long) newRows * newColumns - (long) sheet.rowCount() * sheet.columnCount());
      sheet.setCounts(newRows, newColumns);
    }
  }
}
