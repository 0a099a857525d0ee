package org.masteryhive.drawing;

import java.util.Optional;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Tab;

/** Where the corner of an evidence grid is: the first row with a cell {@code Student ID}. */
record GridPlace(int headingRow, int idColumn) {

  static Optional<GridPlace> on(Tab tab, String heading) {
    for (int row = 0; row < tab.cells().rows(); row++) {
      for (int column = 0; column < tab.cells().columns(row); column++) {
        if (Key.of(tab.cells().at(row, column).shown()).equals(heading)) {
          return Optional.of(new GridPlace(row, column));
        }
      }
    }
    return Optional.empty();
  }

  /** The row of a label above the headings. */
  Optional<Integer> label(Tab tab, String label) {
    String key = Key.of(label);
    for (int row = 0; row < headingRow; row++) {
      if (Key.of(tab.cells().at(row, idColumn).shown()).equals(key)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Whether ratings stand in a column, or may come to stand there: it has an outcome, or nothing at all. */
  boolean isForRatings(Tab tab, int column) {
    boolean outcome =
        label(tab, "Outcome").map(row -> !tab.cells().at(row, column).isEmpty()).orElse(false);
    return outcome || isBlank(tab, column);
  }

  private static boolean isBlank(Tab tab, int column) {
    for (int row = 0; row < tab.cells().rows(); row++) {
      if (!tab.cells().at(row, column).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
