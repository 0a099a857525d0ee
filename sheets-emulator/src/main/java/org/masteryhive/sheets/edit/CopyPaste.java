package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.CopyPasteRequest;
import com.google.api.services.sheets.v4.model.CutPasteRequest;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.sheets.range.BlockMove;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Copies cells elsewhere, as often as they fit, or cuts them out and puts them there. */
final class CopyPaste {

  private CopyPaste() {}

  static Response copy(Batch batch, CopyPasteRequest request) {
    Box source = batch.needed(request.getSource());
    GridRange to = request.getDestination() == null ? new GridRange() : request.getDestination();
    boolean turned = "TRANSPOSE".equals(request.getPasteOrientation());
    Paste paste = Paste.of(request.getPasteType());
    SheetState from = batch.sheet(request.getSource().getSheetId());
    Paste.Copied[][] cells = copied(batch, from, source);
    SheetDraft sheet = batch.write(to.getSheetId());
    int height = turned ? source.columns() : source.rows();
    int width = turned ? source.rows() : source.columns();
    Box asked = Box.of(to, sheet.rowCount(), sheet.columnCount());
    Box box = new Box(
        asked.startRow(),
        asked.startRow() + height * Math.max(1, asked.rows() / height),
        asked.startColumn(),
        asked.startColumn() + width * Math.max(1, asked.columns() / width));
    if (!sheet.whole().contains(box)) {
      throw Batch.beyond(sheet, box);
    }
    batch.mustBeFree(sheet, box);
    for (int row = box.startRow(); row < box.endRow(); row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        int down = (row - box.startRow()) % height;
        int right = (column - box.startColumn()) % width;
        int sourceRow = turned ? right : down;
        int sourceColumn = turned ? down : right;
        Paste.Copied cell = cells[sourceRow][sourceColumn];
        int rows = row - source.startRow() - sourceRow;
        int columns = column - source.startColumn() - sourceColumn;
        sheet.changeCell(row, column, target -> paste.over(target, cell, batch, rows, columns));
      }
    }
    if (paste == Paste.PASTE_NORMAL && !turned) {
      copyMerges(from, source, sheet, box);
    }
    return Edit.NOTHING;
  }

  static Paste.Copied[][] copied(Batch batch, SheetState sheet, Box box) {
    Evaluation values = batch.draft().evaluation(batch.now());
    Paste.Copied[][] cells = new Paste.Copied[box.rows()][box.columns()];
    for (int row = 0; row < box.rows(); row++) {
      for (int column = 0; column < box.columns(); column++) {
        cells[row][column] =
            Paste.Copied.of(sheet, box.startRow() + row, box.startColumn() + column, values);
      }
    }
    return cells;
  }

  private static void copyMerges(SheetState from, Box source, SheetDraft sheet, Box target) {
    List<GridRange> merges = new ArrayList<>();
    for (GridRange merge : sheet.merges()) {
      if (!Box.of(merge, sheet.rowCount(), sheet.columnCount()).meets(target)
          || (from.id() == sheet.id() && source.meets(target))) {
        merges.add(merge);
      }
    }
    for (GridRange merge : from.merges()) {
      Box box = Box.of(merge, from.rowCount(), from.columnCount());
      if (!source.contains(box) || (from.id() == sheet.id() && source.meets(target))) {
        continue;
      }
      for (int row = 0; row < target.rows(); row += source.rows()) {
        for (int column = 0; column < target.columns(); column += source.columns()) {
          merges.add(box.movedBy(
                  target.startRow() - source.startRow() + row,
                  target.startColumn() - source.startColumn() + column)
              .toRange(sheet.id()));
        }
      }
    }
    sheet.setMerges(merges);
  }

  static Response cut(Batch batch, CutPasteRequest request) {
    Box source = batch.needed(request.getSource());
    if (request.getDestination() == null) {
      throw new Refused("destination is required.");
    }
    Paste paste = Paste.of(request.getPasteType());
    SheetDraft from = batch.write(request.getSource().getSheetId());
    SheetDraft to = batch.write(request.getDestination().getSheetId());
    Box corner = Batch.corner(request.getDestination());
    Box target = source.movedBy(
        corner.startRow() - source.startRow(), corner.startColumn() - source.startColumn());
    if (!to.whole().contains(target)) {
      throw Batch.beyond(to, target);
    }
    batch.mustBeFree(from, source);
    batch.mustBeFree(to, target);
    Paste.Copied[][] cells = copied(batch, from, source);
    each(source, (row, column) -> from.setCell(row, column, left(from, row, column, paste)));
    each(target, (row, column) -> {
      Paste.Copied cell = cells[row - target.startRow()][column - target.startColumn()];
      to.changeCell(row, column, before -> paste.over(before, cell, batch, 0, 0));
    });
    if (from.id() == to.id() && paste == Paste.PASTE_NORMAL) {
      References.follow(
          batch.draft(),
          new BlockMove(
              from.id(),
              source,
              target.startRow() - source.startRow(),
              target.startColumn() - source.startColumn(),
              Optional.empty()));
    }
    return Edit.NOTHING;
  }

  private static CellState left(SheetState sheet, int row, int column, Paste paste) {
    CellState cell = sheet.cell(row, column);
    return switch (paste) {
      case PASTE_FORMAT -> cell.withFormat(null);
      case PASTE_DATA_VALIDATION -> cell.withExtras(cell.extras().withValidation(null));
      case PASTE_CONDITIONAL_FORMATTING -> cell;
      case PASTE_VALUES, PASTE_FORMULA -> cell.withValue(null);
      case PASTE_NORMAL, PASTE_NO_BORDERS -> Paste.Copied.empty();
    };
  }

  interface Each {
    void at(int row, int column);
  }

  static void each(Box box, Each each) {
    for (int row = box.startRow(); row < box.endRow(); row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        each.at(row, column);
      }
    }
  }
}
