package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.recompute.WrittenCells.Written;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.CellWrite.Paint;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;

/**
 * Puts back what a write covered on a drawn tab, when a person moved rows or columns there between the read and the write.
 *
 * <p>Google takes no precondition on a write, and a write goes by row and column. In rows with a Student ID our own columns
 * need nothing here: the next run draws them anew. What can be covered is the teacher's: a row without a Student ID, such as
 * a note of hers below the class or a row that she has just inserted, and, when columns moved, a column of her own. Each
 * cell of hers gets back what the picture before the write shows of it; where that knows no such row or column, it is
 * emptied again. What a deletion of ours took comes back behind everything else, in rows and columns that are made for it.
 */
final class Recovery {

  private final Tab was;
  private final Tab after;
  private final SameRows rows;
  private final SameColumns columns;
  private final Grid before;
  private final int id;
  private final Set<Integer> oursBefore;
  private final Set<Integer> oursAfter;
  private final boolean columnsMoved;
  private final Plan carriedOut;
  private final List<Written> written;
  private final Traces traces;

  private Recovery(
      Tab was, Columns columnsBefore, Tab after, Columns columnsAfter, Tab meant, Plan carriedOut) {
    this.was = was;
    this.after = after;
    this.id = columnsAfter.id();
    this.oursBefore = columnsBefore.rowsOfOurs();
    this.oursAfter = columnsAfter.rowsOfOurs();
    this.carriedOut = carriedOut;
    this.written = WrittenCells.of(carriedOut, after.id());
    this.traces = new Traces(written);
    this.rows = SameRows.of(was, columnsBefore.places(), after, columnsAfter.places());
    this.columns = SameColumns.of(was, after, rows, traces);
    this.before = columns.before();
    this.columnsMoved = !SameColumns.stamps(after).equals(SameColumns.stamps(meant));
  }

  /**
   * Where the ids stand on a tab, and the names, and which rows without an id are ours all the same: the line above those who
   * left.
   */
  record Columns(SameRows.Places places, Set<Integer> rowsOfOurs) {

    int id() {
      return places.id();
    }
  }

  /**
   * What to write so that what is the teacher's is as she left it; empty when nothing of hers was covered.
   *
   * @param meant the tab as the write was meant to leave it
   * @param carriedOut all that was written since {@code before} was read
   */
  static Plan of(
      Tab before,
      Columns columnsBefore,
      Tab after,
      Columns columnsAfter,
      Tab meant,
      Plan carriedOut) {
    return new Recovery(before, columnsBefore, after, columnsAfter, meant, carriedOut).plan();
  }

  private Plan plan() {
    Set<Integer> lost = new HashSet<>(teachersRows(before, oursBefore));
    Map<Integer, List<Written>> covered = coveredByRow();
    Map<Integer, Integer> found = new HashMap<>();
    List<Integer> otherwise = new ArrayList<>();
    for (int row : teachersRows(after.cells(), oursAfter)) {
      Optional<Integer> same = covered.containsKey(row) ? Optional.empty() : sameRow(row, lost);
      same.ifPresent(lost::remove);
      same.ifPresent(there -> found.put(there, row));
      if (same.isEmpty()) {
        otherwise.add(row);
      }
    }

    List<Change> changes = new ArrayList<>();
    for (int row : otherwise) {
      List<Written> cells = covered.getOrDefault(row, List.of());
      Optional<Integer> there = likestRow(row, cells, lost);
      if (there.isEmpty()) {
        List<Written> perhaps = perhapsCovered(row);
        there = likestRow(row, perhaps, lost);
        cells = there.isPresent() ? perhaps : cells;
      }
      there.ifPresent(lost::remove);
      there.ifPresent(it -> found.put(it, row));
      changes.addAll(restored(row, cells, there));
    }
    if (columnsMoved) {
      changes.addAll(inHerColumns());
      changes.addAll(columnsBroughtBack(found));
    }
    if (WrittenCells.takesRows(carriedOut, after.id())) {
      changes.addAll(rowsBroughtBack(lost));
    }
    return new Plan(changes, changes.size());
  }

  /** A column of hers may have come to stand where one of ours was: what was meant for that covers hers, row by row. */
  private List<Change> inHerColumns() {
    Set<Integer> ours = SameColumns.stamps(after).keySet();
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<String, Integer> row : rows.now().entrySet()) {
      Optional<Integer> rowBefore = rows.before(row.getKey());
      for (int column = 0; column < after.size().columns(); column++) {
        Cell there = cellBefore(rowBefore, column);
        Cell is = after.cells().at(row.getValue(), column);
        if (!ours.contains(column) && !Traces.isSame(there, is) && traces.explain(there, is)) {
          changes.add(write(row.getValue(), column, there));
        }
      }
    }
    return changes;
  }

  /** Cells of ours that stand in a teacher's row now. */
  private Map<Integer, List<Written>> coveredByRow() {
    Map<Integer, List<Written>> covered = new LinkedHashMap<>();
    for (Written cell : written) {
      boolean teachers = isTeachers(after.cells(), cell.row(), oursAfter);
      if (teachers && shows(after.cells().at(cell.row(), cell.column()), cell.write())) {
        covered.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
      }
    }
    return covered;
  }

  /** Cells of a row that show what was written into their column elsewhere: the row may have moved after the write. */
  private List<Written> perhapsCovered(int row) {
    Map<Integer, Written> cells = new LinkedHashMap<>();
    for (Written cell : written) {
      if (shows(after.cells().at(row, cell.column()), cell.write())) {
        cells.putIfAbsent(cell.column(), new Written(row, cell.column(), cell.write()));
      }
    }
    return List.copyOf(cells.values());
  }

  private static boolean shows(Cell cell, CellWrite write) {
    return write.value().map(value -> value.equals(cell.value())).orElse(true)
        && write.note().map(note -> note.equals(cell.note())).orElse(true);
  }

  private List<Integer> teachersRows(Grid cells, Set<Integer> ours) {
    List<Integer> all = new ArrayList<>();
    for (int row = 0; row < cells.rows(); row++) {
      if (isTeachers(cells, row, ours) && !isEmpty(cells, row)) {
        all.add(row);
      }
    }
    return all;
  }

  private boolean isTeachers(Grid cells, int row, Set<Integer> ours) {
    return !ours.contains(row) && cells.at(row, id).shown().isBlank();
  }

  private static boolean isEmpty(Grid cells, int row) {
    for (int column = 0; column < cells.columns(row); column++) {
      if (!cells.at(row, column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private Optional<Integer> sameRow(int rowAfter, Set<Integer> candidates) {
    return candidates.stream()
        .filter(row -> alike(row, rowAfter, Set.of()) >= 0)
        .findFirst();
  }

  /** The teacher's row that this one was before it was written into: all other cells are the same. */
  private Optional<Integer> likestRow(int rowAfter, List<Written> cells, Set<Integer> candidates) {
    Set<Integer> except = new HashSet<>();
    cells.forEach(cell -> except.add(cell.column()));
    Optional<Integer> likest = Optional.empty();
    int most = -1;
    for (int row : candidates) {
      int same = alike(row, rowAfter, except);
      if (same > most) {
        most = same;
        likest = Optional.of(row);
      }
    }
    return likest;
  }

  /** How many filled cells two rows share; -1 when they differ in a cell that was not written. */
  private int alike(int rowBefore, int rowAfter, Set<Integer> except) {
    int same = 0;
    int end = Math.max(before.columns(rowBefore), after.cells().columns(rowAfter));
    for (int column = 0; column < end; column++) {
      Cell was = before.at(rowBefore, column);
      Cell is = after.cells().at(rowAfter, column);
      if (!except.contains(column)) {
        if (!was.value().equals(is.value())) {
          return -1;
        }
        same += was.isEmpty() ? 0 : 1;
      }
    }
    return same;
  }

  /** What needs no putting back is not written: a person may have moved another row there since. */
  private List<Change> restored(int row, List<Written> cells, Optional<Integer> rowBefore) {
    List<Change> changes = new ArrayList<>();
    for (Written cell : cells) {
      Cell there = cellBefore(rowBefore, cell.column());
      boolean isAsItWas = rowBefore.isPresent()
          ? there.equals(after.cells().at(row, cell.column()))
          : after.cells().at(row, cell.column()).isEmpty();
      if (!isAsItWas) {
        changes.add(write(row, cell.column(), there));
      }
    }
    return changes;
  }

  private Cell cellBefore(Optional<Integer> rowBefore, int column) {
    return rowBefore.map(row -> before.at(row, column)).orElse(Cell.BLANK);
  }

  private Change write(int row, int column, Cell there) {
    return new Change.Write(after.id(), row, column, List.of(List.of(asItWas(there))));
  }

  private static CellWrite asItWas(Cell was) {
    return new CellWrite(
        Optional.of(was.value() instanceof Value.Failed ? Value.of(was.shown()) : was.value()),
        Optional.of(was.note()),
        Optional.of(new Paint(was.shade())),
        Optional.of(was.format()),
        Optional.of(was.link()),
        Optional.empty());
  }

  /**
   * Rows of the teacher's that a deletion of ours took: they come back below everything else. In rows that are inserted for
   * them, so that they cover nothing when a person inserts rows in that very moment.
   */
  private List<Change> rowsBroughtBack(Set<Integer> lost) {
    List<Change> changes = new ArrayList<>();
    int end = after.size().rows();
    for (int row : lost.stream().sorted().toList()) {
      List<CellWrite> cells = new ArrayList<>();
      for (int column = 0; column < after.size().columns(); column++) {
        cells.add(asItWas(before.at(row, column)));
      }
      changes.add(new Change.Append(after.id(), Line.ROWS, 1));
      changes.add(new Change.Insert(after.id(), Line.ROWS, end, 1, false));
      changes.add(new Change.Write(after.id(), end, 0, List.of(cells)));
      end++;
    }
    return changes;
  }

  /** Columns of the teacher's that a deletion of ours took: each cell comes back beside whom it stood. */
  private List<Change> columnsBroughtBack(Map<Integer, Integer> teachersRows) {
    List<Change> changes = new ArrayList<>();
    int end = after.size().columns();
    if (!WrittenCells.takesColumns(carriedOut, after.id())) {
      return changes;
    }
    for (int column : columns.gone()) {
      changes.add(new Change.Append(after.id(), Line.COLUMNS, 1));
      changes.add(new Change.Insert(after.id(), Line.COLUMNS, end, 1, false));
      for (int row = 0; row < was.cells().rows(); row++) {
        int placed = row;
        Cell there = was.cells().at(row, column);
        int place = Optional.ofNullable(teachersRows.get(row))
            .or(() -> rows.now(placed))
            .orElse(-1);
        if (!there.isEmpty() && place >= 0) {
          changes.add(write(place, end, there));
        }
      }
      end++;
    }
    return changes;
  }
}
