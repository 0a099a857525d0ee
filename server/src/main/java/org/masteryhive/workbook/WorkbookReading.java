package org.masteryhive.workbook;

import java.util.function.Function;

/** What a spreadsheet turned out to be: a workbook of ours, or not. */
public sealed interface WorkbookReading permits Workbook, NotAGradebook {

  /** Applies the function for this kind of reading. A caller cannot forget a kind. */
  default <T> T fold(
      Function<? super Workbook, ? extends T> workbook,
      Function<? super NotAGradebook, ? extends T> notAGradebook) {
    return this instanceof Workbook it
        ? workbook.apply(it)
        : notAGradebook.apply((NotAGradebook) this);
  }
}
