package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;

/**
 * Which column of a tab was which before people moved columns: ours by their stamps, the teacher's by what stands in them,
 * as far as a write has not covered it.
 */
final class SameColumns {

  private final Tab before;
  private final Tab after;
  private final SameRows rows;
  private final Traces traces;
  private final Map<Integer, Integer> placesBefore = new HashMap<>();

  private SameColumns(Tab before, Tab after, SameRows rows, Traces traces) {
    this.before = before;
    this.after = after;
    this.rows = rows;
    this.traces = traces;
  }

  /** {@code traces}: what the write may have left in cells that it was not meant for. */
  static SameColumns of(Tab before, Tab after, SameRows rows, Traces traces) {
    SameColumns same = new SameColumns(before, after, rows, traces);
    same.findOurs();
    same.findHers(same::alike);
    same.findHers(same::inCommon);
    return same;
  }

  /** The stamps on a tab's columns, by their places. */
  static Map<Integer, String> stamps(Tab tab) {
    Map<Integer, String> stamps = new TreeMap<>();
    for (int column = 0; column < tab.size().columns(); column++) {
      int place = column;
      tab.stamped(column, Stamp.COLUMN).ifPresent(key -> stamps.put(place, key));
    }
    return stamps;
  }

  /** The cells as they were, in the columns where they belong now; blank in columns that were not there. */
  Grid before() {
    List<List<Cell>> all = new ArrayList<>();
    for (int row = 0; row < before.cells().rows(); row++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < after.size().columns(); column++) {
        int from = placesBefore.getOrDefault(column, -1);
        cells.add(before.cells().at(row, from));
      }
      all.add(cells);
    }
    return Grid.of(all);
  }

  /** The teacher's columns that held something and are nowhere now, by their places before. */
  List<Integer> gone() {
    return hers(before).stream()
        .filter(column -> !placesBefore.containsValue(column) && holdsSomething(column))
        .toList();
  }

  private void findOurs() {
    Map<String, Integer> places = new HashMap<>();
    stamps(before).forEach((column, key) -> places.putIfAbsent(key, column));
    stamps(after)
        .forEach((column, key) -> Optional.ofNullable(places.remove(key))
            .ifPresent(was -> placesBefore.put(column, was)));
  }

  /** Those that are most alike find each other first; of equals, those that stand in the same order. */
  private void findHers(BiFunction<Integer, Integer, Integer> likeness) {
    List<Pair> pairs = new ArrayList<>();
    List<Integer> free = hers(after);
    free.removeAll(placesBefore.keySet());
    for (int was : gone()) {
      for (int is : free) {
        int alike = likeness.apply(was, is);
        if (alike > 0) {
          pairs.add(new Pair(was, is, alike));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::alike)
        .reversed()
        .thenComparingInt(Pair::was)
        .thenComparingInt(Pair::is));
    Set<Integer> found = new HashSet<>();
    for (Pair pair : pairs) {
      if (!placesBefore.containsKey(pair.is()) && found.add(pair.was())) {
        placesBefore.put(pair.is(), pair.was());
      }
    }
  }

  private record Pair(int was, int is, int alike) {}

  /** How many cells are as they were, less those that are otherwise for no reason of ours; 0 when little speaks for it. */
  private int alike(int was, int is) {
    int same = 0;
    int covered = 0;
    int other = 0;
    for (Map.Entry<String, Integer> row : rows.now().entrySet()) {
      Cell before = cellBefore(row.getKey(), was);
      Cell after = this.after.cells().at(row.getValue(), is);
      if (Traces.isSame(before, after)) {
        same += before.isEmpty() ? 0 : 1;
      } else if (traces.explain(before, after)) {
        covered += before.isEmpty() ? 0 : 1;
      } else {
        other++;
      }
    }
    boolean isLikely = same > other || (covered > 0 && other == 0);
    return isLikely ? 2 * same + covered - other : 0;
  }

  /** How many texts stand in both, in whatever rows: of a column in which only rows without an id hold anything. */
  private int inCommon(int was, int is) {
    Set<String> texts = texts(before, was);
    texts.retainAll(texts(after, is));
    return texts.size();
  }

  private static Set<String> texts(Tab tab, int column) {
    Set<String> texts = new HashSet<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      Cell cell = tab.cells().at(row, column);
      if (!cell.isEmpty()) {
        texts.add(cell.shown() + "\n" + cell.note());
      }
    }
    return texts;
  }

  private Cell cellBefore(String row, int column) {
    return rows.before(row).map(place -> before.cells().at(place, column)).orElse(Cell.BLANK);
  }

  private static List<Integer> hers(Tab tab) {
    Set<Integer> ours = stamps(tab).keySet();
    List<Integer> hers = new ArrayList<>();
    for (int column = 0; column < tab.size().columns(); column++) {
      if (!ours.contains(column)) {
        hers.add(column);
      }
    }
    return hers;
  }

  private boolean holdsSomething(int column) {
    for (int row = 0; row < before.cells().rows(); row++) {
      if (!before.cells().at(row, column).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
