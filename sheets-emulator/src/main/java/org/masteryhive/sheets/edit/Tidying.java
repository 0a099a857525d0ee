package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.DeleteDuplicatesRequest;
import com.google.api.services.sheets.v4.model.DeleteDuplicatesResponse;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.RandomizeRangeRequest;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.TrimWhitespaceRequest;
import com.google.api.services.sheets.v4.model.TrimWhitespaceResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Trims texts, takes double rows away, shuffles rows. */
final class Tidying {

  private Tidying() {}

  static Response trim(Batch batch, TrimWhitespaceRequest request) {
    Box box = batch.needed(request.getRange());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    batch.mustBeFree(sheet, box);
    int changed = 0;
    for (int row = box.startRow(); row < Math.min(box.endRow(), sheet.usedRows()); row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        CellState cell = sheet.cell(row, column);
        if (cell.value() instanceof String text) {
          String trimmed = text.strip().replaceAll("\\s+", " ");
          if (!trimmed.equals(text)) {
            sheet.setCell(row, column, cell.withValue(trimmed.isEmpty() ? null : trimmed));
            changed++;
          }
        }
      }
    }
    TrimWhitespaceResponse reply = new TrimWhitespaceResponse();
    return new Response()
        .setTrimWhitespace(changed == 0 ? reply : reply.setCellsChangedCount(changed));
  }

  static Response deleteDuplicates(Batch batch, DeleteDuplicatesRequest request) {
    Box box = batch.needed(request.getRange());
    SheetDraft sheet = batch.write(request.getRange().getSheetId());
    batch.mustBeFree(sheet, box);
    List<Integer> columns = columns(box, request.getComparisonColumns());
    Evaluation values = batch.draft().evaluation(batch.now());
    Set<List<Object>> seen = new HashSet<>();
    List<Integer> kept = new ArrayList<>();
    int last = Math.min(box.endRow(), sheet.usedRows());
    for (int row = box.startRow(); row < last; row++) {
      if (seen.add(key(sheet, row, columns, values))) {
        kept.add(row);
      }
    }
    closeUp(sheet, box, kept, last);
    int removed = Math.max(0, last - box.startRow()) - kept.size();
    DeleteDuplicatesResponse reply = new DeleteDuplicatesResponse();
    return new Response()
        .setDeleteDuplicates(removed == 0 ? reply : reply.setDuplicatesRemovedCount(removed));
  }

  private static List<Integer> columns(
      Box box, @org.jspecify.annotations.Nullable List<DimensionRange> ranges) {
    List<Integer> columns = new ArrayList<>();
    if (ranges == null || ranges.isEmpty()) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        columns.add(column);
      }
      return columns;
    }
    for (DimensionRange range : ranges) {
      int start = range.getStartIndex() == null ? box.startColumn() : range.getStartIndex();
      int end = range.getEndIndex() == null ? box.endColumn() : range.getEndIndex();
      for (int column = start; column < end; column++) {
        if (column < box.startColumn() || column >= box.endColumn()) {
          throw new Refused("Comparison columns must be within the range.");
        }
        columns.add(column);
      }
    }
    return columns;
  }

  private static List<Object> key(
      SheetState sheet, int row, List<Integer> columns, Evaluation values) {
    List<Object> key = new ArrayList<>();
    for (int column : columns) {
      ExtendedValue value = values.effective(sheet, row, column);
      key.add(
          value == null
              ? ""
              : value.getStringValue() == null
                  ? value.toString()
                  : value.getStringValue().toLowerCase(Locale.ROOT));
    }
    return key;
  }

  private static void closeUp(SheetDraft sheet, Box box, List<Integer> kept, int last) {
    for (int place = 0; box.startRow() + place < last; place++) {
      int to = box.startRow() + place;
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        CellState cell =
            place < kept.size() ? sheet.cell(kept.get(place), column) : CellState.EMPTY;
        sheet.setCell(to, column, cell);
      }
    }
  }

  static Response randomize(Batch batch, RandomizeRangeRequest request) {
    Box box = batch.needed(request.getRange());
    SheetState sheet = batch.sheet(request.getRange().getSheetId());
    batch.mustBeFree(sheet, box);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < box.rows(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, batch.random());
    SortRange.reorder(
        batch, sheet, box, order.stream().mapToInt(Integer::intValue).toArray());
    return Edit.NOTHING;
  }
}
