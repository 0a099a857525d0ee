package org.masteryhive.sheets.edit;

import org.masteryhive.sheets.spreadsheet.Formula;

/** Formulas that go elsewhere. */
final class Formulas {

  private Formulas() {}

  /** A formula as it reads some rows and columns from where it was written. */
  static Formula copied(Batch batch, Formula formula, int rows, int columns) {
    return rows == 0 && columns == 0
        ? formula
        : new Formula(org.masteryhive.sheets.value.formula.Formulas.copied(
            formula.text(), rows, columns, batch.draft().locale()));
  }
}
