package org.masteryhive.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;

/** What is found on one tab while it is read. */
final class TabFindings {

  private final Tab tab;
  private final List<Finding> found = new ArrayList<>();
  private @Nullable Spot firstEx;
  private int ex;

  TabFindings(Tab tab) {
    this.tab = tab;
  }

  void problem(int row, int column, String message) {
    found.add(Spot.of(tab, row, column).problem(message));
  }

  void note(int row, int column, String message) {
    found.add(Spot.of(tab, row, column).note(message));
  }

  /** Notes a cell whose {@code EX} was read as Excused, to be told of once. */
  void readAsExcused(int row, int column) {
    if (firstEx == null
        || row < firstEx.row()
        || (row == firstEx.row() && column < firstEx.column())) {
      firstEx = Spot.of(tab, row, column);
    }
    ex++;
  }

  /** A note where Sheets made a date of an id, a code or a section. */
  void noteIfDate(int row, int column) {
    if (DateReader.isDate(tab.cells().at(row, column))) {
      note(row, column, Wording.TURNED_INTO_A_DATE);
    }
  }

  /** A problem where a formula failed. Answers whether it did. */
  boolean problemIfFailed(int row, int column) {
    Cell cell = tab.cells().at(row, column);
    if (cell.value() instanceof Value.Failed failed) {
      problem(row, column, Wording.failed(failed));
      return true;
    }
    return false;
  }

  /** In reading order; what is said of the same text many times is said once. */
  List<Finding> toList() {
    if (firstEx != null) {
      found.add(firstEx.note(Wording.excused(ex)));
      firstEx = null;
    }
    return Findings.grouped(found);
  }
}
