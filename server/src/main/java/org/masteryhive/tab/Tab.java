package org.masteryhive.tab;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One tab as it was when it was read.
 *
 * @param id the tab's own number; it stays when the tab is renamed or moved
 * @param size how many rows and columns it has, and how many of them are frozen
 * @param cells what was read of its cells
 * @param stamps what stands on the tab itself
 * @param columnStamps what stands on its columns, by the column's place
 * @param extras merges, protections, validations: what decides whether a change can be made
 */
public record Tab(
    int id,
    String title,
    boolean hidden,
    Size size,
    Grid cells,
    List<Stamp> stamps,
    Map<Integer, List<Stamp>> columnStamps,
    Extras extras) {

  public Tab {
    stamps = List.copyOf(stamps);
    columnStamps = Map.copyOf(columnStamps);
  }

  /** A new tab with nothing on it. */
  public static Tab empty(int id, String title, int rows, int columns) {
    return new Tab(
        id,
        title,
        false,
        new Size(rows, columns, 0, 0),
        Grid.EMPTY,
        List.of(),
        Map.of(),
        Extras.NONE);
  }

  /** How large a tab is. */
  public record Size(int rows, int columns, int frozenRows, int frozenColumns) {}

  /**
   * What else is on a tab.
   *
   * @param merges merged areas
   * @param protections protected areas
   * @param rules areas with conditional formats, in their order
   * @param validated cells and areas that already have a validation of their own
   * @param tables areas of Google's own tables, where validations cannot be set
   * @param filtered whether a basic filter is on, so that rows may be hidden
   */
  public record Extras(
      List<Area> merges,
      List<Protection> protections,
      List<Area> rules,
      List<Area> validated,
      List<Area> tables,
      boolean filtered) {

    /** Nothing else. */
    public static final Extras NONE =
        new Extras(List.of(), List.of(), List.of(), List.of(), List.of(), false);

    public Extras {
      merges = List.copyOf(merges);
      protections = List.copyOf(protections);
      rules = List.copyOf(rules);
      validated = List.copyOf(validated);
      tables = List.copyOf(tables);
    }

    Extras withProtections(List<Protection> others) {
      return new Extras(merges, others, rules, validated, tables, filtered);
    }

    Extras withRules(List<Area> others) {
      return new Extras(merges, protections, others, validated, tables, filtered);
    }

    Extras withValidated(List<Area> others) {
      return new Extras(merges, protections, rules, others, tables, filtered);
    }
  }

  /** An area that warns, or refuses, when someone types there. {@code mayEdit}: the caller is not refused. */
  public record Protection(
      int id, Area area, String description, boolean warningOnly, boolean mayEdit) {
    Protection over(Area other) {
      return new Protection(id, other, description, warningOnly, mayEdit);
    }
  }

  /** The value of the first stamp with the key. */
  public Optional<String> stamped(String key) {
    return stamps.stream()
        .filter(stamp -> stamp.key().equals(key))
        .map(Stamp::value)
        .findFirst();
  }

  /** The value of the first stamp with the key on a column. */
  public Optional<String> stamped(int column, String key) {
    return columnStamps.getOrDefault(column, List.of()).stream()
        .filter(stamp -> stamp.key().equals(key))
        .map(Stamp::value)
        .findFirst();
  }
}
