package org.masteryhive.sheets.value.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A rectangle of values: cells of a sheet, read when they are asked for, or an array made by a formula. */
non-sealed interface Block extends Operand {

  int rows();

  int columns();

  Scalar at(int row, int column);

  /** The cells that this block stands for, when it is a range. */
  Optional<Area> area();

  /** Visits the values row by row. Empty cells beyond the filled part of a sheet may be left out. */
  void forEach(Consumer<Scalar> action);

  /** The rows from the top that may hold anything. */
  int filledRows();

  /** An array of values. */
  static Block of(List<List<Scalar>> values) {
    return new Given(List.copyOf(values));
  }

  /** Values that a formula made. */
  record Given(List<List<Scalar>> values) implements Block {

    @Override
    public int rows() {
      return values.size();
    }

    @Override
    public int columns() {
      return values.isEmpty() ? 0 : values.get(0).size();
    }

    @Override
    public Scalar at(int row, int column) {
      return values.get(row).get(column);
    }

    @Override
    public Optional<Area> area() {
      return Optional.empty();
    }

    @Override
    public int filledRows() {
      return rows();
    }

    @Override
    public void forEach(Consumer<Scalar> action) {
      values.forEach(row -> row.forEach(action));
    }
  }

  /** Cells of a sheet. */
  record Cells(Area cells, CellLookup lookup) implements Block {

    @Override
    public int rows() {
      return cells.rows();
    }

    @Override
    public int columns() {
      return cells.columns();
    }

    @Override
    public Scalar at(int row, int column) {
      CellAt cell = new CellAt(cells.sheetId(), cells.top() + row, cells.left() + column);
      Scalar scalar = Scalar.of(lookup.value(cell), Optional.empty());
      return scalar instanceof Scalar.Num num
          ? new Scalar.Num(num.number(), lookup.format(cell))
          : scalar;
    }

    @Override
    public Optional<Area> area() {
      return Optional.of(cells);
    }

    @Override
    public int filledRows() {
      return cells.within(lookup.filled(cells.sheetId())).rows();
    }

    @Override
    public void forEach(Consumer<Scalar> action) {
      Area filled = cells.within(lookup.filled(cells.sheetId()));
      for (int row = 0; row < filled.bottom() - cells.top(); row++) {
        for (int column = 0; column < filled.right() - cells.left(); column++) {
          action.accept(at(row, column));
        }
      }
    }
  }
}
