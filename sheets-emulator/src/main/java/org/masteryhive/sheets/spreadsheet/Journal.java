package org.masteryhive.sheets.spreadsheet;

import java.util.Optional;

/** Is told of every change before anyone sees it. */
@FunctionalInterface
public interface Journal {

  /** Keeps nothing. */
  Journal NONE = (operation, after) -> {};

  /**
   * Called while the spreadsheet is locked; when it throws, the change has not happened.
   *
   * @param after what the operation leads to; nothing when the spreadsheet is gone
   */
  void written(Operation operation, Optional<SpreadsheetState> after);
}
