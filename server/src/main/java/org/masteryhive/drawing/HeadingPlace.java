package org.masteryhive.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.masteryhive.tab.HeadingRow;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Tab;

/** Where the headings of a teacher's tab stand. */
final class HeadingPlace {

  private final int row;
  private final Map<String, Integer> columns;

  private HeadingPlace(int row, Map<String, Integer> columns) {
    this.row = row;
    this.columns = columns;
  }

  static HeadingPlace on(Tab tab, List<String> headings) {
    List<String> keys = headings.stream().map(Key::of).distinct().toList();
    return HeadingRow.likeliest(tab, keys)
        .map(row -> in(tab, row))
        .orElseGet(() -> new HeadingPlace(-1, Map.of()));
  }

  static HeadingPlace in(Tab tab, int row) {
    Map<String, Integer> columns = new HashMap<>();
    for (int column = 0; column < tab.cells().columns(row); column++) {
      columns.putIfAbsent(Key.of(tab.cells().at(row, column).shown()), column);
    }
    return new HeadingPlace(row, columns);
  }

  /** The row of headings; -1 when there is none. */
  int row() {
    return row;
  }

  OptionalInt column(String heading) {
    @Nullable Integer column = columns.get(Key.of(heading));
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }
}
