package org.masteryhive.recompute;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.SummaryRow;
import org.masteryhive.tab.Tab;

/**
 * Which row of a tab was which before people moved rows: by the Student ID, the row of the class and the line above those
 * who left by what they say. Other rows without an id are the teacher's, and not among them.
 */
final class SameRows {

  private final Map<String, Integer> before;
  private final Map<String, Integer> after;

  private SameRows(Map<String, Integer> before, Map<String, Integer> after) {
    this.before = before;
    this.after = after;
  }

  /** Where the ids and the names stand on a tab; without a column of names {@code name} is none. */
  record Places(int id, Optional<Integer> name) {}

  static SameRows of(Tab before, Places placesBefore, Tab after, Places placesAfter) {
    return new SameRows(rows(before, placesBefore), rows(after, placesAfter));
  }

  /** The rows as they are now, by what says whose they are. */
  Map<String, Integer> now() {
    return after;
  }

  /** Where the row was before. */
  Optional<Integer> before(String key) {
    return Optional.ofNullable(before.get(key));
  }

  /** Where a row of before is now. */
  Optional<Integer> now(int rowBefore) {
    return before.entrySet().stream()
        .filter(row -> row.getValue() == rowBefore)
        .findFirst()
        .flatMap(row -> Optional.ofNullable(after.get(row.getKey())));
  }

  private static Map<String, Integer> rows(Tab tab, Places places) {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      String key = key(tab, row, places);
      if (!key.isEmpty()) {
        rows.putIfAbsent(key, row);
      }
    }
    return rows;
  }

  private static String key(Tab tab, int row, Places places) {
    String id = tab.cells().at(row, places.id()).shown();
    if (!id.isBlank()) {
      return id.startsWith(SummaryRow.AS_OF) ? SummaryRow.LABEL : "id " + Key.of(id);
    }
    String name =
        places.name().map(column -> tab.cells().at(row, column).shown()).orElse("");
    return name.equals(SummaryRow.LABEL) || name.equals(Drawing.DIVIDER) ? name : "";
  }
}
