package org.masteryhive.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Grid;

/**
 * Where a tab's headings stand: in the one of its top ten rows that holds the most of them, the first of several. Case,
 * surrounding space and doubled spaces do not matter, nor does the order. For one thread.
 */
public final class Headings {

  private static final int TOP_ROWS = 10;

  private final int row;
  private final Map<String, Integer> columns;

  /** What was asked for already: a heading is asked for in every row. */
  private final Map<String, OptionalInt> asked = new HashMap<>();

  private Headings(int row, Map<String, Integer> columns) {
    this.row = row;
    this.columns = columns;
  }

  /** Looks for headings in the top rows of a tab. */
  public static Headings in(Grid cells, List<String> headings) {
    var keys = headings.stream().map(Spelling::nameKey).collect(Collectors.toSet());
    Headings best = new Headings(-1, Map.of());
    for (int row = 0; row < Math.min(TOP_ROWS, cells.rows()); row++) {
      Map<String, Integer> found = new HashMap<>();
      for (int column = 0; column < cells.columns(row); column++) {
        String key = Spelling.nameKey(cells.at(row, column).shown());
        if (keys.contains(key)) {
          found.putIfAbsent(key, column);
        }
      }
      if (found.size() > best.columns.size()) {
        best = new Headings(row, found);
      }
    }
    return best;
  }

  /** The row, from 0; -1 when not one heading was found. */
  public int row() {
    return row;
  }

  /** How many of the headings were found. */
  public int size() {
    return columns.size();
  }

  /** The heading's column, from 0. */
  public OptionalInt column(String heading) {
    return asked.computeIfAbsent(heading, this::find);
  }

  /** Whether the tab has the heading. */
  public boolean has(String heading) {
    return column(heading).isPresent();
  }

  private OptionalInt find(String heading) {
    @Nullable Integer column = columns.get(Spelling.nameKey(heading));
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }
}
