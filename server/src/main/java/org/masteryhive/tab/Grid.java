package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;

/** The cells of a tab, row by row. Cells beyond what was read are blank. Not to be changed once it is handed out. */
public final class Grid {

  /** A grid without a cell. */
  public static final Grid EMPTY = new Grid(List.of());

  private final Cell[][] rows;

  private Grid(List<Cell[]> rows) {
    this.rows = rows.toArray(Cell[][]::new);
  }

  /** Takes rows of cells of any length. */
  public static Grid of(List<List<Cell>> rows) {
    return new Grid(rows.stream().map(row -> row.toArray(Cell[]::new)).toList());
  }

  /** Takes rows as arrays, without copying the cells: for the reader of a large answer. */
  public static Grid ofArrays(List<Cell[]> rows) {
    return new Grid(new ArrayList<>(rows));
  }

  /** The cell there; blank outside of what was read. */
  public Cell at(int row, int column) {
    return row >= 0 && row < rows.length && column >= 0 && column < rows[row].length
        ? rows[row][column]
        : Cell.BLANK;
  }

  /** How many rows were read. */
  public int rows() {
    return rows.length;
  }

  /** How many cells of a row were read. */
  public int columns(int row) {
    return row >= 0 && row < rows.length ? rows[row].length : 0;
  }

  /** The length of the longest row. */
  public int columns() {
    int longest = 0;
    for (Cell[] row : rows) {
      longest = Math.max(longest, row.length);
    }
    return longest;
  }
}
