package org.masteryhive.tab;

import java.util.function.Function;

/** What a cell holds once any formula is computed. */
public sealed interface Value {

  /** Nothing. An empty text is nothing, too. */
  record Blank() implements Value {
    private static final Value ONE = new Blank();
  }

  /** Text, as it is stored: never parsed. */
  record Text(String text) implements Value {}

  /** A number. Dates and times are serial numbers: days since 1899-12-30. */
  record Numeric(double number) implements Value {}

  /** True or false, as a checkbox gives it. */
  record Truth(boolean truth) implements Value {}

  /** A formula's error, or a value that is still loading. {@code kind} is what Google calls it: {@code REF}, {@code LOADING}. */
  record Failed(String kind) implements Value {}

  /** The one empty value. */
  static Value blank() {
    return Blank.ONE;
  }

  /** Text; an empty one is blank. */
  static Value of(String text) {
    return text.isEmpty() ? blank() : new Text(text);
  }

  static Value of(double number) {
    return new Numeric(number);
  }

  /** A day, as the serial number that spreadsheets use. */
  static Value of(java.time.LocalDate date) {
    return new Numeric(date.toEpochDay() - Serial.EPOCH_DAY);
  }

  default boolean isBlank() {
    return this instanceof Blank;
  }

  /** Applies the function for this kind of value. A caller cannot forget a kind. */
  default <T> T fold(
      Function<? super Blank, ? extends T> blank,
      Function<? super Text, ? extends T> text,
      Function<? super Numeric, ? extends T> number,
      Function<? super Truth, ? extends T> truth,
      Function<? super Failed, ? extends T> failed) {
    if (this instanceof Text it) {
      return text.apply(it);
    }
    if (this instanceof Numeric it) {
      return number.apply(it);
    }
    if (this instanceof Truth it) {
      return truth.apply(it);
    }
    if (this instanceof Failed it) {
      return failed.apply(it);
    }
    return blank.apply((Blank) this);
  }
}
