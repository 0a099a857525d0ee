package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;
import static org.masteryhive.testing.GivenWorkbook.spreadsheet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;
import org.masteryhive.testing.InMemoryWorkbooks;
import org.masteryhive.testing.SilentWorkbooks;
import org.masteryhive.workbook.Finding;

/** A mentoring tracker over several courses. S1 is on its Roster; S2 of the courses is not. */
class TrackerTest {

  private static final WorkbookId TRACKER = new WorkbookId("the-tracker");
  private static final String ALGEBRA = "1algebra-algebra-algebra-algebra-algebra-alge";
  private static final String BIOLOGY = "1biology-biology-biology-biology-biology-biol";
  private static final String LOCKED = "1locked-locked-locked-locked-locked-locked-loc";

  private final InMemoryWorkbooks workbooks = new InMemoryWorkbooks();
  private final RecomputeGradebook recompute =
      new RecomputeGradebook(Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC));

  @Test
  void eachCourseIsReadOnceAndAllIsWrittenOnce() {
    twoCourses();

    RecomputeResult first = run();
    RecomputeResult again = run();

    assertThat(first.reads()).isEqualTo(3);
    assertThat(first.writes()).isEqualTo(1);
    assertThat(first.tabs()).containsExactly("Mentoring", "Checks");
    assertThat(again.reads()).isEqualTo(3);
    assertThat(again.writes()).isZero();
  }

  @Test
  void aStudentsCoursesStandSideBySideAndAddUp() {
    twoCourses();

    run();

    assertThat(shown("Algebra: % met")).isEqualTo("100%");
    assertThat(shown("Biology: % met")).isEqualTo("0%");
    assertThat(shown("Met")).isEqualTo("1");
    assertThat(shown("Assessed")).isEqualTo("2");
    assertThat(shown("Next step")).startsWith("LO1 I can add: ").doesNotContain("\n");
  }

  @Test
  void checkInsAndConcernsOfAllLogsCountOnce() {
    twoCourses();

    run();

    assertThat(shown("Last check-in")).isNotEmpty();
    assertThat(shown("Days since")).isEqualTo("1");
    assertThat(shown("To restore")).isEqualTo("agree on a way");
    assertThat(shown("Incentives")).isEqualTo("After restoring");
  }

  @Test
  void aGradebookThatCannotBeReadSaysSoAndKeepsNoOther() {
    tracker("Algebra | " + link(ALGEBRA), "Secret | " + link(LOCKED));
    course(ALGEBRA, "ME | ME | ME");

    RecomputeResult result = run();

    assertThat(shown("Secret: % met")).isEqualTo("No access");
    assertThat(shown("Algebra: % met")).isEqualTo("100%");
    assertThat(result.findings()).anySatisfy(finding -> {
      assertThat(finding.tab()).isEqualTo("Gradebooks");
      assertThat(finding.cell()).isEqualTo("B3");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Biology", "htps://nowhere.example.org"})
  void aCourseWhoseLinkIsNoneHasItsColumn(String link) {
    course(ALGEBRA, "ME | ME | ME");
    tracker("Algebra | " + link(ALGEBRA), "Biology | " + link);

    RecomputeResult result = run();

    assertThat(shown("Biology: % met")).isEqualTo("No access");
    assertThat(shown("Algebra: % met")).isEqualTo("100%");
    assertThat(result.findings())
        .extracting(Finding::tab, Finding::cell)
        .contains(tuple("Gradebooks", "B3"));
  }

  @Test
  void aCourseWithoutNameThatCannotBeReadIsToldHowItKeepsItsName() {
    tracker(" | " + link(LOCKED));

    RecomputeResult result = run();

    assertThat(shown("Course: % met")).isEqualTo("No access");
    assertThat(result.findings())
        .anySatisfy(finding -> assertThat(finding.message()).contains("fill in Course here"));
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "FAILED", "TOO_LARGE", "NOT_A_SPREADSHEET"})
  void aGradebookForWhichGoogleGivesNoAnswerKeepsNoOther(Why why) {
    twoCourses();

    RecomputeResult result = run(new SilentWorkbooks(workbooks, new WorkbookId(BIOLOGY), why));

    assertThat(shown("Biology: % met")).isEqualTo("No access");
    assertThat(shown("Algebra: % met")).isEqualTo("100%");
    assertThat(shown("Assessed")).isEqualTo("1");
    assertThat(shown("Last check-in")).isNotEmpty();
    assertThat(result.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.tab()).isEqualTo("Gradebooks");
      assertThat(finding.cell()).isEqualTo("B3");
      boolean passes = why == Why.BUSY || why == Why.FAILED;
      assertThat(finding.message().contains("for now only")).isEqualTo(passes);
    });

    run();

    assertThat(shown("Biology: % met")).isEqualTo("0%");
    assertThat(shown("Assessed")).isEqualTo("2");
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_CONNECTED", "MISCONFIGURED"})
  void whatIsWrongWithAllOfThemEndsTheRun(Why why) {
    twoCourses();

    assertThatThrownBy(() -> run(new SilentWorkbooks(workbooks, new WorkbookId(BIOLOGY), why)))
        .isInstanceOfSatisfying(
            WorkbookException.class, failure -> assertThat(failure.why()).isEqualTo(why));
    assertThat(workbooks.written()).isEmpty();
  }

  @Test
  void tabsThatATrackerDoesNotHaveAreNotDrawnAndChecksSaysTheSame() {
    tracker("Algebra | " + link(ALGEBRA), "Secret | " + link(LOCKED));
    course(ALGEBRA, "ME | ME | ME");

    RecomputeResult others = run(Set.of(Drawn.MASTERY, Drawn.BEHAVIOR));

    assertThat(others.tabs()).containsExactly("Checks");
    assertThat(workbooks.now(TRACKER).tabs())
        .extracting(Tab::title)
        .doesNotContain("Mentoring", "Mastery", "Behavior");
    assertThat(others.message()).startsWith("This is a mentoring tracker:");
    assertThat(run(Set.of(Drawn.MASTERY)).writes()).isZero();

    RecomputeResult mentoring = run(Set.of(Drawn.MENTORING, Drawn.MASTERY));

    assertThat(mentoring.tabs()).containsExactly("Mentoring");
    assertThat(mentoring.findings()).isEqualTo(others.findings());
    assertThat(run(Set.of(Drawn.BEHAVIOR)).writes()).isZero();
  }

  @Test
  void nothingOfOtherStudentsReachesTheTracker() {
    twoCourses();

    run();

    assertThat(workbooks.now(TRACKER).toString()).doesNotContain("Ben Ode");
    assertThat(everyText()).noneMatch(text -> text.contains("Ben Ode") || text.contains("S2"));
  }

  @Test
  void theSameGradebookListedTwiceIsReadOnceAndItsLogsCountOnce() {
    tracker("Algebra | " + link(ALGEBRA), "Algebra again | " + link(ALGEBRA));
    course(ALGEBRA, "ME | ME | ME");

    RecomputeResult result = run();

    assertThat(result.reads()).isEqualTo(2);
    assertThat(shown("Assessed")).isEqualTo("1");
    assertThat(shown("To restore")).isEqualTo("agree on a way");
  }

  @Test
  void coursesOfOneNameHaveColumnsOfTheirOwn() {
    tracker("Algebra | " + link(ALGEBRA), "Algebra | " + link(BIOLOGY));
    course(ALGEBRA, "ME | ME | ME");
    course(BIOLOGY, "NY | NY | NY");

    run();

    assertThat(shown("Algebra: % met")).isEqualTo("100%");
    assertThat(shown("Algebra (2): % met")).isEqualTo("0%");
  }

  @Test
  void aNameThatLooksLikeANumberedOneIsNoReasonForOneColumnOfTwo() {
    tracker(
        "Algebra | " + link(ALGEBRA),
        "algebra (2) | " + link(LOCKED),
        "Algebra | " + link(BIOLOGY));
    course(ALGEBRA, "ME | ME | ME");
    course(BIOLOGY, "NY | NY | NY");

    run();

    assertThat(shown("Algebra: % met")).isEqualTo("100%");
    assertThat(shown("algebra (2): % met")).isEqualTo("No access");
    assertThat(shown("Algebra (3): % met")).isEqualTo("0%");
    assertThat(run().writes()).isZero();
  }

  @Test
  void whatWasNotedInACourseThatTheStudentLeftCountsAndItsRatingsDoNot() {
    tracker("Algebra | " + link(ALGEBRA));
    workbooks.add(as(
        ALGEBRA,
        gradebook(
                tab("Roster", "Student ID | Name | Active", "S1 | Ada Park | No", "S2 | Ben Ode |"),
                evidence("ME | ME | ME"),
                tab("Mentoring Log", "Date | Student ID | Kind", "2026-03-01 | S1 | Call"),
                tab(
                    "Behavior Log",
                    "Date | Student ID | Kind | Way to restore",
                    "2026-03-01 | S1 | Concern | sweep",
                    "2026-03-01 | S1 | nonsense | "))
            .picture()));

    RecomputeResult result = run();

    assertThat(shown("Days since")).isEqualTo("1");
    assertThat(shown("To restore")).isEqualTo("sweep");
    assertThat(shown("Algebra: % met")).isEmpty();
    assertThat(shown("Assessed")).isEqualTo("0");
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void ofGoalsOfOneDayTheTrackersOwnComesBeforeThoseOfItsGradebooks() {
    tracker("Algebra | " + link(ALGEBRA));
    goals(TRACKER.value(), "2026-02-20 | S1 | | ", "2026-02-21 | S1 | | own");
    goals(ALGEBRA, "2026-02-21 | S1 | | of Algebra");

    run();

    assertThat(shown("Goal")).isEqualTo("of Algebra");
  }

  @Test
  void whatIsLinkedAndIsNoGradebookSaysWhy() {
    tracker("Itself | " + link(TRACKER.value() + "-of-somebody-else"), "Empty | " + link(ALGEBRA));
    workbooks.add(as(TRACKER.value() + "-of-somebody-else", workbooks.now(TRACKER)));
    workbooks.add(as(ALGEBRA, spreadsheet(tab("Sheet1")).picture()));

    RecomputeResult result = run();

    assertThat(shown("Itself: % met")).isEqualTo("No access");
    assertThat(shown("Empty: % met")).isEqualTo("No access");
    assertThat(result.findings())
        .extracting(finding -> finding.message().substring(0, 22))
        .containsExactly("This link leads to a m", "This spreadsheet is no");
  }

  @Test
  void neverMoreThanFourAreReadAtATime() {
    List<String> links = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String id = BIOLOGY + i;
      links.add("Course " + i + " | " + link(id));
      course(id, "ME | ME | ME");
    }
    tracker(links.toArray(String[]::new));
    SlowWorkbooks slow = new SlowWorkbooks(workbooks);

    RecomputeEnd end = recompute.run(slow, TRACKER, RecomputeRequest.EVERYTHING, Progress.UNSEEN);

    assertThat(((RecomputeEnd.Succeeded) end).result().reads()).isEqualTo(10);
    assertThat(slow.mostAtATime()).isEqualTo(4);
  }

  private void goals(String id, String... rows) {
    List<String> log = new ArrayList<>(List.of("Date | Student ID | Kind | Goal"));
    log.addAll(List.of(rows));
    Picture now = id.equals(TRACKER.value())
        ? workbooks.now(TRACKER)
        : gradebook(evidence("ME | ME | ME")).picture();
    List<Tab> tabs = new ArrayList<>(now.tabs());
    tabs.removeIf(tab -> tab.title().equals("Mentoring Log"));
    tabs.add(tab("Mentoring Log", log.toArray(String[]::new)).numbered(900));
    workbooks.add(new Picture(id, now.title(), now.timeZone(), now.locale(), now.stamps(), tabs));
  }

  private void twoCourses() {
    tracker("Algebra | " + link(ALGEBRA), "Biology | " + link(BIOLOGY));
    course(ALGEBRA, "ME | ME | ME");
    workbooks.add(as(BIOLOGY, gradebook(evidence("NY | AP | ME")).picture()));
  }

  private void tracker(String... courses) {
    List<String> rows = new ArrayList<>(List.of("Course | Link"));
    rows.addAll(List.of(courses));
    workbooks.add(as(
        TRACKER.value(),
        spreadsheet(
                tab("Roster", "Student ID | Name | Mentor", "S1 | Ada Park | Ms. Lind"),
                tab("Mentoring Log", "Date | Student ID | Kind", "2026-02-20 | S1 | Check-in"),
                tab("Gradebooks", rows.toArray(String[]::new)))
            .picture()));
  }

  private void course(String id, String ratings) {
    workbooks.add(as(
        id,
        gradebook(
                evidence(ratings),
                tab("Mentoring Log", "Date | Student ID | Kind", "2026-03-01 | S1 | Check-in"),
                tab(
                    "Behavior Log",
                    "Date | Student ID | Kind | What happened",
                    "2026-03-01 | S1 | Concern | Late",
                    "2026-03-01 | S2 | Concern | Late"))
            .picture()));
  }

  private static org.masteryhive.testing.GivenTab evidence(String ratings) {
    return tab(
        "Evidence",
        "Assessment | | Exit ticket | Project | Update",
        "Outcome | | LO1 | LO1 | LO1",
        "Date | | 2025-10-03 | 2025-10-20 | 2025-11-04",
        "Type | | Quiz | Project | Update",
        "Student ID | Name | | |",
        "S1 | Ada Park | " + ratings,
        "S2 | Ben Ode | ME | ME | ME");
  }

  private static String link(String id) {
    return "https://docs.google.com/spreadsheets/d/" + id + "/edit";
  }

  private static Picture as(String id, Picture picture) {
    return new Picture(
        id,
        picture.title(),
        picture.timeZone(),
        picture.locale(),
        picture.stamps(),
        picture.tabs());
  }

  private RecomputeResult run() {
    return run(workbooks);
  }

  private RecomputeResult run(Workbooks door) {
    return run(door, RecomputeRequest.EVERYTHING);
  }

  private RecomputeResult run(Set<Drawn> tabs) {
    return run(workbooks, new RecomputeRequest(tabs, false));
  }

  private RecomputeResult run(Workbooks door, RecomputeRequest request) {
    RecomputeEnd end = recompute.run(door, TRACKER, request, Progress.UNSEEN);
    assertThat(end).isInstanceOf(RecomputeEnd.Succeeded.class);
    return ((RecomputeEnd.Succeeded) end).result();
  }

  private Tab mentoring() {
    return workbooks.now(TRACKER).tabs().stream()
        .filter(tab -> tab.title().equals("Mentoring"))
        .findFirst()
        .orElseThrow();
  }

  private String shown(String heading) {
    Tab tab = mentoring();
    for (int column = 0; column < tab.cells().columns(0); column++) {
      if (tab.cells().at(0, column).shown().equals(heading)) {
        return tab.cells().at(1, column).shown();
      }
    }
    throw new AssertionError("no column " + heading);
  }

  private List<String> everyText() {
    List<String> texts = new ArrayList<>();
    workbooks.now(TRACKER).tabs().forEach(tab -> {
      for (int row = 0; row < tab.cells().rows(); row++) {
        for (int column = 0; column < tab.cells().columns(row); column++) {
          texts.add(
              tab.cells().at(row, column).shown() + tab.cells().at(row, column).note());
        }
      }
    });
    return texts;
  }
}
