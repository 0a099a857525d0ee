package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.Change.Line;

/** The cells of a tab while rows and columns come, go and move. */
final class CellRows {

  private final List<List<Cell>> rows = new ArrayList<>();
  private int columns;

  CellRows(Tab tab) {
    columns = tab.size().columns();
    for (int row = 0; row < tab.size().rows(); row++) {
      int length = Math.min(columns, tab.cells().columns(row));
      List<Cell> cells = new ArrayList<>(length);
      for (int column = 0; column < length; column++) {
        cells.add(tab.cells().at(row, column));
      }
      rows.add(cells);
    }
  }

  Cell at(int row, int column) {
    if (row < 0 || row >= rows.size() || column < 0) {
      return Cell.BLANK;
    }
    List<Cell> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  int count(Line line) {
    return line == Line.ROWS ? rows.size() : columns;
  }

  /** New lines that look like the one at {@code like}; when there is none, like nothing. */
  void insert(Line line, int at, int count, int like) {
    if (line == Line.ROWS) {
      List<Cell> looks = like >= 0 && like < rows.size()
          ? rows.get(like).stream().map(CellRows::look).toList()
          : List.of();
      for (int i = 0; i < count; i++) {
        rows.add(at, new ArrayList<>(looks));
      }
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      List<Cell> cells = rows.get(row);
      Cell look = look(like < columns ? at(row, like) : Cell.BLANK);
      if (at < cells.size() || !look.equals(Cell.BLANK)) {
        fill(cells, at);
        cells.addAll(at, Collections.nCopies(count, look));
      }
    }
    columns += count;
  }

  void delete(Line line, int at, int count) {
    if (line == Line.ROWS) {
      rows.subList(at, at + count).clear();
      return;
    }
    for (List<Cell> cells : rows) {
      if (at < cells.size()) {
        cells.subList(at, Math.min(cells.size(), at + count)).clear();
      }
    }
    columns -= count;
  }

  void move(Line line, int from, int count, int to) {
    if (line == Line.ROWS) {
      move(rows, from, count, to);
      return;
    }
    for (List<Cell> cells : rows) {
      if (Math.min(from, to) < cells.size()) {
        fill(cells, Math.max(from + count, to));
        move(cells, from, count, to);
      }
    }
  }

  static <T> void move(List<T> list, int from, int count, int to) {
    if (to < from) {
      Collections.rotate(list.subList(to, from + count), count);
    } else {
      Collections.rotate(list.subList(from, to), -count);
    }
  }

  void write(int row, int column, CellWrite write) {
    List<Cell> cells = rows.get(row);
    fill(cells, column + 1);
    cells.set(column, written(cells.get(column), write));
  }

  Grid grid() {
    return Grid.ofArrays(rows.stream().map(row -> row.toArray(Cell[]::new)).toList());
  }

  private static void fill(List<Cell> cells, int length) {
    while (cells.size() < length) {
      cells.add(Cell.BLANK);
    }
  }

  private static Cell look(Cell cell) {
    return cell.format().equals(Format.NONE) && cell.shade().isEmpty()
        ? Cell.BLANK
        : new Cell(Value.blank(), "", false, cell.format(), cell.shade(), "", "");
  }

  private static Cell written(Cell cell, CellWrite write) {
    Format format = write.format().orElse(cell.format());
    Value value = write.value().orElse(cell.value());
    Optional<Shade> shade = write.shade().map(CellWrite.Paint::shade).orElse(cell.shade());
    boolean kept = write.value().isEmpty();
    String shown = kept && (write.format().isEmpty() || !(value instanceof Value.Numeric))
        ? cell.shown()
        : Shown.of(value, format);
    Cell written = new Cell(
        value,
        shown,
        kept && cell.formula(),
        format,
        shade,
        write.note().orElse(cell.note()),
        write.link().orElse(cell.link()));
    return written.equals(Cell.BLANK) ? Cell.BLANK : written;
  }
}
