package org.masteryhive.google;

import java.util.ArrayList;
import java.util.List;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;

/**
 * Cuts a rectangle of cells to write into the largest pieces in which every cell writes the same things. Google takes one
 * list of fields for a rectangle, and clears the fields that a cell does not give.
 */
final class CellRuns {

  /** A rectangle of cells that all write the same fields. Rows are added to it below. */
  record Run(int row, int column, CellWrite first, List<List<CellWrite>> cells) {

    String fields() {
      return CellFields.of(first);
    }

    int endColumn() {
      return column + cells.get(0).size();
    }

    int endRow() {
      return row + cells.size();
    }

    private boolean isContinuedBy(Run below) {
      return column == below.column
          && endColumn() == below.endColumn()
          && endRow() == below.row
          && first.saysTheSameAspectsAs(below.first);
    }
  }

  private CellRuns() {}

  /** The pieces, in the order in which they end. */
  static List<Run> of(Change.Write write) {
    List<Run> ended = new ArrayList<>();
    List<Run> open = new ArrayList<>();
    for (int row = 0; row < write.cells().size(); row++) {
      List<Run> stillOpen = new ArrayList<>();
      for (Run run : inRow(write.cells().get(row), write.row() + row, write.column())) {
        stillOpen.add(joined(open, run));
      }
      ended.addAll(open);
      open = stillOpen;
    }
    ended.addAll(open);
    return ended;
  }

  /** The piece above that a run of a row continues, which is no longer among the open ones then; or the run itself. */
  private static Run joined(List<Run> open, Run below) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).isContinuedBy(below)) {
        Run above = open.remove(i);
        above.cells().addAll(below.cells());
        return above;
      }
    }
    return below;
  }

  private static List<Run> inRow(List<CellWrite> cells, int row, int firstColumn) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    while (start < cells.size()) {
      CellWrite first = cells.get(start);
      int end = start + 1;
      while (end < cells.size() && first.saysTheSameAspectsAs(cells.get(end))) {
        end++;
      }
      if (!first.isNothing()) {
        List<List<CellWrite>> rows = new ArrayList<>();
        rows.add(cells.subList(start, end));
        runs.add(new Run(row, firstColumn + start, first, rows));
      }
      start = end;
    }
    return runs;
  }
}
