package org.masteryhive.sheets.spreadsheet;

/** Is told of every change before anyone sees it. */
@FunctionalInterface
public interface Journal {

  /** Keeps nothing. */
  Journal NONE = operation -> {};

  /** Called while the spreadsheet is locked; when it throws, the change has not happened. */
  void written(Operation operation);
}
