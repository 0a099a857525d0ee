package org.masteryhive.sheets.value;

import com.google.api.services.sheets.v4.model.ErrorValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;

/** The API's value types, made in one word each. */
public final class Values {

  private Values() {}

  public static ExtendedValue number(double number) {
    return new ExtendedValue().setNumberValue(number);
  }

  public static ExtendedValue text(String text) {
    return new ExtendedValue().setStringValue(text);
  }

  public static ExtendedValue bool(boolean truth) {
    return new ExtendedValue().setBoolValue(truth);
  }

  public static ExtendedValue formula(String formula) {
    return new ExtendedValue().setFormulaValue(formula);
  }

  public static ExtendedValue error(String type, String message) {
    ErrorValue error = new ErrorValue().setType(type);
    return new ExtendedValue().setErrorValue(message.isEmpty() ? error : error.setMessage(message));
  }

  /** The value of an empty cell. */
  public static ExtendedValue nothing() {
    return new ExtendedValue();
  }

  public static NumberFormat format(String type, String pattern) {
    return new NumberFormat().setType(type).setPattern(pattern);
  }
}
