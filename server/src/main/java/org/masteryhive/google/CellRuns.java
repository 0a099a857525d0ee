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

  /** A rectangle of cells that all write the same fields. */
  record Run(int row, int column, String fields, List<List<CellWrite>> cells) {

    int endColumn() {
      return column + cells.get(0).size();
    }

    int endRow() {
      return row + cells.size();
    }
  }

  private CellRuns() {}

  static List<Run> of(Change.Write write) {
    List<Run> runs = new ArrayList<>();
    List<Run> open = new ArrayList<>();
    for (int row = 0; row < write.cells().size(); row++) {
      List<Run> inRow = inRow(write.cells().get(row), write.row() + row, write.column());
      List<Run> stillOpen = new ArrayList<>();
      for (Run run : inRow) {
        stillOpen.add(extended(open, run));
      }
      for (Run run : open) {
        if (stillOpen.stream()
            .noneMatch(kept -> kept.row() == run.row() && kept.column() == run.column())) {
          runs.add(run);
        }
      }
      open = stillOpen;
    }
    runs.addAll(open);
    return runs;
  }

  private static Run extended(List<Run> open, Run below) {
    for (Run above : open) {
      if (above.column() == below.column()
          && above.endColumn() == below.endColumn()
          && above.endRow() == below.row()
          && above.fields().equals(below.fields())) {
        List<List<CellWrite>> cells = new ArrayList<>(above.cells());
        cells.addAll(below.cells());
        return new Run(above.row(), above.column(), above.fields(), cells);
      }
    }
    return below;
  }

  private static List<Run> inRow(List<CellWrite> cells, int row, int firstColumn) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    while (start < cells.size()) {
      String fields = CellFields.of(cells.get(start));
      int end = start + 1;
      while (end < cells.size() && CellFields.of(cells.get(end)).equals(fields)) {
        end++;
      }
      if (!fields.isEmpty()) {
        runs.add(new Run(row, firstColumn + start, fields, List.of(cells.subList(start, end))));
      }
      start = end;
    }
    return runs;
  }
}
