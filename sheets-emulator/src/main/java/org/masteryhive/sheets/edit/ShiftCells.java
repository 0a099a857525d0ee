package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DeleteRangeRequest;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertRangeRequest;
import com.google.api.services.sheets.v4.model.Response;
import java.util.Optional;
import org.masteryhive.sheets.range.BlockMove;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Inserts or deletes cells in the middle of a sheet; those below or to the right make way or close up. */
final class ShiftCells {

  private ShiftCells() {}

  static Response insert(Batch batch, InsertRangeRequest request) {
    Box box = batch.needed(request.getRange());
    boolean down = Dimension.isRows(request.getShiftDimension());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    Box shifting = shifting(sheet, box, down);
    batch.mustBeFree(sheet, shifting);
    mustNotCut(sheet, shifting);
    int more = down
        ? Math.max(0, lastRow(sheet, shifting) + box.rows() - sheet.rowCount())
        : Math.max(0, lastColumn(sheet, shifting) + box.columns() - sheet.columnCount());
    AppendCells.grow(
        batch,
        sheet,
        sheet.rowCount() + (down ? more : 0),
        sheet.columnCount() + (down ? 0 : more));
    shift(
        batch, sheet, shifting, down ? box.rows() : 0, down ? 0 : box.columns(), Optional.empty());
    return Edit.NOTHING;
  }

  static Response delete(Batch batch, DeleteRangeRequest request) {
    Box box = batch.needed(request.getRange());
    boolean up = Dimension.isRows(request.getShiftDimension());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    Box all = shifting(sheet, box, up);
    batch.mustBeFree(sheet, all);
    mustNotCut(sheet, all);
    Box shifting = up
        ? new Box(box.endRow(), all.endRow(), box.startColumn(), box.endColumn())
        : new Box(box.startRow(), box.endRow(), box.endColumn(), all.endColumn());
    CopyPaste.each(box, (row, column) -> sheet.setCell(row, column, CellState.EMPTY));
    shift(batch, sheet, shifting, up ? -box.rows() : 0, up ? 0 : -box.columns(), Optional.of(box));
    return Edit.NOTHING;
  }

  private static Box shifting(SheetDraft sheet, Box box, boolean down) {
    return down
        ? new Box(box.startRow(), sheet.rowCount(), box.startColumn(), box.endColumn())
        : new Box(box.startRow(), box.endRow(), box.startColumn(), sheet.columnCount());
  }

  private static void mustNotCut(SheetDraft sheet, Box shifting) {
    for (GridRange merge : sheet.merges()) {
      Box box = Box.of(merge, sheet.rowCount(), sheet.columnCount());
      if (box.meets(shifting) && !shifting.contains(box)) {
        throw new Refused(
            "You can't shift cells across a merged cell. Please unmerge and try again.");
      }
    }
  }

  private static int lastRow(SheetDraft sheet, Box box) {
    int last = Math.min(sheet.usedRows(), box.endRow());
    while (last > box.startRow()
        && isEmpty(sheet, new Box(last - 1, last, box.startColumn(), box.endColumn()))) {
      last--;
    }
    return last;
  }

  private static int lastColumn(SheetDraft sheet, Box box) {
    int last = box.endColumn();
    while (last > box.startColumn()
        && isEmpty(sheet, new Box(box.startRow(), box.endRow(), last - 1, last))) {
      last--;
    }
    return last;
  }

  private static boolean isEmpty(SheetDraft sheet, Box box) {
    for (int row = box.startRow(); row < Math.min(box.endRow(), sheet.usedRows()); row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        if (!sheet.cell(row, column).isNothing()) {
          return false;
        }
      }
    }
    return true;
  }

  private static void shift(
      Batch batch, SheetDraft sheet, Box block, int rows, int columns, Optional<Box> lost) {
    int endRow = Math.max(block.startRow(), Math.min(block.endRow(), sheet.usedRows()));
    Box used = new Box(block.startRow(), endRow, block.startColumn(), block.endColumn());
    CellState[][] cells = new CellState[Math.max(0, used.rows())][Math.max(0, used.columns())];
    CopyPaste.each(used, (row, column) -> {
      cells[row - used.startRow()][column - used.startColumn()] = sheet.cell(row, column);
      sheet.setCell(row, column, CellState.EMPTY);
    });
    CopyPaste.each(used, (row, column) -> {
      CellState cell = cells[row - used.startRow()][column - used.startColumn()];
      if (!cell.isNothing()) {
        sheet.setCell(row + rows, column + columns, cell);
      }
    });
    References.follow(batch.draft(), new BlockMove(sheet.id(), block, rows, columns, lost));
  }
}
