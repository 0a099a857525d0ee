package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Writes rows of cells from a corner on, or into a range, which is cleared where the rows end. */
final class UpdateCells {

  private static final CellData BLANK = new CellData();

  private UpdateCells() {}

  static Response apply(Batch batch, UpdateCellsRequest request) {
    CellWrite write = new CellWrite(Batch.mask(request.getFields(), CellData.class));
    List<RowData> rows = request.getRows() == null ? List.of() : request.getRows();
    if (request.getRange() != null) {
      Box box = batch.box(request.getRange());
      SheetDraft sheet = batch.write(request.getRange().getSheetId());
      batch.mustBeFree(sheet, box);
      fill(sheet, box, rows, write);
    } else if (request.getStart() != null) {
      SheetDraft sheet = batch.write(request.getStart().getSheetId());
      Box corner = Batch.corner(request.getStart());
      from(batch, sheet, corner.startRow(), corner.startColumn(), rows, write);
    } else {
      throw new Refused("One of 'start' or 'range' must be set.");
    }
    return Edit.NOTHING;
  }

  private static void fill(SheetDraft sheet, Box box, List<RowData> rows, CellWrite write) {
    mustFit(box, rows);
    for (int row = box.startRow(); row < box.endRow(); row++) {
      int given = row - box.startRow();
      List<CellData> cells = given < rows.size() ? cells(rows.get(given)) : List.of();
      if (cells.isEmpty() && row >= sheet.usedRows()) {
        continue;
      }
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        int at = column - box.startColumn();
        CellData data = at < cells.size() ? or(cells.get(at)) : BLANK;
        sheet.changeCell(row, column, before -> write.write(before, data));
      }
    }
  }

  private static void mustFit(Box box, List<RowData> rows) {
    if (rows.size() > box.rows()) {
      throw new Refused("Attempting to write row: " + box.endRow()
          + ", beyond the last requested row of: " + (box.endRow() - 1));
    }
    for (RowData row : rows) {
      if (cells(row).size() > box.columns()) {
        throw new Refused("Attempting to write column: " + box.endColumn()
            + ", beyond the last requested column of: " + (box.endColumn() - 1));
      }
    }
  }

  private static void from(
      Batch batch,
      SheetDraft sheet,
      int startRow,
      int startColumn,
      List<RowData> rows,
      CellWrite write) {
    int widest = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
    if (rows.isEmpty()) {
      return;
    }
    if (startRow + rows.size() > sheet.rowCount()) {
      throw new Refused("Attempting to write row: " + sheet.rowCount()
          + ", beyond the last requested row of: " + (sheet.rowCount() - 1));
    }
    if (startColumn + widest > sheet.columnCount()) {
      throw new Refused("Attempting to write column: " + sheet.columnCount()
          + ", beyond the last requested column of: " + (sheet.columnCount() - 1));
    }
    for (int i = 0; i < rows.size(); i++) {
      List<CellData> cells = cells(rows.get(i));
      int row = startRow + i;
      if (!cells.isEmpty()) {
        batch.mustBeFree(sheet, new Box(row, row + 1, startColumn, startColumn + cells.size()));
      }
      for (int at = 0; at < cells.size(); at++) {
        CellData data = or(cells.get(at));
        sheet.changeCell(row, startColumn + at, before -> write.write(before, data));
      }
    }
  }

  static List<CellData> cells(@Nullable RowData row) {
    return row == null || row.getValues() == null ? List.of() : row.getValues();
  }

  private static CellData or(@Nullable CellData data) {
    return data == null ? BLANK : data;
  }
}
