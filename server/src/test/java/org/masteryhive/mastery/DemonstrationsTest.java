package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonstrationsTest {

  private static final MasterySettings THREE = MasterySettings.DEFAULT;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
          ME, ME                     | 2 so far
          NY, ME, ME                 | Approaching
          ME, ME, NY                 | Approaching
          AP, AP, ME                 | Approaching
          NY, NY, EE                 | Not Yet
          EE, EE, NY                 | Approaching
          ME, NY, ME, NY, ME, NY, NY | Meeting
          EE, EE, ME, EE             | Exceeding
          Missing, Missing, Missing  | Not Yet
          """)
  void metTakesThreeBelowThatItIsWhatWasShownTwice(String occasions, String conclusion) {
    assertThat(new GivenCourse().ratings(occasions).shown()).isEqualTo(conclusion);
  }

  @Test
  void withoutEvidenceTheCellIsBlank() {
    assertThat(new GivenCourse().shown()).isEmpty();
    assertThat(new GivenCourse().cell().conclusion()).isEqualTo(new Conclusion.NotAssessed());
  }

  @Test
  void twoRatingsOfOneDayAreOneOccasion() {
    GivenCourse course = new GivenCourse()
        .rated("2025-10-03", "Exit ticket", "ME")
        .rated("2025-10-03", "Lab", "ME")
        .rated("2025-10-20", "Project", "ME");

    assertThat(course.shown()).isEqualTo("2 so far");
  }

  @Test
  void anOccasionIsRatedWithItsBestPiece() {
    GivenCourse course = new GivenCourse()
        .rated("2025-09-03", "Exit ticket", "ME")
        .rated("2025-09-03", "Lab", "NY")
        .ratings("ME, ME");

    assertThat(course.shown()).isEqualTo("Meeting");
  }

  @Test
  void allUndatedRatingsTogetherAreOneOccasion() {
    GivenCourse course = new GivenCourse()
        .rated("", "Exit ticket", "ME")
        .rated("", "Lab", "ME")
        .rated("", "Project", "ME");

    assertThat(course.shown()).isEqualTo("1 so far");
  }

  @Test
  void aReassessmentWithoutADateIsAnOccasionOfItsOwn() {
    GivenCourse course = new GivenCourse()
        .rated("2025-10-03", "Exit ticket", "ME")
        .again("2025-10-03", "Exit ticket", "ME")
        .again("2025-10-03", "Exit ticket", "ME");

    assertThat(course.shown()).isEqualTo("Meeting");
  }

  @Test
  void aReassessmentOfAnUndatedPieceIsAnOccasionOfItsOwnToo() {
    GivenCourse course =
        new GivenCourse().rated("", "Lab", "ME").again("", "Lab", "ME").rated("", "Project", "ME");

    assertThat(course.shown()).isEqualTo("2 so far");
  }

  @Test
  void aReassessmentWithADateOfItsOwnJoinsTheOthersOfThatDay() {
    GivenCourse course = new GivenCourse()
        .rated("2025-10-03", "Exit ticket", "AP")
        .rated("2025-10-20", "Exit ticket", "ME")
        .rated("2025-10-20", "Project", "ME");

    assertThat(course.shown()).isEqualTo("2 so far");
  }

  @Test
  void whereDaysDoNotMatterEveryPieceIsAnOccasion() {
    GivenCourse course = new GivenCourse()
        .settings(THREE.withOnDifferentDays(false))
        .rated("2025-10-03", "Exit ticket", "ME")
        .rated("2025-10-03", "Lab", "ME")
        .rated("", "Project", "ME");

    assertThat(course.shown()).isEqualTo("Meeting");
  }

  @Test
  void missingWorkIsNotYetAndJoinsTheRatingsOfItsDay() {
    GivenCourse course = new GivenCourse()
        .rated("2025-10-03", "Lab", "ME")
        .missing("2025-10-03", "Exit ticket")
        .ratings("ME");

    assertThat(course.shown()).isEqualTo("2 so far");
  }

  @Test
  void missingWorkAddsAnOccasionThatShowsNothing() {
    assertThat(new GivenCourse().ratings("ME, ME, Missing").shown()).isEqualTo("Approaching");
  }

  @Test
  void missingWorkCountsAsNothingWhereTheTeacherSaysSo() {
    GivenCourse course = new GivenCourse().settings(THREE.withMissingAs(MissingCountsAs.NOTHING));

    assertThat(course.ratings("ME, ME, Missing").shown()).isEqualTo("2 so far");
  }

  @Test
  void missingWorkAloneThatCountsAsNothingIsZeroSoFar() {
    GivenCourse course =
        new GivenCourse().settings(THREE.withMissingAs(MissingCountsAs.NOTHING)).ratings("Missing");

    assertThat(course.shown()).isEqualTo("0 so far");
    assertThat(course.row().started()).isEqualTo(1);
  }

  @Test
  void practiceIsTrackedAndDoesNotCount() {
    GivenCourse course =
        new GivenCourse().typed("2025-10-03", "Warm-up", "do now", "EE").ratings("ME, ME");

    assertThat(course.shown()).isEqualTo("2 so far");
  }

  @ParameterizedTest(name = "{0} ratings and {1} demonstrations needed, {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
          1 | 1 | ME             | Meeting
          1 | 1 | AP             | Approaching
          1 | 1 | NY, EE         | Exceeding
          1 | 3 | ME             | Not Yet
          1 | 3 | ME, ME         | Approaching
          2 | 2 | ME, AP         | Approaching
          2 | 2 | AP, EE, ME     | Meeting
          3 | 2 | ME, ME         | 2 so far
          5 | 3 | ME, ME, ME, ME | 4 so far
          5 | 3 | ME,ME,ME,NY,NY | Meeting
          3 | 4 | EE, EE, EE     | Approaching
          """)
  void howMuchIsNeededIsTheTeachersChoice(
      int ratings, int demonstrations, String given, String conclusion) {
    GivenCourse course =
        new GivenCourse().settings(THREE.needing(ratings, demonstrations)).ratings(given);

    assertThat(course.shown()).isEqualTo(conclusion);
  }

  @Test
  void anOutcomesOwnRuleReplacesTheCourses() {
    Outcome own = Outcome.of("LO1", "").by(new Highest());

    assertThat(new GivenCourse().outcome(own).ratings("NY, NY, EE").shown()).isEqualTo("Exceeding");
  }

  @Test
  void evidenceInTheFutureIsUsed() {
    GivenCourse course = new GivenCourse().today("2025-10-03").ratings("ME, ME, ME");

    assertThat(course.shown()).isEqualTo("Meeting");
  }
}
