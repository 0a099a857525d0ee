package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.evidenceOf;
import static org.masteryhive.testing.GivenWorkbook.gradebook;
import static org.masteryhive.testing.GivenWorkbook.spreadsheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.MasteryCalculator;
import org.masteryhive.mastery.MissingCountsAs;
import org.masteryhive.mastery.OnTrackShare;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.Palette;
import org.masteryhive.mentoring.Goal;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Cell;
import org.masteryhive.testing.Cells;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.GivenWorkbook;

class WorkbookTest {

  @Test
  void theRosterIsReadByHeadingWhereverItsColumnsStand() {
    Workbook workbook = gradebook(tab(
            "Roster",
            "Class of 2029",
            "Seat | Mentor |  student  ID | Joined | NAME | Peer tutor | Language",
            "4 | Ms. Okafor | S1 | 9/8/2025 | Ada Park | ✓ | es"))
        .read();

    Student ada = workbook.roster().students().get(0);
    assertThat(ada.id()).isEqualTo(StudentId.of("s1"));
    assertThat(ada.mentor()).isEqualTo("Ms. Okafor");
    assertThat(ada.joined()).contains(LocalDate.of(2025, 9, 8));
    assertThat(ada.peerTutor()).isTrue();
    assertThat(ada.active()).isTrue();
    assertThat(ada.language()).isEqualTo("es");
  }

  @Test
  void theHeadingRowIsTheOneOfTheTopTenWithTheMostHeadings() {
    Workbook workbook = gradebook(tab(
            "Roster",
            "Name | of the class",
            " | ",
            "Student ID | Name | Section",
            "S1 | Ada | 901"))
        .read();

    assertThat(workbook.roster().students()).extracting(Student::section).containsExactly("901");
  }

  @Test
  void theFirstOfTwoHeadingRowsCounts() {
    Workbook workbook =
        gradebook(tab("Roster", "Student ID | Name", "Name | Student ID")).read();

    assertThat(workbook.roster().students())
        .extracting(student -> student.id().text())
        .containsExactly("Name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "FALSE", "N", "No "})
  void aStudentWhoLeftIsKnownAndNotActive(String no) {
    Workbook workbook = gradebook(
            tab("Roster", "Student ID | Name | Active", "S1 | A | " + no, "S2 | B | "))
        .read();

    assertThat(workbook.roster().students()).hasSize(2);
    assertThat(workbook.roster().active()).hasSize(1);
  }

  @Test
  void rowsOfCheckboxesWithoutAStudentAreEmpty() {
    GivenTab roster = tab("Roster", "Student ID | Name | Active", "S1 | A | ", " | | ")
        .with("C2", Cells.checkbox(true))
        .with("C3", Cells.checkbox(false));

    Workbook workbook = gradebook(roster).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.roster().active()).hasSize(1);
  }

  @Test
  void outcomesAreReadInTheirOrderAndKnowTheirAddress() {
    Workbook workbook = gradebook(tab(
            "Outcomes",
            "Outcome | I can | Target date | Required | Rule",
            "1.10 | I can add | 10/17/2025 | | ",
            "1.9 | I can divide | | No | Highest"))
        .read();

    List<Outcome> outcomes = workbook.gradebook().outcomes();
    assertThat(outcomes)
        .extracting(outcome -> outcome.code().text())
        .containsExactly("1.10", "1.9");
    assertThat(outcomes.get(0).targetDate()).contains(LocalDate.of(2025, 10, 17));
    assertThat(outcomes.get(0).required()).isTrue();
    assertThat(outcomes.get(1).required()).isFalse();
    assertThat(outcomes.get(1).rule()).isPresent();
    assertThat(workbook.at(outcomes.get(1)).map(spot -> spot.note("").cell())).contains("A3");
  }

  @Test
  void settingsAreReadAndBlankOnesLeftAtTheirDefault() {
    GivenTab settings = tab(
            "Settings",
            "Setting | Value | What it does",
            "course | Biology | ",
            "Ratings  needed | 2 | ",
            "Demonstrations needed | | ",
            "On different days | No | ",
            "Types that do not count | Warm-up, Game | ",
            "Missing counts as | nothing | ",
            "Check-in every | 7 | ",
            "Palette | color-blind safe | ",
            "Language | es | ",
            "Year starts | 9/4/2025 | ",
            "Rule | Number of times 2 | ",
            "My own line | | ")
        .with("B8", Cells.number(7))
        .with("B11", Cells.date("2025-09-04"));

    Workbook workbook = gradebook(settings).read();

    assertThat(workbook.findings()).isEmpty();
    WorkbookSettings read = workbook.settings();
    assertThat(read.course()).isEqualTo("Biology");
    assertThat(read.checkInEvery()).isEqualTo(7);
    assertThat(read.palette()).isEqualTo(Palette.COLOR_BLIND_SAFE);
    assertThat(read.language()).isEqualTo("es");
    assertThat(read.mastery().ratingsNeeded()).isEqualTo(2);
    assertThat(read.mastery().demonstrationsNeeded()).isEqualTo(3);
    assertThat(read.mastery().onDifferentDays()).isFalse();
    assertThat(read.mastery().missingCountsAs()).isEqualTo(MissingCountsAs.NOTHING);
    assertThat(read.mastery().uncounted().counts("game ")).isFalse();
    assertThat(read.mastery().uncounted().counts("Practice")).isTrue();
    assertThat(read.mastery().year().starts()).contains(LocalDate.of(2025, 9, 4));
    assertThat(read.mastery().rule().title()).isEqualTo("Number of times 2");
  }

  @Test
  void withoutSettingsTheCourseIsTheSpreadsheetsTitle() {
    assertThat(gradebook().titled("Algebra I").read().settings())
        .isEqualTo(WorkbookSettings.defaults("Algebra I"));
  }

  @Test
  void aShareIsTheSameAsAPercentAFractionOrANumber() {
    GivenTab settings = tab("Settings", "Setting | Value", "On track at | ");

    assertThat(List.of(
            share(settings.with("B2", "75%")),
            share(settings.with("B2", "0.75")),
            share(settings.with("B2", "75")),
            share(settings.with("B2", Cells.percent(0.75))),
            share(settings.with("B2", Cells.number(0.75))),
            share(settings.with("B2", Cells.number(75)))))
        .containsOnly(OnTrackShare.parse("75%").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.0 / 3, 0.1 + 0.7, 0.8, 1.0 / 7})
  void aShareThatAFormulaGivesIsNeverMoreThanWhatItStandsFor(double number) {
    GivenTab settings = tab("Settings", "Setting | Value", "On track at | ");

    for (Cell cell : List.of(Cells.number(number), Cells.percent(number))) {
      assertThat(share(settings.with("B2", cell)).value().doubleValue())
          .isBetween(number - 1e-8, number);
    }
  }

  @Test
  void aSettingTwiceIsReadOnce() {
    Workbook workbook = gradebook(
            tab("Settings", "Setting | Value", "Ratings needed | 2", "ratings needed | 4"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Problem Settings!A3");
    assertThat(workbook.settings().mastery().ratingsNeeded()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Low/1/yes Mid/2/yes High/3/yes, A2",
    "High/3/yes Low/1/yes Mid/2/no, A3",
    "Mid/2/yes High/3/no Low/1/no, A3",
    "Low/1/no High/3/no Mid/2/no, A3",
    "Low/1/no Mid/2/yes mid/3/yes, A4",
    "Low/1/no Mid/2/yes High/2/yes, A4"
  })
  void aFaultOfTheScaleIsToldOfAtTheRatingToChange(String ratings, String cell) {
    GivenTab scale = tab("Scale", "Rating | Points | Demonstrates mastery");
    for (String rating : ratings.split(" ", -1)) {
      scale.row(rating.replace("/", " | "));
    }

    assertThat(Told.where(gradebook(scale).read())).containsExactly("Problem Scale!" + cell);
  }

  @Test
  void aScaleMayHaveDecimalsSeveralCodesAndColors() {
    GivenTab scale = tab(
            "Scale",
            "Rating | Code | Points | Demonstrates mastery | Color",
            "Beginning | B | 0 | | ",
            "Nearly | N, ~ | 2.5 | no | #FCE8B2",
            "There | T | 3 | x | blue")
        .with("C3", Cells.number(2.5, "3"))
        .with("D4", Cells.checkbox(true));

    Workbook workbook = gradebook(scale, evidenceOf("~")).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Scale!E4");
    assertThat(Marks.of(workbook)).containsExactly("S1 LO1 Nearly 2025-10-01");
    assertThat(workbook.gradebook().scale().ratings().get(1).color()).hasValue(0xFCE8B2);
    assertThat(workbook.gradebook().scale().mastery().name()).isEqualTo("There");
  }

  @Test
  void aScaleTabWithoutRatingsIsTheDefaultScale() {
    assertThat(gradebook(tab("Scale", "Rating | Code | Points | Demonstrates mastery"))
            .read()
            .findings())
        .isEmpty();
    assertThat(gradebook(tab("Scale")).read().findings()).isEmpty();
  }

  @Test
  void aLogMayBeAFormsAnswers() {
    GivenTab log = tab(
        "Evidence Log (Responses)",
        "Timestamp | Name | Outcome | Rating | Type",
        "3/1/2026 14:05:33 | Ada Park | LO1, LO2 | AP > ME 3/2 | Practice");

    Workbook workbook = gradebook(log).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook))
        .containsExactly(
            "S1 LO1 Approaching 2026-03-01 (practice)",
            "S1 LO2 Approaching 2026-03-01 (practice)",
            "S1 LO1 Meeting 2026-03-02 (practice)",
            "S1 LO2 Meeting 2026-03-02 (practice)");
  }

  @Test
  void whereAFormAsksForADateAndGetsNoneItsTimestampServes() {
    GivenTab log = tab(
        "Evidence Log (Responses)",
        "Timestamp | Date | Name | Outcome | Rating",
        "3/1/2026 14:05:33 | 2/27/2026 | Ada Park | LO1 | ME",
        "3/1/2026 14:06:12 | | Ada Park | LO1 | AP",
        " | | Ada Park | LO1 | NY");

    assertThat(Marks.of(gradebook(log).read()))
        .containsExactly(
            "S1 LO1 Not Yet undated", "S1 LO1 Meeting 2026-02-27", "S1 LO1 Approaching 2026-03-01");
  }

  @Test
  void aLogWithoutTheHeadingsItNeedsIsToldOfOnce() {
    Workbook workbook = gradebook(
            tab("Evidence Log", "Date | Student ID | Mark", "10/1/2025 | S1 | ME"),
            tab("Overrides", "Outcome | Conclusion", "LO1 | ME"),
            tab("Behavior Log"))
        .read();

    assertThat(Told.where(workbook))
        .containsExactly("Problem Evidence Log!A1", "Problem Overrides!A1");
    assertThat(Told.at(workbook, "Evidence Log!A1")).contains("Outcome, Rating");
  }

  @Test
  void overridesKnowTheirAddressAndTheirOrder() {
    Workbook workbook = gradebook(tab(
            "Overrides",
            "Student ID | Name | Outcome | Conclusion | Reason | By | Date",
            " | Park, Ada | LO1 | 4 | Portfolio | Ms. Rivera | 1/15/2026",
            "S1 | | LO1 | NY | | | "))
        .read();

    var overrides = workbook.gradebook().overrides();
    assertThat(overrides).hasSize(2);
    assertThat(overrides.get(0).rating().map(Object::toString)).contains("Exceeding");
    assertThat(overrides.get(0).reason()).isEqualTo("Portfolio");
    assertThat(overrides.get(0).date()).contains(LocalDate.of(2026, 1, 15));
    assertThat(overrides.get(0).position()).isLessThan(overrides.get(1).position());
    assertThat(workbook.at(overrides.get(1)).map(spot -> spot.note("").cell())).contains("D3");
  }

  @Test
  void behaviorLogsAreReadOneAfterTheOther() {
    Workbook workbook = gradebook(
            tab(
                "Behavior Log",
                "Date | Student ID | Kind | What happened | Way to restore | Restored on",
                "2/1/2026 | S1 | Concern | Shouted | Apologize | 2/3/2026"),
            tab("Behavior Log B", "Timestamp | Name | Kind", "2/2/2026 | Ben Ode | Positive"))
        .read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.behavior()).extracting(entry -> entry.position()).containsExactly(0, 1);
    assertThat(workbook.behavior().get(0).restoredOn()).contains(LocalDate.of(2026, 2, 3));
    assertThat(workbook.behavior().get(1).date()).contains(LocalDate.of(2026, 2, 2));
    assertThat(workbook.at(workbook.behavior().get(0)).map(spot -> spot.note("").cell()))
        .contains("E2");
  }

  @Test
  void checkInsAreReadWithTheirGoals() {
    GivenTab log = tab(
            "Mentoring Log",
            "Date | Student ID | Kind | Goal | Goal due | Goal met on",
            "2/1/2026 | S1 | In person | Read | 2/9/2026 | ",
            "2/2/2026 | S1 | Missed | | | ",
            "2/3/2026 | S1 | In person | Write | | 2/20/2026",
            "2/4/2026 | S1 | In person | Sing | | ")
        .with("F5", Cells.checkbox(false));

    Workbook workbook = gradebook(log).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.checkIns())
        .extracting(checkIn -> checkIn.goal())
        .containsExactly(
            Optional.of(new Goal("Read", Optional.of(LocalDate.of(2026, 2, 9)), false)),
            Optional.empty(),
            Optional.of(new Goal("Write", Optional.empty(), true)),
            Optional.of(new Goal("Sing", Optional.empty(), false)));
  }

  @Test
  void whatOnlyShowsInComputingIsToldWhereItStands() {
    Workbook workbook = gradebook(
            tab("Outcomes", "Outcome | Target date", "LO1 | 10/1/2025"),
            tab("Overrides", "Student ID | Outcome | Conclusion", "S1 | LO1 | ME", "S1 | LO1 | EE"),
            tab(
                "Behavior Log",
                "Date | Student ID | Kind | Way to restore",
                "2/1/2026 | S1 | Concern | "))
        .read();
    CourseBehavior behavior =
        CourseBehavior.of(workbook.roster(), workbook.behavior(), GivenWorkbook.TODAY);
    CourseMastery computed = new MasteryCalculator(workbook.gradebook()).asOf(GivenWorkbook.TODAY);
    CourseMastery mastery = new CourseMastery(
        computed.today(),
        computed.outcomes(),
        computed.students(),
        computed.together(),
        computed.ratings(),
        workbook.gradebook().outcomes(),
        workbook.gradebook().overrides().subList(0, 1));

    assertThat(workbook.findings(mastery, behavior, List.of()))
        .extracting(Told::where)
        .containsExactly("Note Outcomes!A2", "Note Overrides!C2", "Note Behavior Log!D2");
  }

  @Test
  void withoutRosterAndOutcomesItIsNotAGradebook() {
    NotAGradebook refused = spreadsheet(tab("Sheet1", "anything")).refused();

    assertThat(refused.detail())
        .contains("no tab Roster")
        .contains("no tab Outcomes")
        .contains("neither a tab Evidence nor a tab Evidence Log");
    assertThat(refused.action()).contains("Set up");
  }

  @Test
  void withoutAnyEvidenceTabItIsNotAGradebook() {
    assertThat(gradebook().without("Evidence").refused().detail()).contains("Evidence");
    assertThat(gradebook(tab("Evidence Log")).without("Evidence").read().findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Roster; Student ID | Pupil; no heading Name",
        "Roster; ID | Name; no heading Student ID",
        "Roster; Student ID | Name; no row with a Student ID",
        "Roster; ''; no heading Student ID",
        "Outcomes; Code | I can; no heading Outcome",
        "Outcomes; Outcome | I can; no row with an Outcome",
      })
  void aRequiredHeadingOrAllRowsMissingIsNotAGradebook(
      String title, String headings, String detail) {
    NotAGradebook refused = gradebook(tab(title, headings)).refused();

    assertThat(refused.detail()).contains("The tab " + title).contains(detail);
    assertThat(refused.action()).contains(title);
  }

  @ParameterizedTest
  @CsvSource({"REF, #REF!", "LOADING, Loading..."})
  void aStudentIdOfTheRosterThatFailedOrIsStillLoadingIsRefused(String kind, String shown) {
    GivenTab roster =
        tab("Roster", "Student ID | Name", "S1 | A", "x | B").with("A3", Cells.error(kind));

    assertThat(gradebook(roster).refused().detail()).contains("A3").contains(shown);
  }

  @Test
  void aMentoringTrackerIsAWorkbookOfItsOwnKind() {
    Workbook tracker = spreadsheet(
            tab("Roster", "Student ID | Name", "S1 | Ada Park"),
            tab(
                "Gradebooks",
                "Course | Link",
                "Algebra | https://docs.google.com/spreadsheets/d/1AbC-d_E/edit#gid=0",
                "Biology | not a link",
                "History | http://localhost:8090/spreadsheets/d/x9?usp=sharing",
                "Again | https://docs.google.com/spreadsheets/d/1AbC-d_E/edit",
                "Art | https://drive.google.com/open?id=z7&usp=drive_copy"),
            tab("Mentoring Log", "Date | Student ID | Kind", "2/1/2026 | S1 | In person"))
        .read();

    assertThat(tracker.kind()).isEqualTo(Workbook.Kind.MENTORING_TRACKER);
    assertThat(tracker.gradebook().outcomes()).isEmpty();
    assertThat(tracker.checkIns()).hasSize(1);
    assertThat(tracker.linked())
        .extracting(LinkedGradebook::course, LinkedGradebook::spreadsheetId)
        .containsExactly(
            tuple("Algebra", Optional.of("1AbC-d_E")),
            tuple("Biology", Optional.empty()),
            tuple("History", Optional.of("x9")),
            tuple("Art", Optional.of("z7")));
    assertThat(Told.where(tracker))
        .containsExactly("Problem Gradebooks!B3", "Problem Gradebooks!B5");
  }

  @Test
  void aGradebookStaysAGradebookWhateverElseIsThere() {
    assertThat(gradebook(tab("Gradebooks", "Course | Link")).read().kind())
        .isEqualTo(Workbook.Kind.GRADEBOOK);
  }

  private static OnTrackShare share(GivenTab settings) {
    return gradebook(settings).read().settings().mastery().onTrackAt();
  }
}
