package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.TODAY;
import static org.masteryhive.testing.GivenWorkbook.evidenceOf;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.mastery.MasteryRule;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.tab.Cell;
import org.masteryhive.testing.Cells;
import org.masteryhive.testing.GivenTab;

/** Every row of the table of what bad input gets: what is used, and where it is told. */
class BadInputTest {

  @Test
  void aGradebookInOrderHasNoFindings() {
    Workbook workbook = gradebook(evidenceOf("ME")).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook)).containsExactly("S1 LO1 Meeting 2025-10-01");
  }

  @Test
  void aRatingThatIsNotOnTheScaleIsToldWithTheNearestOne() {
    Workbook workbook = gradebook(evidenceOf("Metting")).read();

    assertThat(workbook.findings()).hasSize(1);
    Finding finding = workbook.findings().get(0);
    assertThat(Told.where(finding)).isEqualTo("Problem Evidence!C6");
    assertThat(finding.there()).isEqualTo("Metting");
    assertThat(finding.message())
        .isEqualTo("Not a rating on your scale. Did you mean Meeting (ME)?");
    assertThat(Marks.of(workbook)).isEmpty();
  }

  @Test
  void aRatingThatIsNearNothingIsToldWithTheChoices() {
    assertThat(Told.at(gradebook(evidenceOf("see my note")).read(), "Evidence!C6"))
        .isEqualTo(
            "Not a rating on your scale. Use Not Yet (NY), Approaching (AP), Meeting (ME), Exceeding (EE),"
                + " Missing, Excused or Absent.");
  }

  @Test
  void aDateACheckboxOrAFormulaErrorIsNotARating() {
    GivenTab evidence = tab(
            "Evidence",
            "Outcome | | LO1 | LO1 | LO1 | LO1",
            "Date | | 10/1/2025 | 10/2/2025 | 10/3/2025 | 10/4/2025",
            "Student ID | Name",
            "S1")
        .with("C4", Cells.date("2026-03-02"))
        .with("D4", Cells.checkbox(true))
        .with("E4", Cells.error("REF"))
        .with("F4", Cells.error("LOADING"));

    Workbook workbook = gradebook(evidence).read();

    assertThat(Told.where(workbook))
        .containsExactly(
            "Problem Evidence!C4",
            "Problem Evidence!D4",
            "Problem Evidence!E4",
            "Problem Evidence!F4");
    assertThat(workbook.findings().get(2).there()).isEqualTo("#REF!");
    assertThat(Marks.of(workbook)).isEmpty();
  }

  @Test
  void inATypeThatDoesNotCountAnyTextMayStand() {
    GivenTab evidence = tab(
            "Evidence",
            "Outcome | | LO1 | LO1 | LO1 | LO1",
            "Date | | 10/1/2025 | 10/2/2025 | 10/3/2025 | 10/4/2025",
            "Type | | Practice | homework | Do  Now | Self",
            "Student ID | Name",
            "S1 | | nice try | ME")
        .with("E5", Cells.checkbox(true))
        .with("F5", Cells.error("REF"));

    Workbook workbook = gradebook(evidence).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook)).containsExactly("S1 LO1 Meeting 2025-10-02 (practice)");
  }

  @Test
  void theSameUnusableTextInMoreThanTwentyCellsIsOneFinding() {
    Workbook workbook = gradebook(logOf(21, "see me")).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Evidence Log!D2");
    assertThat(Told.at(workbook, "Evidence Log!D2")).contains("21");
  }

  @Test
  void theSameUnusableTextInTwentyCellsIsTwentyFindings() {
    assertThat(gradebook(logOf(20, "see me")).read().findings()).hasSize(20);
  }

  @Test
  void theOneFindingStandsAtTheFirstInReadingOrder() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | " + String.join(" | ", "LO1 ".repeat(12).split(" ")),
        "Date | | " + String.join(" | ", "10/1/2025 ".repeat(12).split(" ")),
        "Student ID | Name",
        "S1 | | ME | " + String.join(" | ", "? ".repeat(11).split(" ")),
        "S2 | | " + String.join(" | ", "? ".repeat(12).split(" ")));

    assertThat(Told.where(gradebook(evidence).read())).containsExactly("Problem Evidence!D4");
  }

  @Test
  void exReadAsExcusedIsOneNoteATabWithTheNumber() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO1 | LO2",
        "Date | | 10/1/2025 | 10/1/2025",
        "Student ID | Name",
        "S1 | | Excused | EX",
        "S2 | | ex | ME");

    Workbook workbook = gradebook(evidence).read();

    assertThat(Told.where(workbook)).containsExactly("Note Evidence!D4");
    assertThat(Told.at(workbook, "Evidence!D4")).contains("2 cells");
    assertThat(Marks.of(workbook)).containsExactly("S2 LO2 Meeting 2025-10-01");
  }

  @Test
  void exIsARatingWhereTheScaleUsesIt() {
    GivenTab scale = tab(
        "Scale",
        "Rating | Code | Points | Demonstrates mastery",
        "No | NO | 1 | No",
        "Exemplary | EX | 2 | Yes");

    Workbook workbook = gradebook(evidenceOf("ex"), scale).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook)).containsExactly("S1 LO1 Exemplary 2025-10-01");
  }

  @Test
  void aStudentInEvidenceWhoIsNotOnTheRosterIsNotUsed() {
    Workbook workbook = gradebook(evidenceOf("ME").row("S9 | Nobody | ME")).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Evidence!A7");
    assertThat(Marks.of(workbook)).hasSize(1);
  }

  @Test
  void anIdThatLostItsZerosIsToldWithTheRightOne() {
    GivenTab roster = tab("Roster", "Student ID | Name", "00123 | Ada Park");
    GivenTab evidence =
        tab("Evidence", "Outcome | | LO1", "Date | | 10/1/2025", "Student ID | Name", "123 | | ME");

    assertThat(Told.at(gradebook(roster, evidence).read(), "Evidence!A4"))
        .contains("Did you mean 00123?");
  }

  @Test
  void aStudentInALogWhoIsNotOnTheRosterIsNotUsed() {
    Workbook workbook = gradebook(tab(
            "Evidence Log", "Date | Student ID | Outcome | Rating", "10/1/2025 | S9 | LO1 | ME"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Problem Evidence Log!B2");
    assertThat(Marks.of(workbook)).isEmpty();
  }

  @Test
  void anOutcomeThatIsNotInOutcomesIsNotUsed() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO7 | LO1, LO8",
        "Date | | 10/1/2025 | 10/2/2025",
        "Student ID | Name",
        "S1 | | ME | AP");
    GivenTab log =
        tab("Evidence Log", "Date | Student ID | Outcome | Rating", "10/3/2025 | S1 | LO9 | EE");

    Workbook workbook = gradebook(evidence, log).read();

    assertThat(Told.where(workbook))
        .containsExactly("Problem Evidence!C1", "Problem Evidence!D1", "Problem Evidence Log!C2");
    assertThat(Marks.of(workbook)).containsExactly("S1 LO1 Approaching 2025-10-02");
  }

  @Test
  void twoUnusableCellsInOneLogRowAreTwoFindings() {
    Workbook workbook = gradebook(
            tab("Evidence Log", "Date | Student ID | Outcome | Rating", "never | S9 | LO9 | ???"))
        .read();

    assertThat(Told.where(workbook))
        .containsExactly(
            "Problem Evidence Log!A2",
            "Problem Evidence Log!B2",
            "Problem Evidence Log!C2",
            "Problem Evidence Log!D2");
  }

  @Test
  void aRosterRowWithANameAndNoStudentIdIsNotUsed() {
    Workbook workbook = gradebook(tab("Roster", "Student ID | Name", "S1 | Ada Park", " | Ben Ode"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Problem Roster!A3");
    assertThat(workbook.roster().students()).hasSize(1);
  }

  @Test
  void anEvidenceRowWithANameOrRatingsAndNoStudentIdIsNotUsed() {
    GivenTab evidence =
        evidenceOf("ME").row(" | Ben Ode | ").row(" | | AP").row(" | | ").row("");

    Workbook workbook = gradebook(evidence).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Evidence!A7", "Problem Evidence!A8");
    assertThat(Marks.of(workbook)).hasSize(1);
  }

  @Test
  void anEvidenceTabWithoutAStudentIdHeadingIsNotUsed() {
    Workbook workbook = gradebook(
            tab("Evidence Spring", "Outcome | | LO1", "ID | Name", "S1 | | ME"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Problem Evidence Spring!A1");
  }

  @Test
  void ofTheSameStudentIdTwiceTheFirstIsUsed() {
    Workbook workbook = gradebook(
            tab("Roster", "Student ID | Name", "s1 | Ada Park", "S2 | B", " S1  | Ben Ode"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Problem Roster!A4");
    assertThat(workbook.roster().named("Ada Park")).hasSize(1);
    assertThat(workbook.roster().named("Ben Ode")).isEmpty();
  }

  @Test
  void ofTheSameOutcomeTwiceTheFirstIsUsed() {
    Workbook workbook = gradebook(
            tab("Outcomes", "Outcome | I can", "LO1 | I can add", "lo1 | I can subtract"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Problem Outcomes!A3");
    assertThat(workbook.gradebook().outcomes())
        .extracting(outcome -> outcome.iCan())
        .containsExactly("I can add");
  }

  @Test
  void evidenceRowsOfTheSameStudentBothCount() {
    Workbook workbook = gradebook(evidenceOf("ME").row("s1 | | AP")).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook)).hasSize(2);
  }

  @Test
  void aNameAloneThatNoStudentOrMoreThanOneHasIsNotUsed() {
    GivenTab roster =
        tab("Roster", "Student ID | Name", "S1 | Ada Park", "S2 | Maya Lin", "S3 | Maya  Lin");
    GivenTab log = tab(
        "Evidence Log",
        "Date | Student ID | Name | Outcome | Rating",
        "10/1/2025 | | Maya Lin | LO1 | ME",
        "10/2/2025 | | Nobody | LO1 | ME",
        "10/3/2025 | | park, ada | LO1 | ME");

    Workbook workbook = gradebook(roster, log).read();

    assertThat(Told.where(workbook))
        .containsExactly("Problem Evidence Log!C2", "Problem Evidence Log!C3");
    assertThat(Told.at(workbook, "Evidence Log!C2")).startsWith("2 students");
    assertThat(Marks.of(workbook)).containsExactly("S1 LO1 Meeting 2025-10-03");
  }

  @Test
  void aRowOfNobodyIsToldOfWhereTheStudentBelongsInALogOfNamesToo() {
    GivenTab log = tab(
        "Evidence Log (Responses)",
        "Timestamp | Name | Outcome | Rating",
        "2/3/2026 14:05:22 | | LO1 | ME");

    Workbook workbook = gradebook(log).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Evidence Log (Responses)!B2");
    assertThat(Told.at(workbook, "Evidence Log (Responses)!B2")).endsWith("Type the name.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Etc/GMT", "GMT", "UTC", "Etc/UTC"})
  void aTimeZoneOfGmtIsNoted(String zone) {
    Workbook workbook = gradebook().inTimeZone(zone).read();

    assertThat(Told.where(workbook)).containsExactly("Note !");
    assertThat(workbook.findings().get(0).message()).contains("time zone");
  }

  @Test
  void anotherTimeZoneIsNotNoted() {
    assertThat(gradebook().inTimeZone("Europe/London").read().findings()).isEmpty();
  }

  @Test
  void aColumnWithRatingsAndNoOutcomeIsOneProblemAtItsOutcomeCell() {
    GivenTab evidence = tab(
        "Evidence",
        "Assessment | | Quiz | Comments | Planned",
        "Outcome | | | | ",
        "Date | | 10/1/2025 | | 4/1/2026",
        "Student ID | Name | | | ",
        "S1 | | ME | good work | ",
        "S2 | | AP | more please | ");

    assertThat(Told.where(gradebook(evidence).read())).containsExactly("Problem Evidence!C2");
  }

  @Test
  void aColumnWithRatingsAndNoDateIsUsedUndatedWithOneNote() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO1 | LO2",
        "Date | | | ",
        "Student ID | Name | | ",
        "S1 | | ME | ",
        "S2 | | AP | ");

    Workbook workbook = gradebook(evidence).read();

    assertThat(Told.where(workbook)).containsExactly("Note Evidence!C2");
    assertThat(Marks.of(workbook))
        .containsExactly("S1 LO1 Meeting undated", "S2 LO1 Approaching undated");
  }

  @Test
  void aStudentIdInEvidenceThatIsAFormulaIsUsedWithOneNoteATab() {
    GivenTab evidence = evidenceOf("ME")
        .row("x | | AP")
        .with("A6", Cells.formula("S1"))
        .with("A7", Cells.formula("S2"));

    Workbook workbook = gradebook(evidence).read();

    assertThat(Told.where(workbook)).containsExactly("Note Evidence!A6");
    assertThat(Told.at(workbook, "Evidence!A6")).contains("2 cells").contains("Sorting");
    assertThat(Marks.of(workbook)).hasSize(2);
  }

  @Test
  void anIdACodeOrASectionThatBecameADateIsUsedAsShownWithANote() {
    GivenTab roster = tab("Roster", "Student ID | Name | Section", " | Ada Park | ")
        .with("A2", Cells.date("2026-01-02"))
        .with("C2", Cells.date("2026-09-01"));
    GivenTab outcomes =
        tab("Outcomes", "Outcome | I can", " | I can add").with("A2", Cells.date("2026-01-10"));
    GivenTab evidence = tab(
            "Evidence",
            "Outcome | | 1/10/2026",
            "Date | | 2/1/2026",
            "Student ID | Name",
            " | | ME")
        .with("A4", Cells.date("2026-01-02"));

    Workbook workbook = gradebook(roster, outcomes, evidence).read();

    assertThat(Told.where(workbook))
        .containsExactly(
            "Note Roster!A2", "Note Roster!C2", "Note Outcomes!A2", "Note Evidence!A4");
    assertThat(Marks.of(workbook)).containsExactly("1/2/2026 1/10/2026 Meeting 2026-02-01");
    assertThat(workbook.roster().students().get(0).section()).isEqualTo("9/1/2026");
  }

  @Test
  void aDateThatCannotBeReadMakesThePieceUndated() {
    GivenTab evidence =
        tab("Evidence", "Outcome | | LO1", "Date | | soon", "Student ID | Name", "S1 | | ME");
    GivenTab log =
        tab("Evidence Log", "Date | Student ID | Outcome | Rating", "2/30/2026 | S1 | LO2 | AP");

    Workbook workbook = gradebook(evidence, log).read();

    assertThat(Told.where(workbook))
        .containsExactly("Problem Evidence!C2", "Problem Evidence Log!A2");
    assertThat(Marks.of(workbook))
        .containsExactly("S1 LO1 Meeting undated", "S1 LO2 Approaching undated");
  }

  @Test
  void evidenceDatedInTheFutureIsUsedWithANote() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO1 | LO2",
        "Date | | 3/3/2026 | 3/4/2026",
        "Student ID | Name",
        "S1 | | ME | ");
    GivenTab log = tab(
        "Evidence Log",
        "Date | Student ID | Outcome | Rating",
        "3/2/2027 | S1 | LO2 | AP",
        "3/2/2026 | S1 | LO2 | AP > ME 3/20/2026");

    Workbook workbook = gradebook(evidence, log).read();

    assertThat(Told.where(workbook))
        .containsExactly("Note Evidence!C2", "Note Evidence Log!A2", "Note Evidence Log!D3");
    assertThat(Marks.of(workbook)).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "Ratings needed, none, B2",
    "Ratings needed, 0, B2",
    "Ratings needed, 2.5, B2",
    "Demonstrations needed, -1, B2",
    "On different days, perhaps, B2",
    "Missing counts as, Zero, B2",
    "On track at, 120%, B2",
    "On track at, much, B2",
    "Check-in every, weekly, B2",
    "Palette, Neon, B2",
    "Language, Klingon, B2",
    "Year starts, September, B2",
    "Rule, Best guess, B2",
    "Rule, Decaying average 100%, B2",
    "Colour, red, A2",
  })
  void aSettingThatIsUnknownOrImpossibleLeavesTheDefault(
      String setting, String value, String cell) {
    Workbook workbook =
        gradebook(tab("Settings", "Setting | Value", setting + " | " + value)).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Settings!" + cell);
    assertThat(workbook.settings()).isEqualTo(WorkbookSettings.defaults("Algebra"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Only | 1 | No",
        "Low | 1 | No ; High | 1 | Yes",
        "Low | 1 | No ; Low | 2 | Yes",
        "Low | 1 | Yes ; High | 2 | Yes",
        "Low | 1 | No ; High | 2 | No",
        "Low | 1 | No ; Mid | 2 | Yes ; High | 3 | No",
        "Low | -1 | No ; High | 2 | Yes",
        "Low | 1.005 | No ; High | 2 | Yes",
        "Low | one | No ; High | 2 | Yes",
        " | 1 | No ; High | 2 | Yes",
      })
  void aScaleThatBreaksItsRulesIsReplacedByTheDefault(String ratings) {
    GivenTab scale = tab("Scale", "Rating | Points | Demonstrates mastery");
    for (String rating : ratings.split(";", -1)) {
      scale.row(rating);
    }

    Workbook workbook = gradebook(scale).read();

    assertThat(workbook.gradebook().scale()).isSameAs(RatingScale.DEFAULT);
    assertThat(workbook.findings()).hasSize(1);
    assertThat(Told.where(workbook).get(0)).startsWith("Problem Scale!");
  }

  @Test
  void aRuleThatCannotBeReadLeavesTheCoursesRule() {
    Workbook workbook = gradebook(
            tab("Settings", "Setting | Value", "Rule | Median"),
            tab("Outcomes", "Outcome | Rule", "LO1 | Gut feeling", "LO2 | Mode"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Problem Outcomes!B2");
    assertThat(workbook.gradebook().outcomes().get(0).rule()).isEmpty();
    assertThat(workbook.gradebook().outcomes().get(1).rule().map(MasteryRule::title))
        .contains("Mode");
    assertThat(workbook.settings().mastery().rule().title()).isEqualTo("Median");
  }

  @Test
  void anOverrideOrALogRowWithADateThatCannotBeReadIsUsedAsUndated() {
    Workbook workbook = gradebook(
            tab(
                "Overrides",
                "Student ID | Outcome | Conclusion | Date",
                "S1 | LO1 | Meeting | tomorrow"),
            tab(
                "Behavior Log",
                "Date | Student ID | Kind | Restored on",
                "in May | S1 | Concern | "),
            tab("Mentoring Log", "Date | Student ID | Kind", "13/1/2026 | S1 | In person"))
        .read();

    assertThat(Told.where(workbook))
        .containsExactly(
            "Problem Overrides!D2", "Problem Behavior Log!A2", "Problem Mentoring Log!A2");
    assertThat(workbook.gradebook().overrides().get(0).date()).isEmpty();
    assertThat(workbook.behavior().get(0).date()).isEmpty();
    assertThat(workbook.checkIns().get(0).date()).isEmpty();
  }

  @Test
  void anOverrideForNobodyOrWithAnUnknownConclusionIsNotUsed() {
    Workbook workbook = gradebook(tab(
            "Overrides",
            "Student ID | Name | Outcome | Conclusion",
            "S9 | | LO1 | Meeting",
            " | Nobody | LO1 | Meeting",
            "S1 | | LO1 | Meting",
            "S1 | | LO1 | Missing",
            "S1 | | LO1 | ",
            "S1 | | LO9 | Meeting",
            " | | LO1 | Meeting",
            "S1 | | LO1 | Excused"))
        .read();

    assertThat(Told.where(workbook))
        .containsExactly(
            "Problem Overrides!A2",
            "Problem Overrides!B3",
            "Problem Overrides!D4",
            "Problem Overrides!D5",
            "Problem Overrides!D6",
            "Problem Overrides!C7",
            "Problem Overrides!A8");
    assertThat(Told.at(workbook, "Overrides!D4")).contains("Did you mean Meeting (ME)?");
    assertThat(workbook.gradebook().overrides()).hasSize(1);
    assertThat(workbook.gradebook().overrides().get(0).rating()).isEmpty();
  }

  @Test
  void restoredOnInTheFutureLeavesTheConcernOpenWithANote() {
    Workbook workbook = gradebook(tab(
            "Behavior Log",
            "Date | Student ID | Kind | Restored on",
            "3/1/2026 | S1 | Concern | 3/3/2026",
            "3/1/2026 | S1 | Concern | 3/2/2026"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Note Behavior Log!D2");
    assertThat(workbook.behavior())
        .extracting(entry -> entry.isOpen(TODAY))
        .containsExactly(true, false);
  }

  @Test
  void aKindThatIsNeitherConcernNorPositiveIsNotUsed() {
    Workbook workbook = gradebook(tab(
            "Behavior Log",
            "Date | Student ID | Kind | What happened",
            "3/1/2026 | S1 | Postive | Helped",
            "3/1/2026 | S1 | | Helped",
            "3/1/2026 | S1 | positive | Helped"))
        .read();

    assertThat(Told.where(workbook))
        .containsExactly("Problem Behavior Log!C2", "Problem Behavior Log!C3");
    assertThat(workbook.behavior()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-5", "@Ada", "'quoted"})
  void aValueThatBeginsLikeAFormulaIsText(String text) {
    GivenTab roster =
        tab("Roster", "Student ID | Name", "x | y").with("A2", text).with("B2", Cell.of(text));

    Workbook workbook = gradebook(roster).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(workbook.roster().students().get(0).name()).isEqualTo(text);
    assertThat(workbook.roster().students().get(0).id().text()).isEqualTo(text);
  }

  @Test
  void evidenceOfAStudentWhoLeftIsNotAProblem() {
    GivenTab evidence = evidenceOf("ME").row("S3 | Cleo Vance | what");
    GivenTab log =
        tab("Evidence Log", "Date | Student ID | Outcome | Rating", "10/1/2025 | S3 | LO1 | ME");

    Workbook workbook = gradebook(evidence, log).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook)).containsExactly("S1 LO1 Meeting 2025-10-01");
  }

  @Test
  void evidenceFromBeforeTheYearIsNotUsedAndEachPieceGoesByItsOwnDate() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO1 | LO2",
        "Date | | 8/30/2025 | ",
        "Student ID | Name",
        "S1 | | AP > ME 9/10 | NY > ME 8/1/2025",
        "S2 | | Missing | AP");
    GivenTab settings = tab("Settings", "Setting | Value", "Year starts | 9/4/2025");

    Workbook workbook = gradebook(evidence, settings).read();

    assertThat(Marks.of(workbook))
        .containsExactly(
            "S1 LO2 Not Yet undated", "S2 LO2 Approaching undated", "S1 LO1 Meeting 2025-09-10");
    assertThat(Told.where(workbook))
        .containsExactly("Note Evidence!C2", "Note Evidence!D2", "Note Evidence!D4");
  }

  @Test
  void evidenceFromAfterTheYearIsUsedWithANote() {
    GivenTab settings =
        tab("Settings", "Setting | Value", "Year starts | 9/4/2024", "Year ends | 6/26/2025");

    Workbook workbook = gradebook(evidenceOf("ME"), settings).read();

    assertThat(Told.where(workbook)).containsExactly("Note Evidence!C3");
    assertThat(Told.at(workbook, "Evidence!C3")).contains("after the year ends");
    assertThat(Marks.of(workbook)).hasSize(1);
  }

  @Test
  void aYearThatEndsBeforeItStartsHasNoEnd() {
    GivenTab settings =
        tab("Settings", "Setting | Value", "Year starts | 9/4/2025", "Year ends | 6/26/2025");

    Workbook workbook = gradebook(settings).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Settings!B3");
    assertThat(workbook.settings().mastery().year().ends()).isEmpty();
    assertThat(workbook.settings().mastery().year().starts()).isPresent();
  }

  @Test
  void yesOrNoCellsThatSayNeitherAreTakenForTheirDefault() {
    Workbook workbook = gradebook(
            tab("Roster", "Student ID | Name | Peer tutor | Active", "S1 | A | maybe | left?"))
        .read();

    assertThat(Told.where(workbook)).containsExactly("Problem Roster!C2", "Problem Roster!D2");
    assertThat(workbook.roster().active()).hasSize(1);
    assertThat(workbook.roster().students().get(0).peerTutor()).isFalse();
  }

  @Test
  void findingsStandInTheOrderOfTabsRowsAndColumns() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO1 | LO2",
        "Date | | 10/1/2025 | 10/1/2025",
        "Student ID | Name",
        "S1 | | ME | bad",
        "S2 | | worse | ME",
        "S9 | | | ");
    GivenTab roster = tab("Roster", "Student ID | Name", "S1 | A", "S2 | B", " | C");

    assertThat(Told.where(gradebook(roster, evidence).inTimeZone("Etc/GMT").read()))
        .containsExactly(
            "Note !",
            "Problem Roster!A4",
            "Problem Evidence!D4",
            "Problem Evidence!C5",
            "Problem Evidence!A6");
  }

  private static GivenTab logOf(int rows, String rating) {
    GivenTab log = tab("Evidence Log", "Date | Student ID | Outcome | Rating");
    IntStream.range(0, rows).forEach(row -> log.row("10/1/2025 | S1 | LO1 | " + rating));
    return log;
  }
}
