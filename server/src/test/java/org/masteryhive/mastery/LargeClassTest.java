package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.testing.Samples;

class LargeClassTest {

  private static final int STUDENTS = 150;
  private static final int OUTCOMES = 60;
  private static final int PIECES = 10;

  @Test
  void ninetyThousandRatingsAreJudgedInAFractionOfASecond() {
    Gradebook gradebook = gradebook();
    long best = Long.MAX_VALUE;
    for (int run = 0; run < 30; run++) {
      long start = System.nanoTime();
      CourseMastery course = new MasteryCalculator(gradebook).asOf(GivenCourse.TODAY);
      best = Math.min(best, System.nanoTime() - start);
      assertThat(course.ratings()).isEqualTo(STUDENTS * OUTCOMES * PIECES);
    }
    System.out.printf("150 students, 60 outcomes, 10 ratings each: %d ms%n", best / 1_000_000);

    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofSeconds(10));
  }

  private static Gradebook gradebook() {
    Samples given = new Samples(1);
    List<Student> students = IntStream.range(0, STUDENTS)
        .mapToObj(i -> Student.named("s" + i, "Student " + i))
        .toList();
    List<Outcome> outcomes = IntStream.range(0, OUTCOMES)
        .mapToObj(i -> Outcome.of("LO" + i, "I can " + i).dueOn(GivenCourse.TODAY))
        .toList();
    List<Observation> observations = new ArrayList<>();
    LocalDate first = LocalDate.parse("2025-09-08");
    for (int line = 0; line < OUTCOMES * PIECES; line++) {
      Assessment assessment = new Assessment("Work " + line, "", true);
      Optional<LocalDate> day = Optional.of(first.plusDays(line % 180));
      for (Student student : students) {
        Rating rating = given.oneOf(RatingScale.DEFAULT.ratings());
        Place place = new Place(0, line, 0, 0);
        observations.add(new Observation(
            student.id(),
            outcomes.get(line % OUTCOMES).code(),
            new Piece(rating, day, assessment, false, place)));
      }
    }
    return new Gradebook(
        new Roster(students),
        outcomes,
        RatingScale.DEFAULT,
        MasterySettings.DEFAULT,
        observations,
        List.of());
  }
}
