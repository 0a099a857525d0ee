package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.List;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Plan;

/** Which cells a plan wrote on a tab, at the places where they stand once all of the plan is carried out. */
final class WrittenCells {

  /** One of them. */
  record Written(int row, int column, CellWrite write) {}

  private WrittenCells() {}

  static List<Written> of(Plan plan, int tab) {
    List<Written> cells = new ArrayList<>();
    for (Change change : plan.changes()) {
      if (change.tab() == tab) {
        cells = after(change, cells);
      }
    }
    return cells;
  }

  /** Whether the plan takes rows of the tab away. */
  static boolean takesRows(Plan plan, int tab) {
    return takes(plan, tab, Line.ROWS);
  }

  /** Whether the plan takes columns of the tab away. */
  static boolean takesColumns(Plan plan, int tab) {
    return takes(plan, tab, Line.COLUMNS);
  }

  private static boolean takes(Plan plan, int tab, Line line) {
    return plan.changes().stream()
        .anyMatch(change ->
            change.tab() == tab && change instanceof Change.Delete delete && delete.line() == line);
  }

  private static List<Written> after(Change change, List<Written> cells) {
    if (change instanceof Change.Write write) {
      return and(cells, write);
    }
    if (change instanceof Change.Insert it) {
      return moved(cells, it.line(), place -> place < it.at() ? place : place + it.count());
    }
    if (change instanceof Change.Delete it) {
      return moved(cells, it.line(), place -> afterDelete(place, it));
    }
    if (change instanceof Change.Move it) {
      return moved(cells, it.line(), place -> afterMove(place, it));
    }
    return cells;
  }

  private static List<Written> and(List<Written> cells, Change.Write write) {
    List<Written> all = new ArrayList<>(cells);
    for (int row = 0; row < write.cells().size(); row++) {
      List<CellWrite> inRow = write.cells().get(row);
      for (int column = 0; column < inRow.size(); column++) {
        if (inRow.get(column).counts()) {
          all.add(new Written(write.row() + row, write.column() + column, inRow.get(column)));
        }
      }
    }
    return all;
  }

  private static int afterDelete(int place, Change.Delete delete) {
    if (place < delete.at()) {
      return place;
    }
    return place < delete.at() + delete.count() ? GONE : place - delete.count();
  }

  private static int afterMove(int place, Change.Move move) {
    int end = move.from() + move.count();
    if (place >= move.from() && place < end) {
      int target = move.to() > move.from() ? move.to() - move.count() : move.to();
      return target + place - move.from();
    }
    if (place >= end && place < move.to()) {
      return place - move.count();
    }
    return place < move.from() && place >= move.to() ? place + move.count() : place;
  }

  private static final int GONE = -1;

  private static List<Written> moved(
      List<Written> cells, Line line, java.util.function.IntUnaryOperator place) {
    List<Written> kept = new ArrayList<>();
    for (Written cell : cells) {
      int row = line == Line.ROWS ? place.applyAsInt(cell.row()) : cell.row();
      int column = line == Line.COLUMNS ? place.applyAsInt(cell.column()) : cell.column();
      if (row != GONE && column != GONE) {
        kept.add(new Written(row, column, cell.write()));
      }
    }
    return kept;
  }
}
