package org.masteryhive.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;
import org.masteryhive.testing.GivenSample;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.GivenWorkbook;

/** A gradebook as rows of cells that may still be changed. */
final class Draft {

  static final String EVIDENCE = "Evidence";

  /** Two of one name and one who left among them. */
  private static final Set<String> STUDENTS = Set.of(
      "004117", "004123", "004131", "004138", "004142", "004239", "004245", "004287", "004301");

  private static final Set<String> OUTCOMES =
      Set.of("LO1", "LO2", "LO3", "LO4", "LO5", "LO6", "LO2, LO5");

  private final Map<String, List<List<Cell>>> tabs = new LinkedHashMap<>();

  /** The sample class, all of it. */
  static Draft ofTheSample() {
    Draft draft = new Draft();
    for (Tab tab : GivenSample.workbook().picture().tabs()) {
      int width = tab.cells().columns();
      draft.tabs.put(
          tab.title(),
          IntStream.range(0, tab.cells().rows())
              .mapToObj(row -> row(tab, row, width))
              .toList());
    }
    return draft.copy();
  }

  /** A part of the sample class, small enough for thousands of tries: nine students, six outcomes. */
  static Draft small() {
    Draft draft = ofTheSample();
    draft.tabs.forEach((title, rows) -> {
      int id = draft.headings(title).indexOf("Student ID");
      if (id >= 0) {
        List<List<Cell>> above = List.copyOf(rows.subList(0, draft.headingRow(title) + 1));
        rows.removeIf(
            row -> !above.contains(row) && !STUDENTS.contains(row.get(id).shown()));
      }
      int outcome = draft.headings(title).indexOf("Outcome");
      if (outcome >= 0) {
        rows.removeIf(
            row -> row.get(outcome).shown().startsWith("LO") && isOther(row.get(outcome)));
      }
      if (title.equals(EVIDENCE)) {
        dropColumns(rows);
      }
    });
    return draft;
  }

  private static boolean isOther(Cell outcome) {
    return !OUTCOMES.contains(outcome.shown());
  }

  private static void dropColumns(List<List<Cell>> rows) {
    for (int column = rows.get(0).size() - 1; column >= 2; column--) {
      if (isOther(rows.get(1).get(column))) {
        int at = column;
        rows.forEach(row -> row.remove(at));
      }
    }
  }

  private static List<Cell> row(Tab tab, int row, int width) {
    return IntStream.range(0, width)
        .mapToObj(column -> tab.cells().at(row, column))
        .toList();
  }

  Draft copy() {
    Draft copy = new Draft();
    tabs.forEach((title, rows) -> {
      List<List<Cell>> copied = new ArrayList<>();
      rows.forEach(row -> copied.add(new ArrayList<>(row)));
      copy.tabs.put(title, copied);
    });
    return copy;
  }

  Set<String> titles() {
    return tabs.keySet();
  }

  List<List<Cell>> rows(String title) {
    return tabs.getOrDefault(title, List.of());
  }

  /** Where the headings of a tab are: in the grid below its header rows. */
  int headingRow(String title) {
    return title.equals(EVIDENCE) ? 4 : 0;
  }

  List<String> headings(String title) {
    return rows(title).get(headingRow(title)).stream().map(Cell::shown).toList();
  }

  int column(String title, String heading) {
    return headings(title).indexOf(heading);
  }

  Cell at(Place place) {
    return rows(place.tab()).get(place.row()).get(place.column());
  }

  void put(Place place, Cell cell) {
    rows(place.tab()).get(place.row()).set(place.column(), cell);
  }

  void blankRow(Place place) {
    List<Cell> row = rows(place.tab()).get(place.row());
    row.replaceAll(cell -> Cell.BLANK);
  }

  void blankColumn(Place place) {
    rows(place.tab()).forEach(row -> row.set(place.column(), Cell.BLANK));
  }

  /** The spreadsheet with its tabs in this order. */
  Picture picture(List<String> order) {
    GivenTab[] given = order.stream()
        .map(title -> {
          GivenTab tab = GivenTab.tab(title);
          rows(title).forEach(tab::cells);
          return tab;
        })
        .toArray(GivenTab[]::new);
    return GivenWorkbook.spreadsheet(given).picture();
  }

  Picture picture() {
    return picture(List.copyOf(tabs.keySet()));
  }
}
