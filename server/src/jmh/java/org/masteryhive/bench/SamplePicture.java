package org.masteryhive.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.recompute.RecomputeSteps;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.tab.Value;

/** The spreadsheet of a sample class, as it is read. */
public final class SamplePicture {

  private static final Format DAY = Format.date("m/d/yyyy");

  private SamplePicture() {}

  /** With one edition of the ratings, and the computed tabs as the other left them. */
  public static Picture changed(SampleClass sample) {
    Picture before = fresh(sample, 0, List.of());
    return fresh(sample, 1, drawn(before));
  }

  /** The computed tabs after a recompute. */
  private static List<Tab> drawn(Picture picture) {
    DrawnPlan plan = RecomputeSteps.plan(
        picture, RecomputeSteps.read(picture, SampleClass.TODAY), SampleClass.TODAY);
    return plan.tabs().stream().map(TabPlan::after).toList();
  }

  private static Picture fresh(SampleClass sample, int edition, List<Tab> drawn) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(listed(
        1,
        "Roster",
        List.of("Student ID", "Name", "Section", "Mentor", "Point person"),
        sample.roster()));
    tabs.add(listed(2, "Outcomes", List.of("Outcome", "I can", "Unit"), sample.outcomes()));
    tabs.add(evidence(sample, edition));
    tabs.addAll(drawn);
    Stamp own = new Stamp(1, Stamp.SPREADSHEET, "sample");
    return new Picture("sample", "Sample", "America/New_York", "en_US", List.of(own), tabs);
  }

  private static Tab listed(int id, String title, List<String> headings, List<List<String>> rows) {
    List<List<Cell>> cells = Stream.concat(Stream.of(headings), rows.stream())
        .map(row -> row.stream().map(Cell::of).toList())
        .toList();
    return tab(id, title, cells);
  }

  private static Tab evidence(SampleClass sample, int edition) {
    Map<String, Cell> ratings = new HashMap<>();
    List<List<Cell>> cells = new ArrayList<>();
    List<List<String>> header = sample.evidenceHeader();
    for (int row = 0; row < header.size(); row++) {
      boolean days = row == 2;
      List<Cell> line = new ArrayList<>();
      for (int column = 0; column < header.get(row).size(); column++) {
        String text = header.get(row).get(column);
        line.add(days && column > 1 ? day(text) : Cell.of(text));
      }
      cells.add(line);
    }
    for (List<String> row : sample.evidence(edition)) {
      List<Cell> line = new ArrayList<>(row.size());
      for (int column = 0; column < row.size(); column++) {
        String text = row.get(column);
        line.add(
            column < 2
                ? Cell.of(text)
                : ratings.computeIfAbsent(
                    text, code -> Cell.plain(Value.of(code), code, Format.TEXT)));
      }
      cells.add(line);
    }
    return tab(3, "Evidence", cells);
  }

  private static Cell day(String iso) {
    LocalDate day = LocalDate.parse(iso);
    String shown = day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
    return Cell.plain(Value.of(day), shown, DAY);
  }

  private static Tab tab(int id, String title, List<List<Cell>> cells) {
    int columns = cells.stream().mapToInt(List::size).max().orElse(1);
    return new Tab(
        id,
        title,
        false,
        new Tab.Size(cells.size(), columns, 0, 0),
        Grid.of(cells),
        List.of(
            new Stamp(id * 10, Stamp.ROLE, title.toLowerCase(java.util.Locale.ROOT)),
            new Stamp(id * 10 + 1, Stamp.SHEET, Integer.toString(id))),
        Map.of(),
        Tab.Extras.NONE);
  }
}
