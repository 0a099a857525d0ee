package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SortRangeRequest;
import com.google.api.services.sheets.v4.model.SortSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Formula;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Sorts the rows of a range. What hangs on a row as a whole, its metadata, goes with it. */
final class SortRange {

  private SortRange() {}

  static Response apply(Batch batch, SortRangeRequest request) {
    Box box = batch.needed(request.getRange());
    sort(batch, batch.sheet(request.getRange().getSheetId()), box, request.getSortSpecs());
    return Edit.NOTHING;
  }

  static void sort(Batch batch, SheetState before, Box box, @Nullable List<SortSpec> specs) {
    mustHaveNoTallMerge(before, box);
    batch.mustBeFree(before, box);
    int[] order = RowSorting.order(batch, before, box, specs == null ? List.of() : specs);
    reorder(batch, before, box, order);
  }

  /**
   * Puts rows into an order.
   *
   * @param order for each place, which row of the box comes there
   */
  static void reorder(Batch batch, SheetState before, Box box, int[] order) {
    SheetDraft sheet = batch.write(before.id());
    CellState[][] cells = new CellState[order.length][box.columns()];
    for (int place = 0; place < order.length; place++) {
      for (int column = 0; column < box.columns(); column++) {
        cells[place][column] = moved(
            batch,
            sheet.cell(box.startRow() + order[place], box.startColumn() + column),
            place - order[place]);
      }
    }
    int[] newPlaces = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      newPlaces[order[place]] = place;
      for (int column = 0; column < box.columns(); column++) {
        sheet.setCell(box.startRow() + place, box.startColumn() + column, cells[place][column]);
      }
    }
    batch
        .draft()
        .move(new org.masteryhive.sheets.range.RowOrder(sheet.id(), box.startRow(), newPlaces));
  }

  private static CellState moved(Batch batch, CellState cell, int rows) {
    return cell.value() instanceof Formula formula
        ? cell.withValue(Formulas.copied(batch, formula, rows, 0))
        : cell;
  }

  private static void mustHaveNoTallMerge(SheetState sheet, Box box) {
    for (GridRange merge : sheet.merges()) {
      Box other = Box.of(merge, sheet.rowCount(), sheet.columnCount());
      if (other.meets(box) && (other.rows() > 1 || !box.contains(other))) {
        throw new Refused(
            "You can't sort a range with vertical merges. Please unmerge and try again.");
      }
    }
  }
}
