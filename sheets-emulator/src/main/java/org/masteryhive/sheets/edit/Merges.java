package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.MergeCellsRequest;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UnmergeCellsRequest;
import java.util.ArrayList;
import java.util.List;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;

/** Merges cells and takes merges apart. */
final class Merges {

  private Merges() {}

  static Response merge(Batch batch, MergeCellsRequest request) {
    Box box = batch.needed(request.getRange());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    batch.mustBeFree(sheet, box);
    List<GridRange> merges = new ArrayList<>();
    for (GridRange merge : sheet.merges()) {
      Box other = Box.of(merge, sheet.rowCount(), sheet.columnCount());
      if (!box.meets(other)) {
        merges.add(merge);
      } else if (!box.contains(other)) {
        throw new Refused("You must select all cells in a merged range to merge or unmerge them.");
      }
    }
    for (Box part : parts(box, request.getMergeType())) {
      if (part.rows() * part.columns() > 1) {
        merges.add(part.toRange(sheet.id()));
        keepFirst(sheet, part);
      }
    }
    sheet.setMerges(merges);
    return Edit.NOTHING;
  }

  private static List<Box> parts(Box box, String type) {
    List<Box> parts = new ArrayList<>();
    switch (type == null ? "MERGE_ALL" : type) {
      case "MERGE_COLUMNS" -> {
        for (int column = box.startColumn(); column < box.endColumn(); column++) {
          parts.add(new Box(box.startRow(), box.endRow(), column, column + 1));
        }
      }
      case "MERGE_ROWS" -> {
        for (int row = box.startRow(); row < box.endRow(); row++) {
          parts.add(new Box(row, row + 1, box.startColumn(), box.endColumn()));
        }
      }
      case "MERGE_ALL" -> parts.add(box);
      default -> throw new Refused("Invalid mergeType: " + type);
    }
    return parts;
  }

  /** The first value that there is stays, in the upper left cell. */
  private static void keepFirst(SheetDraft sheet, Box box) {
    Object kept = null;
    for (int row = box.startRow(); row < Math.min(box.endRow(), sheet.usedRows()); row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        Object value = sheet.cell(row, column).value();
        if (value != null) {
          kept = kept == null ? value : kept;
          sheet.changeCell(row, column, cell -> cell.withValue(null));
        }
      }
    }
    if (kept != null) {
      Object first = kept;
      sheet.changeCell(box.startRow(), box.startColumn(), cell -> cell.withValue(first));
    }
  }

  static Response unmerge(Batch batch, UnmergeCellsRequest request) {
    Box box = batch.needed(request.getRange());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    batch.mustBeFree(sheet, box);
    List<GridRange> merges = new ArrayList<>();
    for (GridRange merge : sheet.merges()) {
      Box other = Box.of(merge, sheet.rowCount(), sheet.columnCount());
      if (!box.meets(other)) {
        merges.add(merge);
      } else if (!box.contains(other)) {
        throw new Refused("You must select all cells in a merged range to merge or unmerge them.");
      }
    }
    sheet.setMerges(merges);
    return Edit.NOTHING;
  }
}
