package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.value.NumberText;

/** What a cell shows. */
public final class Shown {

  private Shown() {}

  /** The text of a cell whose value is known; empty for an empty cell. */
  public static String text(
      SpreadsheetState spreadsheet, CellState cell, @Nullable ExtendedValue value) {
    CellFormat format = cell.format();
    if (value == null) {
      return "";
    }
    if (value.getStringValue() != null && (format == null || format.getNumberFormat() == null)) {
      return value.getStringValue();
    }
    return NumberText.format(
        value, Optional.ofNullable(format).map(CellFormat::getNumberFormat), spreadsheet.locale());
  }
}
