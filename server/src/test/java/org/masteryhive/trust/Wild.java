package org.masteryhive.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.testing.Samples;
import org.masteryhive.workbook.TabRole;

/** The small class, spoiled anywhere and anyhow: cells, headings, rows, columns, merges, titles, roles, whole tabs. */
final class Wild {

  private static final Picture BASE = Draft.small().picture();
  private static final Set<TabRole> DRAWN =
      Set.of(TabRole.MASTERY, TabRole.MENTORING, TabRole.BEHAVIOR, TabRole.CHECKS);
  private static final List<String> LOCALES =
      List.of("en_US", "en_GB", "de_DE", "ar_EG", "th_TH", "fa_IR", "zh_TW", "", "x", "_", "🙂");
  private static final List<String> ZONES =
      List.of("America/New_York", "Etc/GMT", "Asia/Kathmandu", "", "Mars/Olympus", "GMT+25");
  private static final List<String> TITLES = List.of(
      "Evidence",
      "Evidence x",
      " evidence log (Responses)",
      "Roster",
      "ROSTER ",
      "Copy of Roster",
      "",
      " ",
      "Gradebooks",
      "Mastery",
      "Checks",
      "Mentoring",
      "'",
      "a".repeat(100),
      "\uD835",
      "=1+1");

  private static final List<TabRole> TYPED =
      Arrays.stream(TabRole.values()).filter(role -> !DRAWN.contains(role)).toList();

  private final Samples given;
  private final Rubbish rubbish;

  private Wild(long seed) {
    this.given = new Samples(seed);
    this.rubbish = new Rubbish(given);
  }

  static Picture of(long seed) {
    return new Wild(seed).picture();
  }

  private Picture picture() {
    List<Tab> tabs = new ArrayList<>();
    int id = 100;
    for (Tab tab : BASE.tabs()) {
      int times = given.chance(3) ? 0 : given.chance(4) ? 2 : 1;
      for (int time = 0; time < times; time++) {
        tabs.add(
            given.chance(45) || time > 0 ? spoiled(tab, id++) : renamed(tab, tab.title(), id++));
      }
    }
    if (given.chance(10)) {
      tabs.add(new Tab(
          id,
          given.oneOf(TITLES),
          true,
          new Tab.Size(1, 1, 0, 0),
          Grid.EMPTY,
          stamps(id),
          Map.of(),
          Tab.Extras.NONE));
    }
    return new Picture(
        BASE.id(),
        given.chance(5) ? "=IMPORTDATA(\"x\")" : BASE.title(),
        given.chance(10) ? given.oneOf(ZONES) : BASE.timeZone(),
        given.chance(20) ? given.oneOf(LOCALES) : BASE.locale(),
        given.chance(10) ? List.of(new Stamp(1, Stamp.SPREADSHEET, "another")) : List.of(),
        given.chance(15) ? given.shuffled(tabs) : tabs);
  }

  private static Tab renamed(Tab tab, String title, int id) {
    return new Tab(
        id, title, tab.hidden(), tab.size(), tab.cells(), List.of(), Map.of(), tab.extras());
  }

  private Tab spoiled(Tab tab, int id) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < tab.cells().columns(row); column++) {
        cells.add(tab.cells().at(row, column));
      }
      rows.add(cells);
    }
    for (int left = given.between(0, 8); left > 0 && !rows.isEmpty(); left--) {
      spoil(rows);
    }
    if (given.chance(2)) {
      rows.clear();
    }
    Grid grid = Grid.of(rows);
    int height = Math.max(1, grid.rows() + given.between(0, 3));
    int width = Math.max(1, grid.columns() + given.between(0, 3));
    return new Tab(
        id,
        given.chance(12) ? given.oneOf(TITLES) : tab.title(),
        given.chance(5),
        new Tab.Size(height, width, Math.min(given.between(0, 6), height - 1), 0),
        grid,
        stamps(id),
        Map.of(),
        new Tab.Extras(
            merges(height, width), List.of(), List.of(), List.of(), List.of(), given.chance(10)));
  }

  private void spoil(List<List<Cell>> rows) {
    int at = given.between(0, given.chance(50) ? Math.min(5, rows.size() - 1) : rows.size() - 1);
    List<Cell> row = rows.get(at);
    switch (given.between(0, 11)) {
      case 0 -> rows.remove(at);
      case 1 -> rows.add(given.between(0, rows.size()), new ArrayList<>(row));
      case 2 -> Collections.swap(rows, at, given.between(0, rows.size() - 1));
      case 3 -> rows.forEach(one -> remove(one, row.size()));
      case 4 -> {
        int column = given.between(0, Math.max(0, row.size() - 1));
        rows.forEach(one -> one.add(Math.min(column, one.size()), Cell.BLANK));
      }
      case 5 -> row.clear();
      case 6 -> rows.add(given.between(0, rows.size()), new ArrayList<>());
      case 7 -> swap(row);
      default -> {
        if (!row.isEmpty()) {
          row.set(given.between(0, row.size() - 1), rubbish.anything());
        }
      }
    }
  }

  private void remove(List<Cell> row, int width) {
    int column = Math.max(0, width / 2 - 1);
    if (column < row.size()) {
      row.remove(column);
    }
  }

  private void swap(List<Cell> row) {
    if (!row.isEmpty()) {
      Collections.swap(row, given.between(0, row.size() - 1), given.between(0, row.size() - 1));
    }
  }

  private List<Area> merges(int height, int width) {
    int row = given.between(0, Math.min(6, height - 1));
    int column = given.between(0, Math.min(6, width - 1));
    return given.chance(20)
        ? List.of(new Area(
            row,
            Math.min(height, row + given.between(1, 3)),
            column,
            Math.min(width, column + given.between(2, 5))))
        : List.of();
  }

  /** Roles of the teacher's tabs only: who has the role of a drawn tab stamped on it has asked for it to be drawn over. */
  private List<Stamp> stamps(int id) {
    if (!given.chance(15)) {
      return List.of();
    }
    return List.of(
        new Stamp(1, Stamp.ROLE, given.oneOf(TYPED).value()),
        new Stamp(2, Stamp.SHEET, given.chance(80) ? Integer.toString(id) : "x"));
  }
}
