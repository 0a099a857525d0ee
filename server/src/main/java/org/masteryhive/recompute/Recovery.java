package org.masteryhive.recompute;

import java.util.ArrayList;
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
 * Puts back what a write covered on a drawn tab, when a person moved rows there between the read and the write.
 *
 * <p>Google takes no precondition on a write, and a write goes by row and column. Rows with a Student ID need nothing here:
 * the next run draws them anew, and the teacher's own columns were not written. What can be covered is a row without a
 * Student ID, which is the teacher's: a note of hers below the class, or a row that she has just inserted. Such a row gets
 * back what the picture before the write shows of it; a row that the picture does not know gets its cells emptied again.
 */
final class Recovery {

  private final Tab before;
  private final Tab after;
  private final int idBefore;
  private final int idAfter;
  private final Set<Integer> oursBefore;
  private final Set<Integer> oursAfter;

  private Recovery(Tab before, Tab after, Columns columnsBefore, Columns columnsAfter) {
    this.before = before;
    this.after = after;
    this.idBefore = columnsBefore.id();
    this.idAfter = columnsAfter.id();
    this.oursBefore = columnsBefore.rowsOfOurs();
    this.oursAfter = columnsAfter.rowsOfOurs();
  }

  /** Where the ids stand on a tab, and which rows without an id are ours all the same: headings, class, separator. */
  record Columns(int id, Set<Integer> rowsOfOurs) {}

  /** What to write so that the teacher's rows are as she left them; empty when nothing of hers was covered. */
  static Plan of(
      Tab before, Columns columnsBefore, Tab after, Columns columnsAfter, Plan carriedOut) {
    return new Recovery(before, after, columnsBefore, columnsAfter).plan(carriedOut);
  }

  private Plan plan(Plan carriedOut) {
    Set<Integer> lost = new HashSet<>(teachersRows(before, idBefore, oursBefore));
    Map<Integer, List<Written>> covered = coveredByRow(carriedOut);
    Set<Integer> intact = new HashSet<>(teachersRows(after, idAfter, oursAfter));
    intact.removeAll(covered.keySet());
    intact.forEach(row -> lost.remove(sameRow(row, lost).orElse(-1)));

    List<Change> changes = new ArrayList<>();
    covered.forEach((row, cells) -> {
      Optional<Integer> was = likestRow(row, cells, lost);
      was.ifPresent(lost::remove);
      cells.stream()
          .filter(cell -> !isAsItWas(cell, was))
          .forEach(cell -> changes.add(restored(cell, was)));
    });
    if (WrittenCells.takesRows(carriedOut, after.id())) {
      changes.addAll(broughtBack(lost));
    }
    return new Plan(changes, changes.size());
  }

  /** Cells of ours that stand in a teacher's row now. */
  private Map<Integer, List<Written>> coveredByRow(Plan carriedOut) {
    Map<Integer, List<Written>> covered = new LinkedHashMap<>();
    for (Written cell : WrittenCells.of(carriedOut, after.id())) {
      boolean teachers = isTeachers(after, cell.row(), idAfter, oursAfter);
      if (teachers && shows(after.cells().at(cell.row(), cell.column()), cell.write())) {
        covered.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
      }
    }
    return covered;
  }

  private static boolean shows(Cell cell, CellWrite write) {
    return write.value().map(value -> value.equals(cell.value())).orElse(true)
        && write.note().map(note -> note.equals(cell.note())).orElse(true);
  }

  private static List<Integer> teachersRows(Tab tab, int idColumn, Set<Integer> ours) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      if (isTeachers(tab, row, idColumn, ours) && !isEmpty(tab.cells(), row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean isTeachers(Tab tab, int row, int idColumn, Set<Integer> ours) {
    return !ours.contains(row) && tab.cells().at(row, idColumn).shown().isBlank();
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
  private Optional<Integer> likestRow(
      int rowAfter, List<Written> written, Set<Integer> candidates) {
    Set<Integer> columns = new HashSet<>();
    written.forEach(cell -> columns.add(cell.column()));
    Optional<Integer> likest = Optional.empty();
    int most = -1;
    for (int row : candidates) {
      int same = alike(row, rowAfter, columns);
      if (same > most) {
        most = same;
        likest = Optional.of(row);
      }
    }
    return likest;
  }

  /** How many filled cells two rows share; -1 when they differ in a cell that was not written. */
  private int alike(int rowBefore, int rowAfter, Set<Integer> written) {
    int same = 0;
    int columns = Math.max(before.cells().columns(rowBefore), after.cells().columns(rowAfter));
    for (int column = 0; column < columns; column++) {
      Cell was = before.cells().at(rowBefore, column);
      Cell is = after.cells().at(rowAfter, column);
      if (!written.contains(column)) {
        if (!was.value().equals(is.value())) {
          return -1;
        }
        same += was.isEmpty() ? 0 : 1;
      }
    }
    return same;
  }

  /** What needs no putting back is not written: a person may have moved another row there since. */
  private boolean isAsItWas(Written cell, Optional<Integer> rowBefore) {
    Cell is = after.cells().at(cell.row(), cell.column());
    return rowBefore
        .map(row -> before.cells().at(row, cell.column()).equals(is))
        .orElse(is.isEmpty());
  }

  private Change restored(Written cell, Optional<Integer> rowBefore) {
    Cell was = rowBefore.map(row -> before.cells().at(row, cell.column())).orElse(Cell.BLANK);
    return new Change.Write(after.id(), cell.row(), cell.column(), List.of(List.of(asItWas(was))));
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

  /** Rows of the teacher's that a deletion of ours took: they come back below everything else. */
  private List<Change> broughtBack(Set<Integer> lost) {
    List<Change> changes = new ArrayList<>();
    int next = after.size().rows();
    for (int row : lost.stream().sorted().toList()) {
      changes.add(new Change.Append(after.id(), Line.ROWS, 1));
      List<CellWrite> cells = new ArrayList<>();
      int columns = Math.min(before.cells().columns(row), after.size().columns());
      for (int column = 0; column < columns; column++) {
        cells.add(asItWas(before.cells().at(row, column)));
      }
      changes.add(new Change.Write(after.id(), next, 0, List.of(cells)));
      next++;
    }
    return changes;
  }
}
