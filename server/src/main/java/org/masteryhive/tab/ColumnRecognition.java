package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells our columns from the teacher's: by their stamps. On a tab without any stamp of ours, which was the teacher's until
 * now, by their headings.
 */
final class ColumnRecognition {

  private final Tab tab;
  private final List<Drawing.Column> wanted;
  private final Map<String, Integer> byKey = new HashMap<>();

  private ColumnRecognition(Tab tab, Drawing drawing) {
    this.tab = tab;
    this.wanted = drawing.columns();
    for (int i = 0; i < wanted.size(); i++) {
      byKey.put(Key.ofId(wanted.get(i).key()), i);
    }
  }

  /** One for each column that is there. */
  static List<PlannedColumn> of(Tab tab, Drawing drawing) {
    ColumnRecognition recognition = new ColumnRecognition(tab, drawing);
    return recognition.isStamped() ? recognition.byStamps() : recognition.byHeadings();
  }

  private boolean isStamped() {
    return tab.columnStamps().values().stream()
        .anyMatch(stamps -> stamps.stream().anyMatch(ColumnRecognition::isKey));
  }

  private List<PlannedColumn> byStamps() {
    Set<Integer> found = new HashSet<>();
    List<PlannedColumn> columns = new ArrayList<>();
    for (int column = 0; column < tab.size().columns(); column++) {
      Optional<Stamp> stamp = tab.columnStamps().getOrDefault(column, List.of()).stream()
          .filter(ColumnRecognition::isKey)
          .findFirst();
      columns.add(stamp.map(it -> stamped(it, found)).orElseGet(PlannedColumn::teachers));
    }
    return columns;
  }

  /** A column whose key is there a second time is a copy that someone made: hers. */
  private PlannedColumn stamped(Stamp stamp, Set<Integer> found) {
    Optional<Integer> drawn = Optional.ofNullable(byKey.get(Key.ofId(stamp.value())));
    if (drawn.isEmpty()) {
      return PlannedColumn.gone(stamp);
    }
    return found.add(drawn.get())
        ? PlannedColumn.found(drawn.get(), Optional.of(stamp))
        : PlannedColumn.teachers();
  }

  private List<PlannedColumn> byHeadings() {
    Map<String, Integer> byHeading = new HashMap<>();
    for (int i = wanted.size() - 1; i >= 0; i--) {
      byHeading.put(Key.of(HeadingRow.text(wanted.get(i))), i);
    }
    int row = HeadingRow.likeliest(tab, byHeading.keySet()).orElse(0);
    Set<Integer> found = new HashSet<>();
    List<PlannedColumn> columns = new ArrayList<>();
    for (int column = 0; column < tab.size().columns(); column++) {
      Optional<Integer> drawn =
          Optional.ofNullable(byHeading.get(Key.of(tab.cells().at(row, column).shown())));
      columns.add(
          drawn.isPresent() && found.add(drawn.get())
              ? PlannedColumn.found(drawn.get(), Optional.empty())
              : PlannedColumn.teachers());
    }
    return columns;
  }

  private static boolean isKey(Stamp stamp) {
    return stamp.key().equals(Stamp.COLUMN);
  }
}
