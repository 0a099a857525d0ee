package org.masteryhive.tab;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the row of headings: of the top ten the one that holds the most of them; of several, the first. */
public final class HeadingRow {

  private static final int TOP = 10;

  private HeadingRow() {}

  /** The row that holds the most of these headings, given as {@link Key}s; none when there is not a single one. */
  public static Optional<Integer> likeliest(Tab tab, Collection<String> headings) {
    Set<String> known = Set.copyOf(headings);
    int best = -1;
    int most = 0;
    for (int row = 0; row < Math.min(TOP, tab.cells().rows()); row++) {
      int held = held(tab, row, known).size();
      if (held > most) {
        most = held;
        best = row;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /** Which of these headings a row holds. */
  public static Set<String> held(Tab tab, int row, Collection<String> headings) {
    Set<String> held = new HashSet<>();
    for (int column = 0; column < tab.cells().columns(row); column++) {
      String key = Key.of(tab.cells().at(row, column).shown());
      if (!key.isEmpty() && headings.contains(key)) {
        held.add(key);
      }
    }
    return held;
  }

  /** What stands above a column. */
  static String text(Drawing.Column column) {
    return column.heading().value() instanceof Value.Text it ? it.text() : "";
  }
}
