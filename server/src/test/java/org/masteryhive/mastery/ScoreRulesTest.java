package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreRulesTest {

  private static final MasterySettings ONE_IS_ENOUGH = MasterySettings.DEFAULT.needing(1, 3);

  private static final RatingScale FINE = new RatingScale(List.of(
      Rating.of("Low", "L", "1.55", false),
      Rating.of("Nearly", "N", "2.95", false),
      Rating.of("Mastery", "M", "3", true),
      Rating.of("High", "H", "4.25", true)));

  @ParameterizedTest(name = "{0} of {1} is {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
          Most recent          | ME, EE, AP     | 2.00 | Approaching
          Highest              | NY, EE, AP     | 4.00 | Exceeding
          Average              | NY, ME, ME     | 2.33 | Approaching
          Average              | AP, ME, EE     | 3.00 | Meeting
          Average              | ME, ME, AP     | 2.67 | Approaching
          Median               | NY, EE, ME     | 3.00 | Meeting
          Median               | AP, ME, EE, AP | 2.50 | Approaching
          Mode                 | AP, AP, ME     | 2.00 | Approaching
          Mode                 | AP, ME, ME, AP | 3.00 | Meeting
          Mode                 | NY, AP, ME     | 3.00 | Meeting
          Decaying average     | AP, ME, EE     | 3.53 | Meeting
          Decaying average 50% | EE, EE, NY     | 2.50 | Approaching
          Decaying average 99  | NY, NY, EE     | 3.97 | Meeting
          Weighted average     | AP, ME, EE     | 3.48 | Meeting
          Weighted average 75% | NY, NY, EE     | 3.25 | Meeting
          Number of times      | ME, NY, EE, EE | 3.67 | Meeting
          Number of times 2    | NY, ME, EE     | 3.50 | Meeting
          Recent average       | EE, NY, AP, AP | 1.67 | Not Yet
          Recent average 2     | NY, NY, ME, EE | 3.50 | Meeting
          Recent average 9     | NY, ME, EE     | 2.67 | Approaching
          Power law            | ME, ME, ME     | 3.00 | Meeting
          Power law            | NY, AP, ME     | 3.00 | Meeting
          Power law            | NY, AP, EE     | 3.71 | Meeting
          """)
  void theScoreIsRoundedOnceAndConcludesTheRatingItReaches(
      String rule, String given, BigDecimal score, String conclusion) {
    Conclusion concluded = new GivenCourse().rule(rule).ratings(given).cell().conclusion();

    assertThat(concluded)
        .isInstanceOfSatisfying(
            Conclusion.Concluded.class, it -> assertThat(it.score()).contains(score));
    assertThat(concluded.shown()).isEqualTo(conclusion);
  }

  @ParameterizedTest
  @CsvSource({
    "Most recent",
    "Highest",
    "Average",
    "Median",
    "Mode",
    "Decaying average",
    "Weighted average"
  })
  void lessEvidenceThanIsNeededGivesNoConclusion(String rule) {
    assertThat(new GivenCourse().rule(rule).ratings("EE, EE").shown()).isEqualTo("2 so far");
    assertThat(new GivenCourse().rule(rule).shown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Decaying average", "Weighted average", "Power law", "Median", "Recent average"})
  void oneRatingAloneIsItsOwnScore(String rule) {
    GivenCourse course = new GivenCourse().settings(ONE_IS_ENOUGH).rule(rule).ratings("ME");

    assertThat(course.shown()).isEqualTo("Meeting");
  }

  @Test
  void tooFewTimesAtMasteryIsShownAsSomeOfSoMany() {
    assertThat(new GivenCourse().rule("Number of times").ratings("ME, NY, EE").shown())
        .isEqualTo("2 of 3");
    assertThat(new GivenCourse().rule("Number of times 4").ratings("NY, NY, NY").shown())
        .isEqualTo("0 of 4");
  }

  @Test
  void beforeThereAreEnoughRatingsTheNumberOfTimesIsNotLookedAt() {
    assertThat(new GivenCourse().rule("Number of times 1").ratings("ME, ME").shown())
        .isEqualTo("2 so far");
  }

  @Test
  void aScoreIsRoundedHalfUp() {
    GivenCourse course = new GivenCourse()
        .settings(ONE_IS_ENOUGH)
        .scale(FINE)
        .rule("Weighted average 50%")
        .ratings("L, N, N, N");

    // (2.95 + (1.55 + 2.95 + 2.95) / 3) / 2 = 2.71666…
    assertThat(course.cell().conclusion()).extracting("score").asString().contains("2.72");
  }

  @Test
  void aScoreHalfwayBetweenTwoHundredthsIsTheHigher() {
    RatingScale quarters = new RatingScale(
        List.of(Rating.of("Low", "L", "1.75", false), Rating.of("High", "H", "2.5", true)));

    // (1.75 + 2.5) / 2 = 2.125
    assertThat(scoreOf("Average", quarters, "L, H")).isEqualTo("2.13");
  }

  @Test
  void aScoreThatRoundsUpToMasteryReachesIt() {
    GivenCourse course = new GivenCourse()
        .settings(ONE_IS_ENOUGH)
        .scale(new RatingScale(
            List.of(Rating.of("Nearly", "N", "2.99", false), Rating.of("Mastery", "M", "3", true))))
        .rule("Average");

    // (2.99 + 3) / 2 = 2.995 exactly; in binary it would be a little less
    assertThat(course.ratings("N, M").shown()).isEqualTo("Mastery");
  }

  @Test
  void everyPieceCountsEvenOnOneDay() {
    GivenCourse course = new GivenCourse()
        .rule("Average")
        .rated("2025-10-03", "Exit ticket", "ME")
        .rated("2025-10-03", "Lab", "ME")
        .rated("2025-10-03", "Project", "ME");

    assertThat(course.shown()).isEqualTo("Meeting");
  }

  @Test
  void piecesAreOrderedByDateAndUndatedOnesComeFirst() {
    GivenCourse course = new GivenCourse()
        .rule("Most recent")
        .rated("2025-10-20", "Project", "EE")
        .rated("2025-10-03", "Exit ticket", "ME")
        .rated("", "Lab", "NY");

    assertThat(course.shown()).isEqualTo("Exceeding");
  }

  @Test
  void onOneDayColumnsRunLeftToRightAndTheLaterCountsAsNewer() {
    GivenCourse course = new GivenCourse()
        .rule("Most recent")
        .ratings("NY, NY")
        .rated("2025-10-20", "Left", "EE")
        .rated("2025-10-20", "Right", "AP");

    assertThat(course.shown()).isEqualTo("Approaching");
  }

  @Test
  void aReassessmentWithoutADateStandsRightAfterThePieceBeforeIt() {
    GivenCourse course = new GivenCourse()
        .rule("Most recent")
        .rated("2025-10-03", "Exit ticket", "NY")
        .again("2025-10-03", "Exit ticket", "EE")
        .rated("2025-10-20", "Project", "AP");

    assertThat(course.shown()).isEqualTo("Approaching");
  }

  @Test
  void missingWorkIsNothingForAScore() {
    assertThat(new GivenCourse().rule("Average").ratings("ME, ME, ME, Missing").shown())
        .isEqualTo("Meeting");
    assertThat(new GivenCourse().rule("Average").ratings("Missing").shown()).isEqualTo("0 so far");
  }

  @Test
  void missingWorkIsTheLowestRatingWhereTheTeacherSaysSo() {
    MasterySettings lowest = MasterySettings.DEFAULT.withMissingAs(MissingCountsAs.LOWEST_RATING);
    GivenCourse course =
        new GivenCourse().settings(lowest).rule("Average").ratings("ME, ME, Missing");

    assertThat(course.shown()).isEqualTo("Approaching");
    assertThat(course.cell().conclusion()).extracting("score").asString().contains("2.33");
  }

  @Test
  void thePowerLawIsKeptWithinTheScale() {
    assertThat(scoreOf("Power law", RatingScale.DEFAULT, "NY, NY, NY, EE, EE, EE, EE, EE"))
        .isEqualTo("4.00");
    assertThat(scoreOf("Power law", RatingScale.DEFAULT, "EE, NY, NY, NY, NY, NY"))
        .isEqualTo("1.00");
  }

  @Test
  void thePowerLawLiftsPointsWhereTheScaleBeginsBelowOne() {
    RatingScale fromZero = new RatingScale(List.of(
        Rating.of("None", "NY", "0", false),
        Rating.of("Some", "AP", "1", false),
        Rating.of("Most", "ME", "2", true),
        Rating.of("All", "EE", "3", true)));

    for (String given : List.of("NY, AP, EE", "ME, NY, AP, ME", "NY, NY, AP")) {
      BigDecimal lifted = new BigDecimal(scoreOf("Power law", fromZero, given)).add(BigDecimal.ONE);
      assertThat(lifted).isEqualTo(scoreOf("Power law", RatingScale.DEFAULT, given));
    }
  }

  @Test
  void manyPiecesStayExact() {
    String given = "NY, EE, ".repeat(60) + "EE";

    assertThat(scoreOf("Decaying average 1%", RatingScale.DEFAULT, given)).isEqualTo("2.08");
    assertThat(scoreOf("Weighted average 1%", RatingScale.DEFAULT, given)).isEqualTo("2.52");
  }

  private static String scoreOf(String rule, RatingScale scale, String given) {
    Conclusion conclusion = new GivenCourse()
        .settings(ONE_IS_ENOUGH)
        .scale(scale)
        .rule(rule)
        .ratings(given)
        .cell()
        .conclusion();
    return ((Conclusion.Concluded) conclusion).score().orElseThrow().toPlainString();
  }
}
