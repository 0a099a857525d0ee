package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.Change.Line;

/**
 * A plan while it is made: the steps so far, the tab as they have left it, and what its rows and columns are. Each step is
 * carried out at once, so that the next one is thought about where it will be done.
 */
final class PlanDraft {

  private final int tab;
  private final Drawing drawing;
  private final TabDraft draft;
  private final List<Change> changes = new ArrayList<>();
  private final List<PlannedColumn> columns;
  private final List<PlannedRow> rows = new ArrayList<>();
  private final List<TabPlan.Remark> remarks = new ArrayList<>();
  private int changedCells;
  private int lastNumber;

  PlanDraft(Tab actual, Drawing drawing) {
    this.tab = actual.id();
    this.drawing = drawing;
    this.draft = new TabDraft(actual);
    this.columns = new ArrayList<>(ColumnRecognition.of(actual, drawing));
  }

  int tab() {
    return tab;
  }

  Drawing drawing() {
    return drawing;
  }

  TabDraft draft() {
    return draft;
  }

  List<PlannedColumn> columns() {
    return columns;
  }

  List<PlannedRow> rows() {
    return rows;
  }

  List<Change> changes() {
    return changes;
  }

  List<TabPlan.Remark> remarks() {
    return remarks;
  }

  /** Tells a person something about the row, at its name. */
  void remark(TabPlan.What what, int row, boolean lasting) {
    Cell name = in(row, Drawing.NAME);
    remarks.add(
        new TabPlan.Remark(what, row, columnOf(Drawing.NAME).orElse(0), name.shown(), lasting));
  }

  /** Tells a person something about a cell, as long as it holds. */
  void remark(TabPlan.What what, int row, int column) {
    remarks.add(new TabPlan.Remark(what, row, column, draft.at(row, column).shown(), true));
  }

  int changedCells() {
    return changedCells;
  }

  /** Whether rows came, went or moved. */
  boolean rowsChanged() {
    return changes.stream()
        .anyMatch(change -> (change instanceof Change.Append it && it.line() == Line.ROWS)
            || (change instanceof Change.Insert in && in.line() == Line.ROWS)
            || (change instanceof Change.Delete out && out.line() == Line.ROWS)
            || (change instanceof Change.Move move && move.line() == Line.ROWS));
  }

  void count(int cells) {
    changedCells += cells;
  }

  /** Where one of the drawing's columns is now. */
  Optional<Integer> columnOf(int drawn) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isOurs() && columns.get(i).drawn() == drawn) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Where the column of a key is now. */
  Optional<Integer> columnOf(String key) {
    for (int i = 0; i < drawing.columns().size(); i++) {
      if (drawing.columns().get(i).key().equals(key)) {
        return columnOf(i);
      }
    }
    return Optional.empty();
  }

  Optional<Integer> rowOf(PlannedRow.Kind kind) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).is(kind)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** What stands in a row in the column of a key. */
  Cell in(int row, String key) {
    return columnOf(key).map(column -> draft.at(row, column)).orElse(Cell.BLANK);
  }

  /** Whether a teacher's column holds anything in the row. */
  boolean holdsOfTeacher(int row) {
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).isTeachers() && !draft.at(row, column).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** How many cells of ours in a row hold anything. */
  int filled(int row) {
    int filled = 0;
    for (int column = 0; column < columns.size(); column++) {
      if (!columns.get(column).isTeachers() && !draft.at(row, column).isEmpty()) {
        filled++;
      }
    }
    return filled;
  }

  void addColumns(int at, List<PlannedColumn> more) {
    add(Line.COLUMNS, at, more.size(), at > draft.frozen(Line.COLUMNS));
    columns.addAll(at, more);
  }

  void addRows(int at, List<PlannedRow> more, boolean likeBefore) {
    add(Line.ROWS, at, more.size(), likeBefore);
    rows.addAll(at, more);
  }

  private void add(Line line, int at, int count, boolean likeBefore) {
    if (at == draft.count(line)) {
      changes.add(new Change.Append(tab, line, count));
      draft.append(line, count);
    } else {
      changes.add(new Change.Insert(tab, line, at, count, likeBefore));
      draft.insert(line, at, count, likeBefore);
    }
  }

  /** Rows or columns go. A spreadsheet keeps at least one that is not frozen, so a blank one may come first. */
  void delete(Line line, int at, int count) {
    int frozenGone = Math.max(0, Math.min(draft.frozen(line), at + count) - at);
    if (draft.count(line) - count <= draft.frozen(line) - frozenGone) {
      changes.add(new Change.Append(tab, line, 1));
      draft.append(line, 1);
      if (line == Line.ROWS) {
        rows.add(PlannedRow.found(PlannedRow.Kind.TEACHERS));
      } else {
        columns.add(PlannedColumn.teachers());
      }
    }
    changes.add(new Change.Delete(tab, line, at, count));
    draft.delete(line, at, count);
    (line == Line.ROWS ? rows : columns).subList(at, at + count).clear();
  }

  void moveRows(int from, int count, int to) {
    changes.add(new Change.Move(tab, Line.ROWS, from, count, to));
    draft.move(Line.ROWS, from, count, to);
    CellRows.move(rows, from, count, to);
  }

  void write(Change.Write write) {
    changes.add(write);
    TabEdits.carryOut(draft, write);
    changedCells += (int)
        write.cells().stream().flatMap(List::stream).filter(CellWrite::counts).count();
  }

  void put(Optional<Integer> column, String key, String value) {
    changes.add(new Change.Put(tab, column, key, value));
    draft.put(column, new Stamp(--lastNumber, key, value));
  }

  void take(Stamp stamp) {
    changes.add(new Change.Take(tab, stamp.id()));
    draft.take(stamp.id());
  }

  /** Looks only: never a reason to write, put right when something else is written. */
  void decorate(Change change) {
    changes.add(change);
    if (change instanceof Change.Warn it) {
      draft.warn(--lastNumber, it.area(), it.description());
    } else {
      TabEdits.carryOut(draft, change);
    }
  }
}
