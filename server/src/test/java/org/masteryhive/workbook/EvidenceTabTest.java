package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import org.junit.jupiter.api.Test;
import org.masteryhive.mastery.Observation;
import org.masteryhive.testing.Cells;
import org.masteryhive.testing.GivenTab;

class EvidenceTabTest {

  @Test
  void headerRowsMayStandInAnyOrderAndTheGridAnywhere() {
    GivenTab evidence = tab(
        "Evidence",
        " | My notes | | | |",
        " | | TYPE | | Practice | Quiz",
        " | | outcome | | LO1 | LO2",
        " | | Date | | 10/1/2025 | 10/2/2025",
        " | | | | | ",
        " | Section | student  id | Name | | ",
        " | 901 | S1 | Ada | ME | AP");

    Workbook workbook = gradebook(evidence).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook))
        .containsExactly("S1 LO1 Meeting 2025-10-01 (practice)", "S1 LO2 Approaching 2025-10-02");
  }

  @Test
  void aMergedHeaderCellSpeaksForAllTheColumnsThatItCovers() {
    GivenTab evidence = tab(
            "Evidence",
            "Assessment | | Quiz 1 | | Lab",
            "Outcome | | LO1 | LO2 | LO1",
            "Date | | 10/1/2025 | | ",
            "Type | | Practice | | ",
            "Student ID | Name",
            "S1 | | ME | AP | EE")
        .merged("C1:D1")
        .merged("C3:E3")
        .merged("C4:D4");

    Workbook workbook = gradebook(evidence).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook))
        .containsExactly(
            "S1 LO1 Meeting 2025-10-01 (practice)",
            "S1 LO2 Approaching 2025-10-01 (practice)",
            "S1 LO1 Exceeding 2025-10-01");
    assertThat(workbook.gradebook().observations())
        .extracting(observation -> observation.mark().assessment().title())
        .containsExactly("Quiz 1", "Quiz 1", "Lab");
  }

  @Test
  void aMergedCellIsToldOfOnce() {
    GivenTab evidence = tab(
            "Evidence",
            "Outcome | | LO9 | ",
            "Date | | someday | ",
            "Student ID | Name",
            "S1 | | ME | AP")
        .merged("C1:D1")
        .merged("C2:D2");

    assertThat(Told.where(gradebook(evidence).read()))
        .containsExactly("Problem Evidence!C1", "Problem Evidence!C2");
  }

  @Test
  void severalCodesInAColumnMakeItsRatingsCountForEach() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | lo1, LO2 , LO1",
        "Date | | 10/1/2025",
        "Student ID | Name",
        "S1 | | ME");

    Workbook workbook = gradebook(evidence).read();

    assertThat(Marks.of(workbook))
        .containsExactly("S1 LO1 Meeting 2025-10-01", "S1 LO2 Meeting 2025-10-01");
    assertThat(workbook.gradebook().observations())
        .extracting(Observation::mark)
        .extracting(mark -> mark.place())
        .containsOnly(workbook.gradebook().observations().get(0).mark().place());
  }

  @Test
  void anOutcomesOwnCodeMayHoldAComma() {
    GivenTab outcomes = tab("Outcomes", "Outcome", "1,2", "1");
    GivenTab evidence =
        tab("Evidence", "Outcome | | 1,2", "Date | | 10/1/2025", "Student ID | Name", "S1 | | ME");

    assertThat(Marks.of(gradebook(outcomes, evidence).read()))
        .containsExactly("S1 1,2 Meeting 2025-10-01");
  }

  @Test
  void aColumnWithNothingInAnyHeaderRowIsTheTeachersOwn() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | | LO1",
        "Date | | | 10/1/2025",
        "Student ID | Name | Seat | ",
        "S1 | | anything at all | ME");

    Workbook workbook = gradebook(evidence).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook)).hasSize(1);
  }

  @Test
  void gridsAreOrderedTabByTabAndLogsComeAfterThem() {
    GivenTab log =
        tab("Evidence Log", "Date | Student ID | Outcome | Rating", "10/1/2025 | S1 | LO1 | NY");
    GivenTab second = tab(
        "Evidence 2", "Outcome | | LO1", "Date | | 10/1/2025", "Student ID | Name", "S1 | | EE");
    GivenTab first = tab(
        "Evidence",
        "Outcome | | LO1 | LO1",
        "Date | | 10/1/2025 | 10/1/2025",
        "Student ID | Name",
        "S1 | | ME | AP");

    assertThat(Marks.of(gradebook(log, first, second).read()))
        .containsExactly(
            "S1 LO1 Meeting 2025-10-01",
            "S1 LO1 Approaching 2025-10-01",
            "S1 LO1 Exceeding 2025-10-01",
            "S1 LO1 Not Yet 2025-10-01");
  }

  @Test
  void idsAreWhatTheCellShows() {
    GivenTab roster =
        tab("Roster", "Student ID | Name", " | Ada Park").with("A2", Cells.number(123, "00123"));
    GivenTab evidence = tab(
        "Evidence", "Outcome | | LO1", "Date | | 10/1/2025", "Student ID | Name", "00123 | | ME");

    Workbook workbook = gradebook(roster, evidence).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook)).containsExactly("00123 LO1 Meeting 2025-10-01");
  }

  @Test
  void dateHeadersMayBeRealDates() {
    GivenTab evidence = tab(
            "Evidence", "Outcome | | LO1", "Date | | ", "Student ID | Name", "S1 | | ME")
        .with("C2", Cells.date("2025-10-03"));

    assertThat(Marks.of(gradebook(evidence).read())).containsExactly("S1 LO1 Meeting 2025-10-03");
  }

  @Test
  void anEvidenceTabWithoutAnOutcomeLabelIsNotUsed() {
    GivenTab evidence = tab("Evidence", "Date | | 10/1/2025", "Student ID | Name", "S1 | | ME");

    assertThat(Told.where(gradebook(evidence).read())).containsExactly("Problem Evidence!A2");
  }

  @Test
  void anIdThatIsAFormulasErrorIsToldAndItsRowNotUsed() {
    GivenTab evidence = tab(
            "Evidence", "Outcome | | LO1", "Date | | 10/1/2025", "Student ID | Name", "x | | ME")
        .with("A4", Cells.error("N/A"));

    Workbook workbook = gradebook(evidence).read();

    assertThat(Told.where(workbook)).contains("Problem Evidence!A4");
    assertThat(Marks.of(workbook)).isEmpty();
  }

  @Test
  void aHeaderThatIsAFormulasErrorIsTold() {
    GivenTab evidence = tab(
            "Evidence",
            "Outcome | | x",
            "Type | | x",
            "Date | | x",
            "Student ID | Name",
            "S1 | | ME")
        .with("C1", Cells.error("REF"))
        .with("C2", Cells.error("REF"))
        .with("C3", Cells.error("REF"));

    assertThat(Told.where(gradebook(evidence).read()))
        .containsExactly("Problem Evidence!C1", "Problem Evidence!C2", "Problem Evidence!C3");
  }
}
