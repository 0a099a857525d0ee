package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings single cells together into rectangles. All cells of a rectangle say something about the same aspects, so that one
 * request can write it.
 */
final class WriteBlocks {

  private record Run(int row, int column, List<CellWrite> cells, int aspects) {
    boolean continuedBy(int nextRow, int nextColumn, int nextAspects) {
      return row == nextRow && column + cells.size() == nextColumn && aspects == nextAspects;
    }

    boolean isBelow(Run other, int rows) {
      return column == other.column
          && cells.size() == other.cells.size()
          && aspects == other.aspects
          && row == other.row + rows;
    }
  }

  private final List<Run> runs = new ArrayList<>();

  /** Cells come in reading order. */
  void add(int row, int column, CellWrite cell) {
    int aspects = cell.aspects();
    if (runs.isEmpty() || !last().continuedBy(row, column, aspects)) {
      runs.add(new Run(row, column, new ArrayList<>(), aspects));
    }
    last().cells().add(cell);
  }

  /** The rectangles, in the order of their first cells. */
  List<Change.Write> in(int tab) {
    List<List<Run>> blocks = new ArrayList<>();
    List<List<Run>> open = new ArrayList<>();
    for (Run run : runs) {
      open.removeIf(block -> block.get(0).row() + block.size() < run.row());
      List<Run> block = open.stream()
          .filter(it -> run.isBelow(it.get(0), it.size()))
          .findFirst()
          .orElseGet(() -> {
            List<Run> fresh = new ArrayList<>();
            blocks.add(fresh);
            open.add(fresh);
            return fresh;
          });
      block.add(run);
    }
    return blocks.stream()
        .map(block -> new Change.Write(
            tab,
            block.get(0).row(),
            block.get(0).column(),
            block.stream().map(Run::cells).toList()))
        .toList();
  }

  private Run last() {
    return runs.get(runs.size() - 1);
  }
}
