package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.Set;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.Formula;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** How values are to be answered: as shown, as they are, or as formulas; dates as numbers or as shown. */
record Rendering(String values, boolean datesAsText) {

  static final Rendering SHOWN = new Rendering("FORMATTED_VALUE", false);

  static Rendering of(String valueRenderOption, String dateTimeRenderOption) {
    String values = Parameters.word(
        "valueRenderOption",
        valueRenderOption,
        "ValueRenderOption",
        "FORMATTED_VALUE",
        Set.of("FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"));
    String dates = Parameters.word(
        "dateTimeRenderOption",
        dateTimeRenderOption,
        "DateTimeRenderOption",
        "SERIAL_NUMBER",
        Set.of("SERIAL_NUMBER", "FORMATTED_STRING"));
    return new Rendering(values, dates.equals("FORMATTED_STRING"));
  }

  /** The value of a cell; an empty text when it is empty. */
  Object value(SheetState sheet, int row, int column, Evaluation evaluation) {
    CellState cell = sheet.cell(row, column);
    if (cell.value() == null && !evaluation.hasSpills()) {
      return "";
    }
    if (values.equals("FORMULA") && cell.value() instanceof Formula formula) {
      return formula.text();
    }
    if (cell.value() instanceof String text
        && (cell.format() == null || cell.format().getNumberFormat() == null)) {
      return text;
    }
    boolean plain = !values.equals("FORMATTED_VALUE") && !(datesAsText && isDate(cell));
    if (cell.value() != null && !cell.isFormula()) {
      return plain ? cell.value() : evaluation.shown(cell);
    }
    ExtendedValue value = evaluation.effective(sheet, row, column);
    if (value == null) {
      return "";
    }
    if (plain && value.getNumberValue() != null) {
      return value.getNumberValue();
    }
    if (plain && value.getBoolValue() != null) {
      return value.getBoolValue();
    }
    return plain && value.getStringValue() != null
        ? value.getStringValue()
        : evaluation.shown(sheet, row, column, value);
  }

  private static boolean isDate(CellState cell) {
    NumberFormat format = cell.format() == null ? null : cell.format().getNumberFormat();
    return format != null
        && format.getType() != null
        && Set.of("DATE", "TIME", "DATE_TIME").contains(format.getType());
  }
}
