package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Tab;

/** The stretches of a column, below the headings, in which something is still missing. */
final class CellAreas {

  private final Tab tab;
  private final int firstRow;

  CellAreas(Tab tab, int firstRow) {
    this.tab = tab;
    this.firstRow = firstRow;
  }

  static Change text(Tab tab, Area area) {
    return new Change.FormatArea(tab.id(), area, Format.TEXT);
  }

  /** Cells with a format of their own keep it. */
  List<Area> withoutTextFormat(int column) {
    return stretches(
        column,
        row -> tab.cells().at(row, column).format().kind() == Format.Kind.NONE
            && !inTable(row, column));
  }

  List<Area> withoutValidation(int column) {
    List<Area> there = tab.extras().validated().stream()
        .filter(area -> column >= area.firstColumn() && column < area.endColumn())
        .toList();
    boolean[] validated = new boolean[tab.size().rows()];
    for (Area area : there) {
      for (int row = area.firstRow(); row < Math.min(area.endRow(), validated.length); row++) {
        validated[row] = true;
      }
    }
    return stretches(column, row -> !validated[row] && !inTable(row, column));
  }

  private boolean inTable(int row, int column) {
    return tab.extras().tables().stream().anyMatch(table -> table.contains(row, column));
  }

  private List<Area> stretches(int column, IntPredicate lacking) {
    List<Area> areas = new ArrayList<>();
    int row = firstRow;
    while (row < tab.size().rows()) {
      int end = row;
      while (end < tab.size().rows() && lacking.test(end)) {
        end++;
      }
      if (end > row) {
        areas.add(new Area(row, end, column, column + 1));
      }
      row = Math.max(end, row + 1);
    }
    return areas;
  }
}
