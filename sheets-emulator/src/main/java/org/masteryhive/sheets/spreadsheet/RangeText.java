package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NamedRange;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Reference;

/** What a caller means by a range that is written as text: cells, a whole sheet, or a name. */
public final class RangeText {

  private RangeText() {}

  /** The range, with open sides left open; nothing when no sheet and no name fits. */
  public static Optional<GridRange> find(SpreadsheetState spreadsheet, String text) {
    Optional<GridRange> cells = Reference.parse(text)
        .flatMap(
            reference -> onSheet(spreadsheet, reference).map(sheet -> range(sheet, reference)));
    if (cells.isPresent() && text.indexOf('!') >= 0) {
      return cells;
    }
    return named(spreadsheet, text)
        .or(() -> spreadsheet.sheet(text).map(sheet -> new GridRange().setSheetId(sheet.id())))
        .or(() -> cells);
  }

  private static Optional<GridRange> named(SpreadsheetState spreadsheet, String text) {
    return spreadsheet.names().stream()
        .filter(name -> name.getName().equalsIgnoreCase(text))
        .map(NamedRange::getRange)
        .findFirst();
  }

  private static Optional<SheetState> onSheet(SpreadsheetState spreadsheet, Reference reference) {
    return reference.sheet().isPresent()
        ? spreadsheet.sheet(reference.sheet().get())
        : spreadsheet.sheets().stream().filter(sheet -> !sheet.isHidden()).findFirst();
  }

  private static GridRange range(SheetState sheet, Reference reference) {
    return new GridRange()
        .setSheetId(sheet.id())
        .setStartRowIndex(or(reference.startRow()))
        .setEndRowIndex(or(reference.endRow()))
        .setStartColumnIndex(or(reference.startColumn()))
        .setEndColumnIndex(or(reference.endColumn()));
  }

  private static @Nullable Integer or(OptionalInt index) {
    return index.isPresent() ? (Integer) index.getAsInt() : null;
  }
}
