package org.masteryhive.sheets.value.formula;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An end of a reference: a row and a column counted from zero, either of them {@link #OPEN} when the reference does not give
 * it, and whether a dollar sign fixes it.
 */
record Corner(int row, boolean rowFixed, int column, boolean columnFixed) {

  /** The row or column that a whole column or row leaves open. */
  static final int OPEN = -1;

  private static final Pattern FORM = Pattern.compile("(\\$?)([A-Za-z]{0,3})(\\$?)(\\d*)");

  static Corner parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("no corner of a reference: " + text);
    }
    boolean onlyRow = form.group(2).isEmpty();
    return new Corner(
        form.group(4).isEmpty() ? OPEN : Integer.parseInt(form.group(4)) - 1,
        onlyRow ? !form.group(1).isEmpty() : !form.group(3).isEmpty(),
        onlyRow ? OPEN : column(form.group(2)),
        !onlyRow && !form.group(1).isEmpty());
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  /** The letters of a column. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  Corner withRow(int newRow) {
    return new Corner(newRow, rowFixed, column, columnFixed);
  }

  Corner withColumn(int newColumn) {
    return new Corner(row, rowFixed, newColumn, columnFixed);
  }

  String text() {
    String columnText = column == OPEN ? "" : (columnFixed ? "$" : "") + letters(column);
    return columnText + (row == OPEN ? "" : (rowFixed ? "$" : "") + (row + 1));
  }
}
