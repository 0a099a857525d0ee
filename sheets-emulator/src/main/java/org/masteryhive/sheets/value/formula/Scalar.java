package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.Optional;
import org.masteryhive.sheets.value.Values;

/** One value inside a formula: nothing, a number, a text, a truth, or an error. */
sealed interface Scalar extends Operand {

  /** An empty cell, or an argument left out. */
  record Blank() implements Scalar {}

  /** A number with the format it brings along. */
  record Num(double number, Optional<NumberFormat> shownAs) implements Scalar {

    public Num {
      if (!Double.isFinite(number)) {
        throw Failure.num(
            "Numeric value is greater than 1.79769e+308 and cannot be displayed properly.");
      }
    }
  }

  /** A text, with a link when it comes from {@code HYPERLINK}. */
  record Text(String text, Optional<String> target) implements Scalar {}

  record Bool(boolean truth) implements Scalar {}

  /** An error by the API's type name, with Google's message. */
  record Err(String type, String message) implements Scalar {}

  static Scalar num(double number) {
    return new Num(number, Optional.empty());
  }

  static Scalar text(String text) {
    return new Text(text, Optional.empty());
  }

  static Scalar bool(boolean truth) {
    return new Bool(truth);
  }

  static Scalar blank() {
    return new Blank();
  }

  static Scalar of(ExtendedValue value, Optional<NumberFormat> format) {
    if (value.getNumberValue() != null) {
      return new Num(value.getNumberValue(), format);
    }
    if (value.getStringValue() != null) {
      return text(value.getStringValue());
    }
    if (value.getBoolValue() != null) {
      return bool(value.getBoolValue());
    }
    return value.getErrorValue() == null
        ? blank()
        : new Err(
            Optional.ofNullable(value.getErrorValue().getType()).orElse("ERROR"),
            Optional.ofNullable(value.getErrorValue().getMessage()).orElse(""));
  }

  default ExtendedValue value() {
    if (this instanceof Num num) {
      return Values.number(num.number);
    }
    if (this instanceof Text text) {
      return Values.text(text.text);
    }
    if (this instanceof Bool bool) {
      return Values.bool(bool.truth);
    }
    return this instanceof Err err ? Values.error(err.type, err.message) : Values.nothing();
  }

  default Optional<NumberFormat> format() {
    return this instanceof Num num ? num.shownAs : Optional.empty();
  }

  default Optional<String> link() {
    return this instanceof Text text ? text.target : Optional.empty();
  }
}
