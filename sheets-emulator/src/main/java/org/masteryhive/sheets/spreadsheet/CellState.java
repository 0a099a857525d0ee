package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import org.jspecify.annotations.Nullable;

/**
 * A cell at rest. Its value is a text, a number, a boolean, a {@link Formula}, or nothing; formats are
 * shared between cells and never changed.
 */
public record CellState(@Nullable Object value, @Nullable CellFormat format, CellExtras extras) {

  public static final CellState EMPTY = new CellState(null, null, CellExtras.NONE);

  public boolean isNothing() {
    return value == null && format == null && extras.isNothing();
  }

  public boolean isFormula() {
    return value instanceof Formula;
  }

  public CellState withValue(@Nullable Object other) {
    return new CellState(other, format, extras);
  }

  public CellState withFormat(@Nullable CellFormat other) {
    return new CellState(value, other, extras);
  }

  public CellState withExtras(CellExtras others) {
    return new CellState(value, format, others);
  }

  /** What the user entered, as the API says it; null for nothing. */
  public @Nullable ExtendedValue entered() {
    if (value instanceof Formula formula) {
      return new ExtendedValue().setFormulaValue(formula.text());
    }
    return plain(value);
  }

  /** A value without formulas as the API says it. */
  static @Nullable ExtendedValue plain(@Nullable Object value) {
    if (value instanceof String text) {
      return new ExtendedValue().setStringValue(text);
    }
    if (value instanceof Double number) {
      return new ExtendedValue().setNumberValue(number);
    }
    return value instanceof Boolean truth ? new ExtendedValue().setBoolValue(truth) : null;
  }

  /** The value at rest of what the API says. An empty text is nothing. */
  public static @Nullable Object atRest(@Nullable ExtendedValue value) {
    if (value == null) {
      return null;
    }
    if (value.getStringValue() != null) {
      return value.getStringValue().isEmpty() ? null : value.getStringValue();
    }
    if (value.getNumberValue() != null) {
      return value.getNumberValue();
    }
    if (value.getBoolValue() != null) {
      return value.getBoolValue();
    }
    return value.getFormulaValue() == null || value.getFormulaValue().isEmpty()
        ? null
        : new Formula(value.getFormulaValue());
  }
}
