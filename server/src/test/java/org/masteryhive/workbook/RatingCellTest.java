package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.evidenceOf;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.tab.Cell;
import org.masteryhive.testing.Cells;
import org.masteryhive.testing.GivenTab;

/** What a rating cell of October 1, 2025 says; today is March 2, 2026. */
class RatingCellTest {

  @ParameterizedTest
  @ValueSource(strings = {"Meeting", "ME", "me", "  mEeTiNg ", "3", "3.0", "3.00"})
  void aRatingIsItsNameOneOfItsCodesOrItsPoints(String text) {
    assertThat(marksOf(Cell.of(text))).containsExactly("S1 LO1 Meeting 2025-10-01");
  }

  @Test
  void pointsMayBeANumberWhateverItsFormat() {
    assertThat(marksOf(Cells.number(3))).containsExactly("S1 LO1 Meeting 2025-10-01");
    assertThat(marksOf(Cells.number(3, "3.00"))).containsExactly("S1 LO1 Meeting 2025-10-01");
    assertThat(marksOf(Cells.number(0.1 + 0.2 + 2.7))).containsExactly("S1 LO1 Meeting 2025-10-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Missing", "MI", "mi", " missing "})
  void missingIsKeptAsMissing(String text) {
    assertThat(marksOf(Cell.of(text))).containsExactly("S1 LO1 Missing 2025-10-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Excused", "Absent", "AB", "ab", "", "   "})
  void excusedAbsentAndNothingDoNothing(String text) {
    Workbook workbook = gradebook(evidenceOf(text)).read();

    assertThat(workbook.findings()).isEmpty();
    assertThat(Marks.of(workbook)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "AP > ME 3/2; Approaching 2025-10-01; Meeting 2026-03-02",
        "ap>me 10/1; Approaching 2025-10-01; Meeting 2025-10-01",
        "AP > ME 9/30; Approaching 2025-10-01; Meeting 2026-09-30",
        "Not Yet > Meeting Oct 3; Not Yet 2025-10-01; Meeting 2025-10-03",
        "2 > 3 10/20; Approaching 2025-10-01; Meeting 2025-10-20",
        "AP > ME 3/2/2026; Approaching 2025-10-01; Meeting 2026-03-02",
        "AP > ME 2026-01-15; Approaching 2025-10-01; Meeting 2026-01-15",
        "AP > ME; Approaching 2025-10-01; Meeting again 2025-10-01",
        "AP > ME 2/29; Approaching 2025-10-01; Meeting 2028-02-29",
      })
  void aReassessmentHasItsOwnDayOrFollowsThePieceBeforeIt(
      String text, String first, String second) {
    assertThat(marksOf(Cell.of(text))).containsExactly("S1 LO1 " + first, "S1 LO1 " + second);
  }

  @Test
  void severalReassessmentsFollowOneAnother() {
    assertThat(marksOf(Cell.of("NY > AP 10/9 > ME > EE 11/2")))
        .containsExactly(
            "S1 LO1 Not Yet 2025-10-01",
            "S1 LO1 Approaching 2025-10-09",
            "S1 LO1 Meeting again 2025-10-09",
            "S1 LO1 Exceeding 2025-11-02");
  }

  @Test
  void missingFollowedByARatingIsMadeUp() {
    assertThat(marksOf(Cell.of("Missing > ME 10/9"))).containsExactly("S1 LO1 Meeting 2025-10-09");
    assertThat(marksOf(Cell.of("MI > ME"))).containsExactly("S1 LO1 Meeting again 2025-10-01");
  }

  @Test
  void inAnUndatedColumnADayIsTheLatestThatIsNotAfterToday() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO1",
        "Student ID | Name",
        "S1 | | AP > ME 3/2",
        "S2 | | AP > ME 3/3");

    assertThat(Marks.of(gradebook(evidence).read()))
        .contains("S1 LO1 Meeting 2026-03-02", "S2 LO1 Meeting 2025-03-03");
  }

  @Test
  void inADayFirstLocaleDaysComeFirst() {
    GivenTab evidence = tab(
        "Evidence",
        "Outcome | | LO1",
        "Date | | 1/10/2025",
        "Student ID | Name",
        "S1 | | AP > ME 9/10");

    assertThat(Marks.of(gradebook(evidence).inLocale("en_GB").read()))
        .containsExactly("S1 LO1 Approaching 2025-10-01", "S1 LO1 Meeting 2025-10-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AP > ; Nothing stands after >",
        "> ME; Nothing stands before >",
        "AP > 1/23; There is no rating before the date 1/23",
        "AP > ME 2/30; “2/30” is not a day",
        "AP > Meetng; Did you mean Meeting (ME)?",
        "Metting > ME; Did you mean Meeting (ME)?",
        "Excused > ME; Only a rating or Missing can stand before >",
        "AP > Missing; “Missing” is not a rating",
        "ME 3/2; A date can stand only beside a rating that follows >",
        "AP 3/1 > ME 3/2; “AP 3/1” is not a rating",
        "6; Not a rating on your scale",
      })
  void whereOnePartCannotBeReadTheWholeCellIsNotUsed(String text, String message) {
    Workbook workbook = gradebook(evidenceOf(text)).read();

    assertThat(Told.where(workbook)).containsExactly("Problem Evidence!C6");
    assertThat(Told.at(workbook, "Evidence!C6")).contains(message);
    assertThat(Marks.of(workbook)).isEmpty();
  }

  @Test
  void aNameComesBeforeACodeAndACodeBeforePoints() {
    GivenTab scale = tab(
        "Scale",
        "Rating | Code | Points | Demonstrates mastery",
        "A | C, 2 | 1 | No",
        "B | A1 | 2 | Yes",
        "C | 9 | 3 | Yes");

    assertThat(Marks.of(gradebook(scale, evidenceOf("c")).read()))
        .containsExactly("S1 LO1 C 2025-10-01");
    assertThat(Marks.of(gradebook(scale, evidenceOf("2")).read()))
        .containsExactly("S1 LO1 A 2025-10-01");
    assertThat(Marks.of(
            gradebook(scale, evidenceOf("x").with("C6", Cells.number(2))).read()))
        .containsExactly("S1 LO1 A 2025-10-01");
    assertThat(Marks.of(gradebook(scale, evidenceOf("3")).read()))
        .containsExactly("S1 LO1 C 2025-10-01");
  }

  private static List<String> marksOf(Cell cell) {
    return Marks.of(gradebook(evidenceOf("x").with("C6", cell)).read());
  }
}
