package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.CellFormat;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.spreadsheet.CellExtras;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.Formula;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** What of a copied cell goes into another. */
enum Paste {
  /** Values, formulas, formats, notes and all. */
  PASTE_NORMAL,
  /** What the cell comes to. */
  PASTE_VALUES,
  /** How it looks. */
  PASTE_FORMAT,
  /** All but its borders. */
  PASTE_NO_BORDERS,
  /** What was entered. */
  PASTE_FORMULA,
  /** Its dropdown or other rule. */
  PASTE_DATA_VALIDATION,
  /** Conditional formats, which are not on cells. */
  PASTE_CONDITIONAL_FORMATTING;

  static Paste of(@Nullable String type) {
    try {
      return type == null ? PASTE_NORMAL : valueOf(type);
    } catch (IllegalArgumentException e) {
      throw new Refused("Invalid pasteType: " + type);
    }
  }

  /** A cell with the copied one pasted over it, so many rows and columns from its place. */
  CellState over(CellState target, Copied copied, Batch batch, int rows, int columns) {
    CellState source = copied.cell();
    Object entered = source.value() instanceof Formula formula
        ? Formulas.copied(batch, formula, rows, columns)
        : source.value();
    return switch (this) {
      case PASTE_NORMAL -> new CellState(entered, source.format(), source.extras());
      case PASTE_VALUES -> target.withValue(copied.value());
      case PASTE_FORMAT ->
        target
            .withFormat(source.format())
            .withExtras(target.extras().withRuns(source.extras().runs()));
      case PASTE_NO_BORDERS -> new CellState(entered, bordersOf(target, source), source.extras());
      case PASTE_FORMULA -> target.withValue(entered);
      case PASTE_DATA_VALIDATION ->
        target.withExtras(target.extras().withValidation(source.extras().validation()));
      case PASTE_CONDITIONAL_FORMATTING -> target;
    };
  }

  private static @Nullable CellFormat bordersOf(CellState target, CellState source) {
    CellFormat format =
        source.format() == null ? new CellFormat() : source.format().clone();
    format.setBorders(target.format() == null ? null : target.format().getBorders());
    return format.isEmpty() ? null : format;
  }

  /** A cell as it was copied, and what it came to then. */
  record Copied(CellState cell, @Nullable Object value) {

    static Copied of(SheetState sheet, int row, int column, Evaluation values) {
      CellState cell = sheet.cell(row, column);
      return new Copied(cell, CellState.atRest(values.effective(sheet, row, column)));
    }

    /** Only what a merge or a cut leaves behind. */
    static CellState empty() {
      return new CellState(null, null, CellExtras.NONE);
    }
  }
}
