package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.testing.Samples;

class RulesPropertyTest {

  private static final String SEEDS = "org.masteryhive.testing.Samples#seeds";
  private static final List<Rating> SCALE = RatingScale.DEFAULT.ratings();

  /** Rules of which a better piece can only raise the score. For the others it may move the trend or the mode. */
  private static final List<String> MONOTONE = List.of(
      "Demonstrations",
      "Most recent",
      "Highest",
      "Average",
      "Median",
      "Decaying average 40%",
      "Weighted average 70%",
      "Recent average 3");

  private static final List<String> WITHIN_THE_EVIDENCE = List.of(
      "Most recent",
      "Highest",
      "Average",
      "Median",
      "Mode",
      "Decaying average 5%",
      "Weighted average 95%",
      "Number of times 1",
      "Recent average 2");

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theConclusionIsWhatWasShownOftenEnoughCountedFromTheBest(long seed) {
    Samples given = new Samples(seed);
    List<Rating> ratings = given.listOf(1, 8, () -> given.oneOf(SCALE));
    int needed = given.between(1, 4);
    Conclusion conclusion = conclude("Demonstrations", needed, ratings);

    List<Rating> best = new ArrayList<>(ratings);
    best.sort(Comparator.comparing(Rating::points).reversed());
    Rating often = nth(best, needed);
    Rating twice = nth(best, Math.min(2, needed));
    Rating expected =
        often.demonstratesMastery() ? often : twice.demonstratesMastery() ? SCALE.get(1) : twice;
    assertThat(conclusion.rated()).contains(expected);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aBetterPieceNeverLowersTheConclusion(long seed) {
    Samples given = new Samples(seed);
    List<Rating> ratings = given.listOf(1, 8, () -> given.oneOf(SCALE));
    List<Rating> better = new ArrayList<>(ratings);
    int changed = given.between(0, ratings.size() - 1);
    better.set(changed, SCALE.get(Math.min(3, RatingScale.DEFAULT.rank(ratings.get(changed)) + 1)));

    for (String rule : MONOTONE) {
      assertThat(rank(conclude(rule, 3, better)))
          .as(rule)
          .isGreaterThanOrEqualTo(rank(conclude(rule, 3, ratings)));
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aScoreLiesWithinTheEvidence(long seed) {
    Samples given = new Samples(seed);
    List<Rating> ratings = given.listOf(1, 8, () -> given.oneOf(SCALE));
    Comparator<Rating> byPoints = Comparator.comparing(Rating::points);

    for (String rule : WITHIN_THE_EVIDENCE) {
      score(conclude(rule, 3, ratings))
          .ifPresent(score -> assertThat(score)
              .as(rule)
              .isBetween(
                  Collections.min(ratings, byPoints).points().value(),
                  Collections.max(ratings, byPoints).points().value()));
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void thePowerLawStaysWithinTheScaleAndFollowsAFlatLine(long seed) {
    Samples given = new Samples(seed);
    List<Rating> ratings = given.listOf(1, 12, () -> given.oneOf(SCALE));
    Rating same = ratings.get(0);

    assertThat(score(conclude("Power law", 3, ratings)).orElseThrow())
        .isBetween(BigDecimal.ONE, BigDecimal.valueOf(4));
    assertThat(score(conclude("Power law", 3, Collections.nCopies(ratings.size(), same)))
            .orElseThrow())
        .isEqualByComparingTo(same.points().value());
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void needingLessNeverLowersAConclusion(long seed) {
    Samples given = new Samples(seed);
    List<Rating> ratings = given.listOf(1, 8, () -> given.oneOf(SCALE));
    int needed = given.between(3, 5);

    assertThat(rank(conclude("Demonstrations", needed - 1, ratings)))
        .isGreaterThanOrEqualTo(rank(conclude("Demonstrations", needed, ratings)));
  }

  private static Rating nth(List<Rating> best, int number) {
    return best.size() < number ? SCALE.get(0) : best.get(number - 1);
  }

  private static int rank(Conclusion conclusion) {
    return RatingScale.DEFAULT.rank(conclusion.rated().orElseThrow());
  }

  private static Optional<BigDecimal> score(Conclusion conclusion) {
    return conclusion.fold(
        none -> Optional.empty(),
        few -> Optional.empty(),
        it -> it.score(),
        no -> Optional.empty());
  }

  /** Ratings a day apart; one is enough for a conclusion. */
  private static Conclusion conclude(String rule, int demonstrations, List<Rating> ratings) {
    GivenCourse course = new GivenCourse()
        .settings(MasterySettings.DEFAULT.needing(1, demonstrations))
        .rule(rule);
    LocalDate day = LocalDate.parse("2025-10-01");
    for (Rating rating : ratings) {
      course.rated(day.toString(), "Quiz", rating.name());
      day = day.plusDays(1);
    }
    return course.cell().conclusion();
  }
}
