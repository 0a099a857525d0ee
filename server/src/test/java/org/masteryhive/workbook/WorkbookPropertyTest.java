package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.TODAY;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.Cells;
import org.masteryhive.testing.GivenSample;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.Samples;

/** Whatever stands in a spreadsheet, it is read; what cannot be used is told, and all else is used. */
class WorkbookPropertyTest {

  private static final String SEEDS = "org.masteryhive.testing.Samples#seeds";
  private static final Picture SAMPLE = GivenSample.workbook().picture();
  private static final Picture SMALL = gradebook(
          tab(
              "Settings",
              "Setting | Value",
              "Rule | Mode",
              "Year starts | 9/4/2025",
              "On track at | 80%"),
          tab(
              "Scale",
              "Rating | Code | Points | Demonstrates mastery | Color",
              "Low | L | 1 | No | #F4C7C3",
              "High | H, HI | 2 | Yes | "),
          tab(
              "Evidence",
              "Assessment | | Quiz | Lab",
              "Outcome | | LO1 | LO1, LO2",
              "Date | | 10/1/2025 | ",
              "Type | | Practice | Lab",
              "Student ID | Name",
              "S1 | Ada | L > H 3/2 | Missing",
              "S2 | Ben | EX | 2"),
          tab("Evidence Log", "Date | Name | Outcome | Rating", "10/1/2025 | Ada Park | LO1 | H"),
          tab("Overrides", "Student ID | Outcome | Conclusion | Date", "S1 | LO1 | H | 1/1/2026"),
          tab(
              "Behavior Log",
              "Date | Student ID | Kind | Restored on",
              "1/1/2026 | S1 | Concern | 1/2/2026"),
          tab(
              "Mentoring Log",
              "Date | Student ID | Kind | Goal | Goal due | Goal met on",
              "1/1/2026 | S1 | In person | Read | 1/9/2026 | "))
      .picture();

  private static final List<Cell> HOSTILE = List.of(
      Cell.BLANK,
      Cell.of(" "),
      Cell.of(">"),
      Cell.of(">>>"),
      Cell.of("ME > > ME"),
      Cell.of(","),
      Cell.of("=1/0"),
      Cell.of("99999999999999999999"),
      Cell.of("1e400"),
      Cell.of("2/29"),
      Cell.of("Missing > 2/29 > H 2/29"),
      Cell.of("0/0/0000"),
      Cell.of("９９/９９/２０２６"),
      Cell.of("\uD835\uDFD1"),
      Cell.of("\uD83D\uDE00"),
      Cell.of("a".repeat(50_000)),
      Cell.of("1 ".repeat(5_000)),
      Cell.of("Student ID"),
      Cell.of("Outcome"),
      Cell.of("LO1"),
      Cell.of("\u0000\u202E"),
      Cell.of("ﬁﬀ İıß"),
      Cells.checkbox(true),
      Cells.error("REF"),
      Cells.error("LOADING"),
      Cells.formula("S1"),
      Cells.number(Double.NaN),
      Cells.number(Double.POSITIVE_INFINITY),
      Cells.number(-1e308),
      Cells.number(2.000000001),
      Cells.percent(3),
      Cells.date("2026-02-28"),
      Cell.plain(Value.of(-5), "", new Format(Format.Kind.DATE, "")),
      Cell.plain(Value.of(1e300), "####", new Format(Format.Kind.DATE_TIME, "")),
      Cell.plain(Value.of(Double.NaN), "", new Format(Format.Kind.DATE, "")));

  private static final List<String> LOCALES =
      List.of("en_US", "en_GB", "de_DE", "ar_EG", "th_TH", "fa_IR", "zh_TW", "", "x", "_", "🙂");

  @ParameterizedTest
  @MethodSource(SEEDS)
  void noSmallWorkbookHoweverMutatedKeepsItFromBeingRead(long seed) {
    Samples given = new Samples(seed);
    for (int i = 0; i < 25; i++) {
      assertIsRead(mutated(SMALL, given));
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void noSampleClassHoweverMutatedKeepsItFromBeingRead(long seed) {
    assertIsRead(mutated(SAMPLE, new Samples(seed)));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void anUnusableRatingIsOneFindingAndTakesNothingElseAway(long seed) {
    Samples given = new Samples(seed);
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO1 | LO2 | LO1",
        "Date | | 10/1/2025 | 10/2/2025 | 10/3/2025",
        "Student ID | Name",
        "S1 | | ME | AP | EE",
        "S2 | | NY | ME | 3");
    String cell = given.oneOf(List.of("C", "D", "E")) + given.between(4, 5);
    Cell junk = given.oneOf(List.of(
        Cell.of("zzz"),
        Cell.of("ME >"),
        Cells.checkbox(false),
        Cells.error("N/A"),
        Cells.number(77)));
    List<String> before = Marks.of(gradebook(evidence).read());

    Workbook workbook = gradebook(evidence.with(cell, junk)).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Evidence!" + cell);
    assertThat(Marks.of(workbook)).hasSize(before.size() - 1).isSubsetOf(before);
  }

  @Test
  void theLargestClassIsReadInAMomentOnceTheProgramIsWarm() {
    Picture large = largeClass();
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      assertThat(Workbook.read(large, TODAY)).isInstanceOf(Workbook.class);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }

    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofSeconds(15));
  }

  private static void assertIsRead(Picture picture) {
    WorkbookReading reading = Workbook.read(picture, TODAY);

    List<Finding> findings = reading.fold(Workbook::findings, not -> List.of());
    Map<Integer, Integer> order = Workbook.tabOrder(picture.tabs());
    assertThat(findings)
        .isSortedAccordingTo(
            Comparator.comparingInt((Finding finding) -> order.getOrDefault(finding.tabId(), -1))
                .thenComparingInt(Finding::row)
                .thenComparingInt(Finding::column));
    assertThat(findings)
        .allMatch(finding -> !finding.message().isBlank()
            && finding.message().length() < 1000
            && finding.there().length() <= 301);
  }

  private static Picture mutated(Picture picture, Samples given) {
    List<Tab> tabs = new ArrayList<>();
    for (Tab tab : picture.tabs()) {
      if (!given.chance(3)) {
        tabs.add(given.chance(40) ? mutated(tab, given) : tab);
      }
    }
    return new Picture(
        picture.id(),
        picture.title(),
        given.chance(10) ? "Etc/GMT" : picture.timeZone(),
        given.chance(30) ? given.oneOf(LOCALES) : picture.locale(),
        List.of(),
        given.chance(20) ? given.shuffled(tabs) : tabs);
  }

  private static Tab mutated(Tab tab, Samples given) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < tab.cells().columns(row); column++) {
        cells.add(tab.cells().at(row, column));
      }
      rows.add(cells);
    }
    for (int i = given.between(0, 6); i > 0 && !rows.isEmpty(); i--) {
      mutate(rows, given);
    }
    List<Area> merges = new ArrayList<>();
    for (int i = given.between(0, 2); i > 0; i--) {
      int row = given.between(0, 6);
      int column = given.between(0, 6);
      merges.add(new Area(
          row,
          given.chance(10) ? Area.OPEN : row + given.between(1, 3),
          column,
          given.chance(10) ? Area.OPEN : column + given.between(1, 4)));
    }
    List<Stamp> stamps = given.chance(20)
        ? List.of(
            new Stamp(1, Stamp.ROLE, given.oneOf(List.of(TabRole.values())).value()),
            new Stamp(2, Stamp.SHEET, given.chance(80) ? Integer.toString(tab.id()) : "x"))
        : List.of();
    return new Tab(
        tab.id(),
        given.chance(10)
            ? given.oneOf(List.of("Evidence x", "Roster", "", " ", "Gradebooks"))
            : tab.title(),
        false,
        tab.size(),
        Grid.of(rows),
        stamps,
        Map.of(),
        new Tab.Extras(merges, List.of(), List.of(), List.of(), List.of(), false));
  }

  private static void mutate(List<List<Cell>> rows, Samples given) {
    int at = given.between(0, rows.size() - 1);
    List<Cell> row = rows.get(at);
    if (given.chance(5)) {
      rows.remove(at);
    } else if (given.chance(5)) {
      rows.add(given.between(0, rows.size()), new ArrayList<>(row));
    } else if (!row.isEmpty()) {
      row.set(given.between(0, row.size() - 1), given.oneOf(HOSTILE));
    }
  }

  /** 150 students, 60 outcomes, 10 pieces each. */
  private static Picture largeClass() {
    Samples given = new Samples(1);
    GivenTab roster = tab("Roster", "Student ID | Name");
    GivenTab outcomes = tab("Outcomes", "Outcome | I can");
    List<List<Cell>> grid = new ArrayList<>();
    for (String label : List.of("Assessment", "Outcome", "Date", "Type", "Student ID")) {
      grid.add(new ArrayList<>(List.of(Cell.of(label), Cell.BLANK)));
    }
    for (int outcome = 0; outcome < 60; outcome++) {
      outcomes.row("LO" + outcome + " | I can do it");
      for (int piece = 0; piece < 10; piece++) {
        grid.get(0).add(Cell.of("Quiz " + piece));
        grid.get(1).add(Cell.of("LO" + outcome));
        grid.get(2).add(Cells.date("2025-10-" + (10 + piece)));
        grid.get(3).add(Cell.of("Quiz"));
      }
    }
    List<String> ratings =
        List.of("NY", "AP", "ME", "EE", "Meeting", "AP > ME 12/1", "Missing", "EX", "oops");
    for (int student = 0; student < 150; student++) {
      roster.row("S" + student + " | Student " + student);
      List<Cell> row = new ArrayList<>(List.of(Cell.of("S" + student), Cell.BLANK));
      for (int column = 0; column < 600; column++) {
        row.add(Cell.of(String.valueOf(given.oneOf(ratings).toCharArray())));
      }
      grid.add(row);
    }
    GivenTab evidence = tab("Evidence");
    grid.forEach(evidence::cells);
    return gradebook(roster, outcomes, evidence).picture();
  }
}
