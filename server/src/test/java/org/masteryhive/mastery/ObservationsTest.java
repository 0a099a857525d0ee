package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.roster.StudentId;
import org.masteryhive.testing.Samples;

class ObservationsTest {

  private static final String SEEDS = "org.masteryhive.testing.Samples#seeds";

  @ParameterizedTest
  @MethodSource(SEEDS)
  void whatWasGatheredIsReadBackAsItCame(long seed) {
    Samples given = new Samples(seed);
    RandomCourse random = new RandomCourse(given);
    List<Observation> observations =
        given.listOf(0, 200, () -> observation(random, given.between(0, 40)));

    assertThat(Observations.of(observations, RatingScale.DEFAULT)).isEqualTo(observations);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void howeverManyMarksThereAreTheyAreCountedOldestFirst(long seed) {
    Samples given = new Samples(seed);
    RandomCourse random = new RandomCourse(given);
    List<Observation> inOrder = IntStream.range(0, given.between(30, 120))
        .mapToObj(line -> observation(random, line))
        .sorted((one, other) -> Mark.OLDEST_FIRST.compare(one.mark(), other.mark()))
        .toList();

    OutcomeMastery expected = concluded(inOrder);

    assertThat(concluded(given.shuffled(inOrder))).isEqualTo(expected);
    assertThat(occasions(expected)).isSortedAccordingTo(Mark.OLDEST_FIRST);
  }

  @Test
  void onAnotherScaleTheyCountAsThatScaleSays() {
    List<Rating> ratings = new ArrayList<>(RatingScale.DEFAULT.ratings());
    ratings.add(Rating.of("Not handed in", "NO", "0", false));
    Gradebook before = new GivenCourse().ratings("AP, AP, NY").gradebook();
    Gradebook after = new Gradebook(
        before.roster(),
        before.outcomes(),
        new RatingScale(ratings),
        before.settings(),
        before.observations(),
        before.overrides());

    assertThat(new MasteryCalculator(after)
            .asOf(GivenCourse.TODAY)
            .students()
            .get(0)
            .outcomes()
            .get(0)
            .shown())
        .isEqualTo("Approaching");
  }

  @Test
  void whatHasNoDateIsOlderThanWhatHasOne() {
    GivenCourse course = new GivenCourse()
        .rated("2025-10-02", "Second", "ME")
        .rated("2025-10-01", "First", "ME")
        .rated("", "Undated", "ME");

    assertThat(course.why())
        .isEqualTo("Met on Oct 2: Meeting 3 times, Undated (no date), Oct 1 First, Oct 2 Second.");
  }

  private static Observation observation(RandomCourse random, int line) {
    return new Observation(StudentId.of("001"), OutcomeCode.of("LO1"), random.mark(line));
  }

  private static OutcomeMastery concluded(List<Observation> observations) {
    GivenCourse course = new GivenCourse();
    observations.forEach(observation -> course.mark(observation.mark()));
    return course.cell();
  }

  /** The first mark of each occasion that has a day of its own. */
  private static List<Mark> occasions(OutcomeMastery concluded) {
    return ((Reason.Demonstrated) concluded.reason().basis())
        .occasions().all().stream()
            .filter(occasion -> !occasion.isDateless())
            .map(occasion -> occasion.marks().get(0).mark())
            .toList();
  }
}
