package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.ErrorValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;

/** What the cells of one state come to, formulas reckoned when they are first asked for. */
public final class Evaluation {

  private record Place(int sheetId, int row, int column) {}

  private final SpreadsheetState spreadsheet;
  private final Instant now;
  private final Map<Place, ExtendedValue> reckoned = new ConcurrentHashMap<>();

  Evaluation(SpreadsheetState spreadsheet, Instant now) {
    this.spreadsheet = spreadsheet;
    this.now = now;
  }

  /** Whether nothing in it depends on a time other than this. */
  boolean isGoodAt(Instant time) {
    return reckoned.isEmpty() || spreadsheet.at(now).equals(spreadsheet.at(time));
  }

  /** The effective value of a cell; null when it is empty. */
  public @Nullable ExtendedValue effective(SheetState sheet, int row, int column) {
    CellState cell = sheet.cell(row, column);
    if (!cell.isFormula()) {
      return CellState.plain(cell.value());
    }
    Place place = new Place(sheet.id(), row, column);
    ExtendedValue known = reckoned.get(place);
    if (known == null) {
      known = new ExtendedValue()
          .setErrorValue(new ErrorValue().setType("NAME").setMessage("Unknown function."));
      reckoned.put(place, known);
    }
    return known;
  }

  Instant now() {
    return now;
  }

  /** Whether a rule's own formula, written for the first cell of its range, holds at a cell. */
  boolean holds(BooleanCondition condition, SheetState sheet, Box range, int row, int column) {
    return condition.isEmpty() && range.contains(row, column) && sheet.isHidden();
  }
}
