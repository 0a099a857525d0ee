package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What other gradebooks compute for the same scores: Canvas LMS, as its own specifications and help
 * text say, and Otus, as its help says. The numbers are facts; the wording here is ours.
 */
class OtherGradebooksTest {

  @ParameterizedTest(name = "{0} at mastery {1}: {2} is {3}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
          # Canvas LMS, specifications of its outcome results
          Highest              | 3 | 3 1                                 | 3
          Highest              | 3 | 1 2 3 4 5                           | 5
          Highest              | 3 | 4                                   | 4
          Average              | 3 | 1 2 3 4 5                           | 3
          Average              | 3 | 2 4 3                               | 3
          Average              | 3 | 2 4                                 | 3
          Most recent          | 5 | 2.95 1.55                           | 1.55
          Number of times 3    | 3 | 3 1                                 | none
          Number of times 3    | 3 | 4 5 1 3 2 3                         | 3.75
          Number of times 3    | 3 | 4 5 1 3 3                           | 3.75
          Number of times 1    | 3 | 1 2 3                               | 3
          Number of times 4    | 3 | 1 2 3 4 5                           | none
          Number of times 3    | 3 | 1 3.5 4 4.5                         | 4
          Number of times 3    | 3 | 2.5 3 4 3 3.5 2                     | 3.38
          Weighted average 75% | 3 | 3                                   | 3
          Weighted average 65% | 3 | 2 3                                 | 2.65
          Weighted average 65% | 3 | 2 3 4                               | 3.48
          Weighted average 65% | 3 | 4.5 2                               | 2.88
          Weighted average 65% | 5 | 3.5 3                               | 3.18
          Weighted average 65% | 5 | 2.95 2.95 2.95 1.55 1.55 1.55       | 1.84
          Decaying average 65% | 3 | 2 3 4                               | 3.53
          Decaying average 65% | 3 | 1 2 3 4 5                           | 4.47
          # Canvas LMS, examples beside the choice of a method
          Weighted average 65% | 3 | 1 4 2 3 5 3 6 1 4 2 3 5 3 6         | 5.03
          Decaying average 65% | 3 | 1 4 2 3 5 3 6                       | 5.1
          Number of times 5    | 3 | 1 4 2 3 5 3 6 1 4 2 3 5 3 6         | 4.2
          # Otus, definitions of its mastery settings
          Decaying average 65% | 3 | 1 2 3 4                             | 3.48
          """)
  void theSameScoresComeOutTheSame(
      String rule, String mastery, String scores, @Nullable BigDecimal expected) {
    List<BigDecimal> points =
        Arrays.stream(scores.split(" ", -1)).map(BigDecimal::new).toList();

    assertThat(score(rule, new BigDecimal(mastery), points))
        .isEqualTo(plain(Optional.ofNullable(expected)));
  }

  @Test
  void everyCaseOfTheCollectionBesideTheRepositoryComesOutTheSame() throws IOException {
    Optional<Path> file = Stream.of(
            "../shared/cases/rules.json",
            "../../shared/cases/rules.json",
            "../../../shared/cases/rules.json")
        .map(Path::of)
        .filter(Files::isRegularFile)
        .findFirst();
    assumeTrue(file.isPresent(), "the collection is not beside the repository");

    Cases all = new Gson().fromJson(Files.readString(file.orElseThrow()), Cases.class);

    assertThat(all.cases).isNotEmpty();
    for (Case one : all.cases) {
      String rule = one.rule + (one.parameter == null ? "" : " " + one.parameter);
      assertThat(score(rule, one.masteryPoints, one.scores))
          .as("%s of %s", rule, one.scores)
          .isEqualTo(plain(Optional.ofNullable(one.expected)));
    }
  }

  private record Case(
      String rule,
      @Nullable Integer parameter,
      BigDecimal masteryPoints,
      List<BigDecimal> scores,
      @Nullable BigDecimal expected) {}

  private record Cases(List<Case> cases) {}

  /** 3.50 and 3.5 alike. */
  private static Optional<BigDecimal> plain(Optional<BigDecimal> score) {
    return score.map(BigDecimal::stripTrailingZeros);
  }

  /** The score of pieces a day apart, on a scale that has a rating for each number of points. */
  private static Optional<BigDecimal> score(
      String rule, BigDecimal mastery, List<BigDecimal> scores) {
    TreeSet<BigDecimal> steps = new TreeSet<>(scores);
    steps.add(BigDecimal.ZERO);
    steps.add(mastery);
    RatingScale scale = new RatingScale(steps.stream()
        .map(
            step -> Rating.of("at " + step, "", step.toPlainString(), step.compareTo(mastery) >= 0))
        .toList());
    GivenCourse course = new GivenCourse()
        .settings(MasterySettings.DEFAULT.needing(1, 3))
        .scale(scale)
        .rule(rule);
    Conclusion conclusion = course
        .ratings(String.join(",", scores.stream().map(BigDecimal::toPlainString).toList()))
        .cell()
        .conclusion();
    return plain(conclusion.fold(
        none -> Optional.empty(),
        few -> Optional.empty(),
        it -> it.score(),
        no -> Optional.empty()));
  }
}
