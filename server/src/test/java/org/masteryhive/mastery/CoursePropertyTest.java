package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.testing.Samples;

class CoursePropertyTest {

  private static final String SEEDS = "org.masteryhive.testing.Samples#seeds";
  private static final LocalDate TODAY = RandomCourse.FIRST_DAY.plusDays(5);

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theOrderInWhichRowsAreReadDoesNotMatter(long seed) {
    Samples given = new Samples(seed);
    Gradebook gradebook = new RandomCourse(given).gradebook();
    Gradebook shuffled = new Gradebook(
        gradebook.roster(),
        gradebook.outcomes(),
        gradebook.scale(),
        gradebook.settings(),
        given.shuffled(gradebook.observations()),
        given.shuffled(gradebook.overrides()));

    assertThat(masteryOf(shuffled)).isEqualTo(masteryOf(gradebook));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void everyOutcomeOfAStudentIsAssessedStartedExcusedOrBlank(long seed) {
    CourseMastery course = masteryOf(new RandomCourse(new Samples(seed)).gradebook());

    for (StudentMastery row : course.students()) {
      long others = row.outcomes().stream()
          .filter(cell -> cell.conclusion() instanceof Conclusion.NotAssessed
              || cell.conclusion() instanceof Conclusion.Excused)
          .count();
      assertThat(row.assessed() + row.started() + others)
          .isEqualTo(course.outcomes().size());
      assertThat(row.met()).isLessThanOrEqualTo(row.assessed());
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theClassRowAddsUpAcrossAndDown(long seed) {
    CourseMastery course = masteryOf(new RandomCourse(new Samples(seed)).gradebook());
    ClassMastery together = course.together();

    assertThat(together.metOfAssessed().stream()
            .flatMap(share -> share.stream())
            .mapToInt(Share::all)
            .sum())
        .isEqualTo(together.assessed())
        .isEqualTo(course.students().stream().mapToInt(StudentMastery::assessed).sum());
    assertThat(together.metOfAssessed().stream()
            .flatMap(share -> share.stream())
            .mapToInt(Share::some)
            .sum())
        .isEqualTo(together.met());
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void whatIsMetAndWithinOneAreNeverMoreThanWhatIsDue(long seed) {
    CourseMastery course = masteryOf(new RandomCourse(new Samples(seed)).gradebook());

    for (StudentMastery row : course.students()) {
      assertThat(row.due().met() + row.due().withinOne())
          .isLessThanOrEqualTo(row.due().outcomes());
      assertThat(row.onTrack().isPresent()).isEqualTo(row.due().outcomes() > 0);
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aCellThatShowsSomethingHasANoteOfLessThanAThousandCharacters(long seed) {
    Gradebook gradebook = new RandomCourse(new Samples(seed)).gradebook();
    ReasonText text = new ReasonText(TODAY, gradebook.settings().year());

    for (StudentMastery row : masteryOf(gradebook).students()) {
      for (OutcomeMastery cell : row.outcomes()) {
        assertThat(text.of(cell)).hasSizeLessThan(1000).doesNotContain("  ", "null", "..", ": .");
        if (!cell.shown().isEmpty()) {
          assertThat(text.of(cell)).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void sinceTheLastDayNothingIsNewAndWhatIsNewIsMet(long seed) {
    Samples given = new Samples(seed);
    Gradebook gradebook = new RandomCourse(given).gradebook();
    MasteryCalculator calculator = new MasteryCalculator(gradebook);
    LocalDate since = RandomCourse.FIRST_DAY.plusDays(given.between(-1, RandomCourse.DAYS));

    for (StudentMastery row : calculator.asOf(TODAY).students()) {
      List<Outcome> met = row.outcomes().stream()
          .filter(cell -> cell.conclusion().isMet())
          .map(OutcomeMastery::outcome)
          .toList();
      assertThat(met).containsAll(calculator.newlyMetSince(since, row.student().id()));
      assertThat(calculator.newlyMetSince(TODAY.plusYears(1), row.student().id()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void underDemonstrationsMoreWorkNeverLowersAConclusion(long seed) {
    Samples given = new Samples(seed);
    RandomCourse random = new RandomCourse(given);
    Gradebook before =
        random.gradebook(random.settings().withRule(new MasteryRule.Demonstrations()));
    List<Observation> more = new ArrayList<>(before.observations());
    before
        .roster()
        .students()
        .forEach(student -> before
            .outcomes()
            .forEach(outcome ->
                more.add(new Observation(student.id(), outcome.code(), random.mark(99)))));
    Gradebook after = new Gradebook(
        before.roster(),
        before.outcomes(),
        before.scale(),
        before.settings(),
        more,
        before.overrides());

    List<StudentMastery> rowsAfter = masteryOf(after).students();
    List<StudentMastery> rowsBefore = masteryOf(before).students();
    for (int i = 0; i < rowsBefore.size(); i++) {
      for (int j = 0; j < before.outcomes().size(); j++) {
        OutcomeMastery cell = rowsBefore.get(i).outcomes().get(j);
        if (cell.outcome().rule().isEmpty() && cell.conclusion().isAssessed()) {
          assertThat(rank(rowsAfter.get(i).outcomes().get(j))).isGreaterThanOrEqualTo(rank(cell));
        }
      }
    }
  }

  private static int rank(OutcomeMastery cell) {
    return RatingScale.DEFAULT.rank(cell.conclusion().rated().orElseThrow());
  }

  private static CourseMastery masteryOf(Gradebook gradebook) {
    return new MasteryCalculator(gradebook).asOf(TODAY);
  }
}
