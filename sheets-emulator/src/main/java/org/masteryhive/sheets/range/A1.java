package org.masteryhive.sheets.range;

import java.util.regex.Pattern;

/** A1 notation as it is written. */
public final class A1 {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern LIKE_A_CELL =
      Pattern.compile("(?i)[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*|R|C|TRUE|FALSE");

  private A1() {}

  /** A column's letters: 0 is A. */
  public static String column(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
      letters.append((char) ('A' + rest % 26));
    }
    return letters.reverse().toString();
  }

  public static String cell(int row, int column) {
    return column(column) + (row + 1);
  }

  /** A sheet's title as it stands before the exclamation mark: in quotes only when it must. */
  public static String sheet(String title) {
    return PLAIN.matcher(title).matches() && !LIKE_A_CELL.matcher(title).matches()
        ? title
        : "'" + title.replace("'", "''") + "'";
  }

  /** A box on a sheet; one cell is written without a colon. */
  public static String text(String title, Box box) {
    return sheet(title) + "!" + text(box);
  }

  public static String text(Box box) {
    String first = cell(box.startRow(), box.startColumn());
    String last = cell(box.endRow() - 1, box.endColumn() - 1);
    return first.equals(last) ? first : first + ":" + last;
  }
}
