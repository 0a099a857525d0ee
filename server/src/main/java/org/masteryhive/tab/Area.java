package org.masteryhive.tab;

/** A rectangle of cells on a tab. {@link #OPEN} as an end means: to the end of the tab. */
public record Area(int firstRow, int endRow, int firstColumn, int endColumn) {

  /** An end that is the tab's own. */
  public static final int OPEN = Integer.MAX_VALUE;

  public Area {
    if (firstRow < 0 || firstColumn < 0 || endRow < firstRow || endColumn < firstColumn) {
      throw new IllegalArgumentException(
          "not an area: " + firstRow + "-" + endRow + ", " + firstColumn + "-" + endColumn);
    }
  }

  /** One cell. */
  public static Area cell(int row, int column) {
    return new Area(row, row + 1, column, column + 1);
  }

  /** A whole column. */
  public static Area column(int column) {
    return new Area(0, OPEN, column, column + 1);
  }

  public boolean contains(int row, int column) {
    return row >= firstRow && row < endRow && column >= firstColumn && column < endColumn;
  }

  public boolean intersects(Area other) {
    return firstRow < other.endRow
        && other.firstRow < endRow
        && firstColumn < other.endColumn
        && other.firstColumn < endColumn;
  }
}
