package org.masteryhive.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.workbook.TabRole;

/** A tab written as a teacher sees it: one text a row, its cells separated by {@code |}. */
public final class GivenTab {

  private String title;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Area> merges = new ArrayList<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private final Map<Integer, List<Stamp>> columnStamps = new HashMap<>();

  private GivenTab(String title) {
    this.title = title;
  }

  public static GivenTab tab(String title, String... rows) {
    GivenTab tab = new GivenTab(title);
    Arrays.stream(rows).forEach(tab::row);
    return tab;
  }

  /** One more row. */
  public GivenTab row(String cells) {
    List<Cell> row = new ArrayList<>();
    for (String cell : cells.split("\\|", -1)) {
      row.add(Cell.of(cell.strip()));
    }
    rows.add(row);
    return this;
  }

  /** One more row, of cells. */
  public GivenTab cells(List<Cell> row) {
    rows.add(new ArrayList<>(row));
    return this;
  }

  /** Another cell at an address. */
  public GivenTab with(String a1, Cell cell) {
    int row = row(a1, 0);
    int column = column(a1);
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    List<Cell> cells = rows.get(row);
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    cells.set(column, cell);
    return this;
  }

  /** A text at an address. */
  public GivenTab with(String a1, String text) {
    return with(a1, Cell.of(text));
  }

  /** A merged area: {@code C1:E1}. */
  public GivenTab merged(String area) {
    String[] corners = area.split(":", -1);
    merges.add(new Area(
        row(corners[0], 0), row(corners[1], 0) + 1, column(corners[0]), column(corners[1]) + 1));
    return this;
  }

  public GivenTab titled(String newTitle) {
    title = newTitle;
    return this;
  }

  /** Stamped with a role, as setup does it; the tab's own number is added when the workbook is made. */
  public GivenTab as(TabRole role) {
    return stamped(Stamp.ROLE, role.value());
  }

  public GivenTab stamped(String key, String value) {
    stamps.add(new Stamp(stamps.size() + 1, key, value));
    return this;
  }

  public GivenTab columnStamped(int column, String key, String value) {
    columnStamps
        .computeIfAbsent(column, place -> new ArrayList<>())
        .add(new Stamp(1000 + column, key, value));
    return this;
  }

  String title() {
    return title;
  }

  /** The tab as it is read, under a number. */
  public Tab numbered(int id) {
    List<Stamp> all = new ArrayList<>(stamps);
    boolean named = stamps.stream().anyMatch(stamp -> stamp.key().equals(Stamp.SHEET));
    if (!stamps.isEmpty() && !named) {
      all.add(new Stamp(99, Stamp.SHEET, Integer.toString(id)));
    }
    Grid grid = Grid.of(rows);
    return new Tab(
        id,
        title,
        false,
        new Tab.Size(Math.max(1000, grid.rows()), Math.max(26, grid.columns()), 0, 0),
        grid,
        all,
        columnStamps,
        new Tab.Extras(merges, List.of(), List.of(), List.of(), List.of(), false));
  }

  private static int row(String a1, int start) {
    int digit = start;
    while (Character.isLetter(a1.charAt(digit))) {
      digit++;
    }
    return Integer.parseInt(a1.substring(digit)) - 1;
  }

  private static int column(String a1) {
    int column = 0;
    for (int i = 0; Character.isLetter(a1.charAt(i)); i++) {
      column = column * 26 + (a1.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }
}
