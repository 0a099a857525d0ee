package org.masteryhive.tab;

/** Addresses as spreadsheets write them. */
public final class A1 {

  private A1() {}

  /** The letters of a column: 0 is {@code A}, 26 is {@code AA}. */
  public static String column(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** A cell's address: row 0, column 0 is {@code A1}. */
  public static String cell(int row, int column) {
    return column(column) + (row + 1);
  }

  /** A stretch of one column on a tab: {@code 'Outcomes'!$A$2:$A}. */
  public static String range(String title, Area area) {
    String first = column(area.firstColumn());
    String last = column(area.endColumn() - 1);
    String end = area.endRow() == Area.OPEN ? "" : "$" + area.endRow();
    return "'%s'!$%s$%d:$%s%s"
        .formatted(title.replace("'", "''"), first, area.firstRow() + 1, last, end);
  }
}
