package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingScaleTest {

  private static final RatingScale SCALE = RatingScale.DEFAULT;

  @ParameterizedTest(name = "{0} means {1}")
  @CsvSource({
    "Meeting, Meeting",
    "' mEETING ', Meeting",
    "me, Meeting",
    "NY, Not Yet",
    "not yet, Not Yet",
    "3, Meeting",
    "3.0, Meeting",
    "'4,00', Exceeding",
  })
  void aCellMeansARatingByNameCodeOrPoints(String word, String rating) {
    assertThat(SCALE.find(word).map(Rating::name)).contains(rating);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Meetin", "5", "2.5", "-3", "3%", "1e0", "MI", "Excused"})
  void whatIsNotOnTheScaleMeansNothing(String word) {
    assertThat(SCALE.find(word)).isEmpty();
  }

  @Test
  void aNameGoesBeforeACodeAndACodeBeforePoints() {
    RatingScale odd = new RatingScale(List.of(
        Rating.of("2", "1", "3", false),
        Rating.of("B", "3", "1", false),
        Rating.of("C", "2", "4", true)));

    assertThat(odd.find("2").map(Rating::name)).contains("2");
    assertThat(odd.find("3").map(Rating::name)).contains("B");
    assertThat(odd.find("4").map(Rating::name)).contains("C");
    assertThat(odd.find("1").map(Rating::name)).contains("2");
  }

  @Test
  void aRatingMayHaveSeveralCodes() {
    RatingScale scale = new RatingScale(List.of(
        rating("Not Yet", List.of("NY"), "1", false),
        rating("Approaching", List.of("AP", " A ", ""), "2", false),
        rating("Meeting", List.of(), "3", true)));

    assertThat(scale.find("a").map(Rating::name)).contains("Approaching");
    assertThat(scale.find("ap").map(Rating::nameAndCode)).contains("Approaching (AP)");
    assertThat(scale.find("3").map(Rating::nameAndCode)).contains("Meeting");
  }

  @ParameterizedTest(name = "{0}: did you mean {1}?")
  @CsvSource({
    "Meating, Meeting (ME)",
    "Meetign, Meeting (ME)",
    "Meets, Meeting (ME)",
    "meet, Meeting (ME)",
    "M, Meeting (ME)",
    "MEE, Meeting (ME)",
    "Not Met, Not Yet (NY)",
    "notyet, Not Yet (NY)",
    "Aproaching, Approaching (AP)",
    "Approaches, Approaching (AP)",
    "APP, Approaching (AP)",
    "exceeds, Exceeding (EE)",
  })
  void aSlipOfTheFingerFindsTheNearestRating(String written, String meant) {
    assertThat(SCALE.nearest(written).map(Rating::nameAndCode)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "see me", "absent today", "5", "Oct 3", "#REF!", "TRUE", "?", "good job"})
  void whatIsNearNoRatingProposesNone(String written) {
    assertThat(SCALE.nearest(written)).isEmpty();
  }

  @Test
  void aWordAsNearToTwoRatingsProposesNone() {
    RatingScale scale = new RatingScale(
        List.of(Rating.of("One", "1A", "1", false), Rating.of("Two", "1B", "2", true)));

    assertThat(scale.nearest("1C")).isEmpty();
    assertThat(scale.nearest("1AA").map(Rating::name)).contains("One");
  }

  @Test
  void aScoreConcludesTheHighestRatingThatItReaches() {
    assertThat(SCALE.reachedBy(new BigDecimal("2.99")).name()).isEqualTo("Approaching");
    assertThat(SCALE.reachedBy(new BigDecimal("3.00")).name()).isEqualTo("Meeting");
    assertThat(SCALE.reachedBy(new BigDecimal("0.50")).name()).isEqualTo("Not Yet");
    assertThat(SCALE.reachedBy(new BigDecimal("9")).name()).isEqualTo("Exceeding");
  }

  @Test
  void theLowestStandsFirstHoweverTheTeacherSortedThem() {
    RatingScale sorted = new RatingScale(
        List.of(Rating.of("High", "H", "4", true), Rating.of("Low", "L", "0", false)));

    assertThat(sorted.ratings()).extracting(Rating::name).containsExactly("Low", "High");
    assertThat(sorted.mastery().name()).isEqualTo("High");
  }

  @Test
  void aScaleThatBreaksItsRulesIsToldInASentence() {
    Rating low = Rating.of("Low", "L", "1", false);
    Rating high = Rating.of("High", "H", "2", true);

    assertThat(fault(low)).contains("2 to 12");
    assertThat(fault(low, high, Rating.of(" low ", "X", "3", true))).contains("twice");
    assertThat(fault(low, high, Rating.of("Top", "h", "3", true))).contains("The code h");
    assertThat(fault(low, high, Rating.of("Top", "T", "2.00", true))).contains("same points");
    assertThat(fault(low, Rating.of("High", "H", "2", false))).contains("No rating demonstrates");
    assertThat(fault(high, Rating.of("Top", "T", "3", true))).contains("lowest");
    assertThat(fault(low, high, Rating.of("Top", "T", "3", false))).contains("Top stands above");
    assertThat(RatingScale.faultIn(List.of(low, high))).isEmpty();
  }

  @Test
  void aScaleHasTwelveRatingsAtMost() {
    assertThat(RatingScale.faultIn(steps(12))).isEmpty();
    assertThat(RatingScale.faultIn(steps(13))).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> new RatingScale(steps(13)));
  }

  @Test
  void pointsHaveTwoDecimalsAndAreNotNegative() {
    assertThat(Points.parse("2.25")).contains(Points.of("2.250"));
    assertThat(Points.parse("2.255")).isEmpty();
    assertThat(Points.parse("-1")).isEmpty();
    assertThat(Points.of(new BigDecimal("0.00"))).contains(Points.of("0"));
    assertThat(Points.of(new BigDecimal("1.005"))).isEmpty();
  }

  private static List<Rating> steps(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Rating.of("Step " + i, "S" + i, String.valueOf(i), i > 5))
        .toList();
  }

  private static Rating rating(String name, List<String> codes, String points, boolean mastery) {
    return new Rating(name, codes, Points.of(points), mastery, OptionalInt.empty(), "");
  }

  private static String fault(Rating... ratings) {
    return RatingScale.faultIn(List.of(ratings)).orElseThrow().words();
  }
}
