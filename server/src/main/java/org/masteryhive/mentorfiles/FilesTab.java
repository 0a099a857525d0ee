package org.masteryhive.mentorfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Drawing.Column;
import org.masteryhive.tab.Drawing.Row;
import org.masteryhive.tab.DrawnCell;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Serial;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Stamps;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.tab.Value;
import org.masteryhive.workbook.FoundTabs;
import org.masteryhive.workbook.TabRole;

/**
 * The tab {@code Mentor Files}, which shows a teacher each mentor's file. It is bound to its spreadsheet and to whoever keeps
 * the files: what it says counts nowhere else.
 *
 * @param isThere whether the tab is there
 * @param isForeign whether it came with a copy of the spreadsheet: then its rows are another spreadsheet's
 * @param keeper whose Drive the files are in, as a digest; empty when nobody's yet
 * @param rows as they were drawn last; none when the tab is foreign
 */
record FilesTab(boolean isThere, boolean isForeign, String keeper, List<Listed> rows) {

  private static final String MENTOR = "mentor";
  private static final String ADDRESS = "address";
  private static final String STUDENTS = "students";
  private static final String LINK = "link";
  private static final String UPDATED = "updated";
  private static final String STATE = "state";
  private static final Pattern ID = Pattern.compile("/d/([A-Za-z0-9_-]{5,128})(?:[/?#]|$)");

  FilesTab {
    rows = List.copyOf(rows);
  }

  static FilesTab in(Picture gradebook) {
    Optional<Tab> tab = FoundTabs.in(gradebook).ours(TabRole.MENTOR_FILES);
    if (tab.isEmpty()) {
      return new FilesTab(false, false, "", List.of());
    }
    List<Listed> rows = rows(tab.get());
    boolean bound =
        tab.get().stamped(Stamp.SPREADSHEET).filter(gradebook.id()::equals).isPresent();
    return bound
        ? new FilesTab(true, false, tab.get().stamped(Stamp.KEEPER).orElse(""), rows)
        : new FilesTab(true, !rows.isEmpty(), "", List.of());
  }

  /** The files that it leads to. */
  Set<WorkbookId> files() {
    return rows.stream().flatMap(row -> row.file().stream()).collect(Collectors.toSet());
  }

  /** The row of a file. */
  Optional<Listed> of(WorkbookId file) {
    return rows.stream()
        .filter(row -> row.file().filter(file::equals).isPresent())
        .findFirst();
  }

  /** The row of a mentor. */
  Optional<Listed> of(Block block) {
    return rows.stream()
        .filter(row -> block.address().filter(row.address()::equals).isPresent()
            || Spelling.nameKey(row.mentor()).equals(block.nameKey()))
        .findFirst();
  }

  /** Brings the tab to where it should be. */
  static FileChange change(Picture gradebook, String keeper, List<Listed> rows) {
    FoundTabs found = FoundTabs.in(gradebook);
    Optional<Tab> there = found.ours(TabRole.MENTOR_FILES);
    TabPlan drawn = DrawnPlan.alone(gradebook, found, drawing(rows));
    Stamps own = new Stamps(Change.SPREADSHEET, gradebook.stamps());
    own.want(Stamp.SPREADSHEET, gradebook.id());
    Stamps bound = new Stamps(drawn.tab(), there.map(Tab::stamps).orElse(List.of()));
    bound.want(Stamp.SPREADSHEET, gradebook.id());
    bound.want(Stamp.KEEPER, keeper);
    List<Change> stamps = new ArrayList<>(own.changes());
    stamps.addAll(bound.changes());
    TabPlan seen = !stamps.isEmpty() && drawn.isEmpty() ? drawn.touched() : drawn;
    return new FileChange(seen.plan().and(new Plan(stamps, 0)), seen, there.isPresent());
  }

  private static Drawing drawing(List<Listed> rows) {
    return new Drawing(
        TabRole.MENTOR_FILES.value(),
        TabRole.MENTOR_FILES.title(),
        List.of(
            Column.of(MENTOR, "Mentor", 180),
            Column.of(ADDRESS, "Address", 220),
            Column.of(STUDENTS, "Students", 80),
            Column.of(LINK, "Link", 320),
            Column.of(UPDATED, "Updated on", 110),
            Column.of(STATE, "What happened", 480).wrapped()),
        Optional.empty(),
        rows.stream().map(FilesTab::row).toList(),
        "",
        Drawing.Arrangement.IN_PLACE);
  }

  private static Row row(Listed row) {
    return Row.of(
        "",
        List.of(
            DrawnCell.text(row.mentor()),
            DrawnCell.text(row.address()),
            DrawnCell.count(row.students()),
            DrawnCell.text(row.link()).linked(row.link()),
            DrawnCell.date(row.updated()),
            DrawnCell.text(row.state())));
  }

  private static List<Listed> rows(Tab tab) {
    List<Listed> rows = new ArrayList<>();
    int link = column(tab, LINK);
    for (int row = 0; row < tab.cells().rows(); row++) {
      Cell cell = cell(tab, row, link);
      Optional<WorkbookId> file = file(cell.link()).or(() -> file(cell.shown()));
      if (file.isPresent()) {
        rows.add(row(tab, row, cell, file));
      }
    }
    return rows;
  }

  private static Listed row(Tab tab, int row, Cell link, Optional<WorkbookId> file) {
    return new Listed(
        cell(tab, row, column(tab, MENTOR)).shown(),
        cell(tab, row, column(tab, ADDRESS)).shown(),
        0,
        link.shown(),
        file,
        day(cell(tab, row, column(tab, UPDATED))),
        cell(tab, row, column(tab, STATE)).shown());
  }

  private static Optional<WorkbookId> file(String link) {
    Matcher id = ID.matcher(link);
    return id.find() ? WorkbookId.parse(id.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(Cell cell) {
    return cell.value() instanceof Value.Numeric held && Serial.isDay(held.number())
        ? Optional.of(Serial.day(held.number()))
        : Optional.empty();
  }

  private static Cell cell(Tab tab, int row, int column) {
    return column < 0 ? Cell.BLANK : tab.cells().at(row, column);
  }

  private static int column(Tab tab, String key) {
    return IntStream.range(0, tab.size().columns())
        .filter(column -> tab.stamped(column, Stamp.COLUMN).filter(key::equals).isPresent())
        .findFirst()
        .orElse(-1);
  }
}
