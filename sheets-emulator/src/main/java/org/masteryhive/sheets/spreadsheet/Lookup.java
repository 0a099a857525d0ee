package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.value.formula.Area;
import org.masteryhive.sheets.value.formula.CellAt;
import org.masteryhive.sheets.value.formula.CellLookup;

/** What formulas see of a spreadsheet. What its cells come to is asked elsewhere. */
final class Lookup implements CellLookup {

  private static final ExtendedValue NOTHING = new ExtendedValue();

  private final SpreadsheetState spreadsheet;
  private final Function<CellAt, Optional<ExtendedValue>> formulas;
  private final Map<Integer, SheetState> sheets = new HashMap<>();
  private final Map<Integer, Area> filled = new ConcurrentHashMap<>();

  Lookup(SpreadsheetState spreadsheet, Function<CellAt, Optional<ExtendedValue>> formulas) {
    this.spreadsheet = spreadsheet;
    this.formulas = formulas;
    spreadsheet.sheets().forEach(sheet -> sheets.put(sheet.id(), sheet));
  }

  @Override
  public OptionalInt sheet(String title) {
    return spreadsheet
        .sheet(title)
        .map(sheet -> OptionalInt.of(sheet.id()))
        .orElseGet(OptionalInt::empty);
  }

  @Override
  public Area grid(int sheetId) {
    SheetState sheet = sheets.get(sheetId);
    return sheet == null
        ? new Area(sheetId, 0, 0, 0, 0)
        : new Area(sheetId, 0, 0, sheet.rowCount(), sheet.columnCount());
  }

  @Override
  public Area filled(int sheetId) {
    return filled.computeIfAbsent(sheetId, any -> {
      SheetState sheet = sheets.get(sheetId);
      return sheet == null
          ? new Area(sheetId, 0, 0, 0, 0)
          : new Area(sheetId, 0, 0, sheet.usedRows(), widest(sheet));
    });
  }

  private static int widest(SheetState sheet) {
    int widest = 0;
    for (int row = 0; row < sheet.usedRows(); row++) {
      widest = Math.max(widest, sheet.usedColumns(row));
    }
    return widest;
  }

  @Override
  public ExtendedValue value(CellAt cell) {
    return formulas.apply(cell).orElseGet(() -> literal(cell));
  }

  private ExtendedValue literal(CellAt at) {
    SheetState sheet = sheets.get(at.sheetId());
    ExtendedValue value =
        sheet == null ? null : CellState.plain(sheet.cell(at.row(), at.column()).value());
    return value == null ? NOTHING : value;
  }

  @Override
  public Optional<NumberFormat> format(CellAt at) {
    return Optional.ofNullable(sheets.get(at.sheetId()))
        .map(sheet -> sheet.cell(at.row(), at.column()).format())
        .map(CellFormat::getNumberFormat);
  }

  @Override
  public Optional<Area> named(String name) {
    return spreadsheet.names().stream()
        .filter(one -> one.getName().equalsIgnoreCase(name))
        .findFirst()
        .flatMap(one -> area(one.getRange()));
  }

  private Optional<Area> area(GridRange range) {
    int id = range.getSheetId() == null ? 0 : range.getSheetId();
    return Optional.ofNullable(sheets.get(id)).map(sheet -> {
      Box box = Box.of(range, sheet.rowCount(), sheet.columnCount());
      return new Area(id, box.startRow(), box.startColumn(), box.endRow(), box.endColumn());
    });
  }
}
