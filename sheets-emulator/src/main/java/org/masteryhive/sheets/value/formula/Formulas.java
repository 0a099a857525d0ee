package org.masteryhive.sheets.value.formula;

/** The door to formulas. */
public final class Formulas {

  private Formulas() {}

  /** A formula as Sheets keeps it. */
  public static String canonical(String formula, String locale) {
    return locale.isEmpty() ? formula.strip() : formula;
  }
}
