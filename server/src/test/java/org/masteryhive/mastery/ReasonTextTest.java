package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonTextTest {

  @Test
  void whyAnOutcomeIsMet() {
    GivenCourse course = new GivenCourse()
        .typed("2025-09-28", "Warm-up", "Practice", "AP")
        .rated("2025-10-03", "Exit ticket", "ME")
        .rated("2025-10-03", "Lab", "ME")
        .rated("2025-10-20", "Project", "ME")
        .rated("2025-11-04", "Update", "ME");

    assertThat(course.why())
        .isEqualTo(
            "Met on Nov 4: Meeting on 3 days, Oct 3 Exit ticket, Oct 20 Project, Nov 4 Update."
                + " Two on Oct 3 count once. Practice: Sep 28 AP.");
  }

  @Test
  void whyAnOutcomeIsNotMetYet() {
    GivenCourse course = new GivenCourse()
        .rated("2025-10-03", "Exit ticket", "ME")
        .rated("2025-10-20", "Project", "ME")
        .rated("2025-10-27", "Lab", "AP")
        .missing("2025-11-03", "Quiz");

    assertThat(course.why())
        .isEqualTo(
            "2 of 3 at Meeting: Oct 3 Exit ticket, Oct 20 Project. Not yet there: Oct 27 Lab (Approaching)."
                + " Missing: Nov 3 Quiz.");
  }

  @Test
  void laterWorkIsToldAndDoesNotMoveTheDay() {
    GivenCourse course = new GivenCourse().ratings("ME, ME, ME, NY, EE");

    assertThat(course.why())
        .isEqualTo(
            "Met on Oct 4: Meeting or above on 4 days, Oct 2 Quiz, Oct 3 Quiz, Oct 4 Quiz, Oct 6 Quiz (Exceeding)."
                + " Also: Oct 5 Quiz (Not Yet).");
  }

  @Test
  void aHigherRatingHasItsOwnDay() {
    assertThat(new GivenCourse().ratings("EE, EE, ME, EE").why())
        .isEqualTo(
            "Met on Oct 4, Exceeding on Oct 5: Exceeding on 3 days, Oct 2 Quiz, Oct 3 Quiz, Oct 5 Quiz."
                + " Also: Oct 4 Quiz (Meeting).");
  }

  @Test
  void whatHasNoDayIsCountedInTimes() {
    GivenCourse course = new GivenCourse()
        .rated("", "Lab", "ME")
        .rated("", "", "ME")
        .rated("2025-10-03", "Exit ticket", "ME")
        .again("2025-10-03", "Exit ticket", "ME");

    assertThat(course.why())
        .isEqualTo(
            "Met on Oct 3: Meeting 3 times, Lab (no date), Oct 3 Exit ticket, Oct 3 Exit ticket (re-assessed)."
                + " Two without a date count once.");
  }

  @Test
  void noEvidenceHasNoNote() {
    assertThat(new GivenCourse().why()).isEmpty();
  }

  @Test
  void practiceAloneIsToldByItsType() {
    GivenCourse course = new GivenCourse()
        .typed("2025-09-28", "Warm-up", "Do Now", "AP")
        .typed("2025-09-29", "Sheet", "Homework", "ME")
        .typed("2025-09-30", "Warm-up", "do now", "ME");

    assertThat(course.why()).isEqualTo("Do Now: Sep 28 AP, Sep 30 ME. Homework: Sep 29 ME.");
  }

  @Test
  void missingWorkAloneSaysHowFarItIs() {
    assertThat(new GivenCourse().missing("2025-11-03", "Quiz").why())
        .isEqualTo("0 of 3 at Meeting. Missing: Nov 3 Quiz.");
  }

  @Test
  void whenTheDemonstrationsAreEnoughTheMissingRatingsAreTold() {
    GivenCourse course =
        new GivenCourse().settings(MasterySettings.DEFAULT.needing(5, 3)).ratings("ME, ME, ME");

    assertThat(course.why())
        .isEqualTo("3 of 3 at Meeting: Oct 2 Quiz, Oct 3 Quiz, Oct 4 Quiz. 2 more ratings needed.");
  }

  @Test
  void aScoreSaysWhatItIsOf() {
    assertThat(new GivenCourse().rule("Decaying average").ratings("AP, AP, ME").why())
        .isEqualTo("Approaching. Decaying average 65%: 2.65 of Oct 2 AP, Oct 3 AP, Oct 4 ME.");
    assertThat(new GivenCourse().rule("Average").ratings("ME, ME, EE").why())
        .isEqualTo("Met. Average: 3.33 of Oct 2 ME, Oct 3 ME, Oct 4 EE.");
  }

  @Test
  void aScoreOfSomeSaysWhatTheOthersAre() {
    assertThat(new GivenCourse().rule("Recent average 2").ratings("NY, ME, ME").why())
        .isEqualTo("Met. Recent average 2: 3 of Oct 3 ME, Oct 4 ME. Earlier: Oct 2 NY.");
    assertThat(new GivenCourse().rule("Number of times 2").ratings("NY, ME, ME").why())
        .isEqualTo("Met. Number of times 2: 3 of Oct 3 ME, Oct 4 ME. Not yet there: Oct 2 NY.");
  }

  @Test
  void aScoreThatCannotBeComputedSaysWhatIsThere() {
    assertThat(new GivenCourse().rule("Most recent").ratings("NY, ME").why())
        .isEqualTo("2 of 3 ratings: Oct 2 NY, Oct 3 ME.");
    assertThat(new GivenCourse().rule("Number of times").ratings("NY, ME, ME").why())
        .isEqualTo("2 of 3 that demonstrate mastery: Oct 3 ME, Oct 4 ME. Not yet there: Oct 2 NY.");
  }

  @Test
  void missingWorkInAScoreIsToldAsWhatItCounts() {
    MasterySettings lowest = MasterySettings.DEFAULT.withMissingAs(MissingCountsAs.LOWEST_RATING);

    assertThat(new GivenCourse()
            .settings(lowest)
            .rule("Average")
            .ratings("ME, ME, Missing")
            .why())
        .isEqualTo(
            "Approaching. Average: 2.33 of Oct 2 ME, Oct 3 ME, Oct 4 missing (NY). Missing: Oct 4 Quiz.");
  }

  @Test
  void theYearIsToldWhereItIsNotClear() {
    assertThat(new GivenCourse().rated("2024-10-03", "Quiz", "ME").why())
        .isEqualTo("1 of 3 at Meeting: Oct 3, 2024 Quiz.");
    assertThat(new GivenCourse().rated("2025-04-03", "Quiz", "ME").why())
        .isEqualTo("1 of 3 at Meeting: Apr 3 Quiz.");
    assertThat(new GivenCourse().rated("2025-04-02", "Quiz", "ME").why())
        .isEqualTo("1 of 3 at Meeting: Apr 2, 2025 Quiz.");
  }

  @Test
  void withinTheCoursesYearItIsClear() {
    SchoolYear year = new SchoolYear(
        Optional.of(LocalDate.parse("2025-09-01")), Optional.of(LocalDate.parse("2026-06-30")));
    DayWords words = new DayWords(LocalDate.parse("2027-01-01"), year);

    assertThat(words.of(LocalDate.parse("2025-09-01"))).isEqualTo("Sep 1");
    assertThat(words.of(LocalDate.parse("2026-06-30"))).isEqualTo("Jun 30");
    assertThat(words.of(LocalDate.parse("2026-07-01"))).isEqualTo("Jul 1, 2026");
    assertThat(words.of(LocalDate.parse("2025-08-31"))).isEqualTo("Aug 31, 2025");
  }

  @Test
  void aLongListIsCutAndSaysHowManyMore() {
    GivenCourse course = new GivenCourse();
    LocalDate day = LocalDate.parse("2025-10-01");
    for (int i = 0; i < 40; i++) {
      course.rated(
          day.plusDays(i).toString(), "A title of some length " + i, i % 2 == 0 ? "ME" : "AP");
      course.missing(day.plusDays(i).toString(), "Another title of some length " + i);
    }

    assertThat(course.why())
        .hasSizeLessThan(1000)
        .contains("Met on Oct 5", "more.")
        .contains("Missing: Oct 1 Another");
  }

  @Test
  void longTextOfATeacherIsCut() {
    GivenCourse course = new GivenCourse()
        .rated("2025-10-03", "word ".repeat(2000), "ME")
        .override("", "Meeting", "x".repeat(5000), "because\n".repeat(900));

    assertThat(course.why())
        .hasSizeLessThan(1000)
        .contains("…", "1 of 3 at Meeting: Oct 3 word")
        .doesNotContain("\n");
  }
}
