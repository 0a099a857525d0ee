package org.masteryhive.sheets.spreadsheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of one row up to the last that holds anything. Written only by the draft that made it. */
final class CellRow {

  private final Object owner;
  private @Nullable CellState[] cells;
  private int formulas;
  private RowTexts texts = new RowTexts();

  CellRow(Object owner) {
    this.owner = owner;
    this.cells = new CellState[0];
  }

  private CellRow(Object owner, CellRow other) {
    this.owner = owner;
    this.cells = other.cells.clone();
    this.formulas = other.formulas;
  }

  /** Itself when the draft made it, else a copy that the draft may write. */
  CellRow writableBy(Object draft) {
    return owner == draft ? this : new CellRow(draft, this);
  }

  int length() {
    return cells.length;
  }

  RowTexts texts() {
    return texts;
  }

  boolean hasFormulas() {
    return formulas > 0;
  }

  @Nullable
  CellState get(int column) {
    return column < cells.length ? cells[column] : null;
  }

  @SuppressWarnings("ReferenceEquality") // the same cell is not written again
  void set(int column, @Nullable CellState cell) {
    CellState after = cell == null || cell.isNothing() ? null : cell;
    CellState before = get(column);
    if (before == after) {
      return;
    }
    formulas += (after != null && after.isFormula() ? 1 : 0)
        - (before != null && before.isFormula() ? 1 : 0);
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, column + 1);
    }
    cells[column] = after;
    texts = new RowTexts();
    if (after == null) {
      trim();
    }
  }

  void insert(int at, int count) {
    texts = new RowTexts();
    if (at < cells.length) {
      CellState[] wider = new CellState[cells.length + count];
      System.arraycopy(cells, 0, wider, 0, at);
      System.arraycopy(cells, at, wider, at + count, cells.length - at);
      cells = wider;
    }
  }

  void delete(int from, int to) {
    texts = new RowTexts();
    int end = Math.min(to, cells.length);
    if (from >= end) {
      return;
    }
    for (int column = from; column < end; column++) {
      CellState cell = cells[column];
      formulas -= cell != null && cell.isFormula() ? 1 : 0;
    }
    CellState[] narrower = new CellState[cells.length - (end - from)];
    System.arraycopy(cells, 0, narrower, 0, from);
    System.arraycopy(cells, end, narrower, from, cells.length - end);
    cells = narrower;
    trim();
  }

  private void trim() {
    int length = cells.length;
    while (length > 0 && cells[length - 1] == null) {
      length--;
    }
    if (length < cells.length) {
      cells = Arrays.copyOf(cells, length);
    }
  }
}
