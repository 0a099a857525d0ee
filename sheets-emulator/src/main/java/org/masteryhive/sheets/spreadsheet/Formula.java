package org.masteryhive.sheets.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.value.formula.Formulas;

/** A formula in a cell, with its equals sign. It is read once, however often it is worked out. */
public final class Formula {

  private final String text;
  private volatile @Nullable Read read;

  private record Read(String locale, org.masteryhive.sheets.value.formula.Formula formula) {}

  public Formula(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  org.masteryhive.sheets.value.formula.Formula read(String locale) {
    Read present = read;
    if (present == null || !present.locale().equals(locale)) {
      present = new Read(locale, Formulas.parse(text, locale));
      read = present;
    }
    return present.formula();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Formula formula && formula.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
