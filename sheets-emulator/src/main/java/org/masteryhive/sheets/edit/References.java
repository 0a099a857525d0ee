package org.masteryhive.sheets.edit;

import java.util.function.UnaryOperator;
import org.masteryhive.sheets.range.RangeMove;
import org.masteryhive.sheets.range.SheetGone;
import org.masteryhive.sheets.spreadsheet.Formula;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetDraft;
import org.masteryhive.sheets.value.formula.Formulas;

/** Ranges and references in formulas, when what they mean moves. */
final class References {

  private References() {}

  /** Everything follows a move on a sheet: what has a range, and references in formulas. */
  static void follow(SpreadsheetDraft draft, RangeMove move) {
    draft.move(move);
    draft.sheet(move.sheetId()).ifPresent(moved -> rewrite(draft, moved, move));
  }

  private static void rewrite(SpreadsheetDraft draft, SheetState moved, RangeMove move) {
    String title = moved.title();
    draft.changeFormulas((sheet, formula) -> mayMean(formula, sheet, moved)
        ? changed(
            formula,
            text -> Formulas.moved(
                text,
                new Formulas.Sheets(sheet.title(), title, moved.id()),
                range -> move.apply(range),
                draft.locale()))
        : formula);
  }

  /** A formula on another sheet that does not say the title has nothing to follow. */
  private static boolean mayMean(Formula formula, SheetState sheet, SheetState moved) {
    return sheet.id() == moved.id() || formula.text().indexOf('!') >= 0;
  }

  /** References to a tab that is about to go become {@code #REF!}. */
  static void sheetGone(SpreadsheetDraft draft, SheetState gone) {
    rewrite(draft, gone, new SheetGone(gone.id()));
  }

  /** References to a tab follow its new title. */
  static void renamed(SpreadsheetDraft draft, String before, String after) {
    draft.changeFormulas((sheet, formula) -> formula.text().indexOf('!') >= 0
        ? changed(formula, text -> Formulas.renamed(text, before, after, draft.locale()))
        : formula);
  }

  private static Formula changed(Formula formula, UnaryOperator<String> change) {
    String after = change.apply(formula.text());
    return after.equals(formula.text()) ? formula : new Formula(after);
  }
}
