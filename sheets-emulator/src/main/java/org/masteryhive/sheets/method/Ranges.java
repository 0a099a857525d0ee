package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.range.A1;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.MetadataSearch;
import org.masteryhive.sheets.spreadsheet.RangeText;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** The ranges that a call names, found on their sheets. */
final class Ranges {

  private Ranges() {}

  /** A box on a sheet. */
  record On(SheetState sheet, Box box) {

    String text() {
      return A1.text(sheet.title(), box);
    }
  }

  /** A range as asked, cut to the grid; one that begins outside is refused. */
  static On clamped(SpreadsheetState spreadsheet, String text) {
    return clamped(spreadsheet, found(spreadsheet, text));
  }

  static On clamped(SpreadsheetState spreadsheet, GridRange range) {
    SheetState sheet = sheet(spreadsheet, range);
    Box box = Box.of(range, sheet.rowCount(), sheet.columnCount());
    if (box.startRow() >= sheet.rowCount() || box.startColumn() >= sheet.columnCount()) {
      throw beyond(sheet, box);
    }
    return new On(sheet, box.and(sheet.whole()).orElse(box));
  }

  static GridRange found(SpreadsheetState spreadsheet, String text) {
    return RangeText.find(spreadsheet, text)
        .orElseThrow(() -> ApiException.badRequest("Unable to parse range: " + text));
  }

  static SheetState sheet(SpreadsheetState spreadsheet, GridRange range) {
    int id = range.getSheetId() == null ? 0 : range.getSheetId();
    return spreadsheet
        .sheet(id)
        .orElseThrow(() -> ApiException.badRequest("No grid with id: " + id));
  }

  static ApiException beyond(SheetState sheet, Box box) {
    return ApiException.badRequest("Range (" + A1.text(sheet.title(), box)
        + ") exceeds grid limits. Max rows: " + sheet.rowCount() + ", max columns: "
        + sheet.columnCount());
  }

  /** What a data filter finds: a range, or the rows, columns and sheets with the metadata. */
  static List<On> found(SpreadsheetState spreadsheet, DataFilter filter) {
    if (filter.getA1Range() != null) {
      return List.of(clamped(spreadsheet, filter.getA1Range()));
    }
    if (filter.getGridRange() != null) {
      return List.of(clamped(spreadsheet, filter.getGridRange()));
    }
    List<On> found = new ArrayList<>();
    for (DeveloperMetadata one : spreadsheet.metadata()) {
      if (MetadataSearch.finds(spreadsheet, filter, one)) {
        found.addAll(places(spreadsheet, one));
      }
    }
    return found;
  }

  private static List<On> places(SpreadsheetState spreadsheet, DeveloperMetadata one) {
    DimensionRange range = one.getLocation().getDimensionRange();
    Integer sheetId = range == null ? one.getLocation().getSheetId() : range.getSheetId();
    if (sheetId == null) {
      return spreadsheet.sheets().stream()
          .map(sheet -> new On(sheet, sheet.whole()))
          .toList();
    }
    Optional<SheetState> sheet = spreadsheet.sheet(sheetId);
    return sheet.stream()
        .flatMap(on -> (range == null
                ? Optional.of(on.whole())
                : MetadataSearch.box(range).and(on.whole()))
            .map(box -> new On(on, box)).stream())
        .toList();
  }
}
