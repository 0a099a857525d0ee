package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;
import org.masteryhive.testing.Samples;

/** Courses with everything in them that a teacher may write, close together so that days collide. */
final class RandomCourse {

  static final LocalDate FIRST_DAY = LocalDate.parse("2026-02-24");
  static final int DAYS = 10;

  private static final List<String> RULES = List.of(
      "Demonstrations",
      "Demonstrations",
      "Most recent",
      "Highest",
      "Average",
      "Median",
      "Mode",
      "Decaying average 30%",
      "Weighted average",
      "Number of times 2",
      "Recent average 2",
      "Power law");

  private final Samples given;

  RandomCourse(Samples given) {
    this.given = given;
  }

  Gradebook gradebook() {
    return gradebook(settings());
  }

  Gradebook gradebook(MasterySettings settings) {
    List<Student> students =
        IntStream.range(0, given.between(1, 4)).mapToObj(this::student).toList();
    List<Outcome> outcomes =
        IntStream.range(0, given.between(1, 4)).mapToObj(this::outcome).toList();
    List<Observation> observations = new ArrayList<>();
    for (Student student : students) {
      for (Outcome outcome : outcomes) {
        observations.addAll(observations(student.id(), outcome.code()));
      }
    }
    return new Gradebook(
        new Roster(students),
        outcomes,
        RatingScale.DEFAULT,
        settings,
        observations,
        overrides(students, outcomes));
  }

  MasterySettings settings() {
    return MasterySettings.DEFAULT
        .withRule(rule())
        .needing(given.between(1, 4), given.between(1, 4))
        .withOnDifferentDays(given.chance(70))
        .withMissingAs(given.oneOf(List.of(MissingCountsAs.values())));
  }

  MasteryRule rule() {
    return MasteryRule.parse(given.oneOf(RULES)).orElseThrow();
  }

  List<Observation> observations(StudentId student, OutcomeCode outcome) {
    return IntStream.range(0, given.between(0, 9))
        .mapToObj(line -> new Observation(student, outcome, mark(line)))
        .toList();
  }

  Mark mark(int line) {
    Optional<LocalDate> day = given.chance(15)
        ? Optional.empty()
        : Optional.of(FIRST_DAY.plusDays(given.between(0, DAYS - 1)));
    Assessment assessment =
        new Assessment("Work " + line, given.chance(10) ? "Practice" : "", !given.chance(10));
    Place place = new Place(0, line, 0, 0);
    return given.chance(15)
        ? new Missing(day, assessment, place)
        : new Piece(rating(), day, assessment, given.chance(10), place);
  }

  Rating rating() {
    return given.oneOf(RatingScale.DEFAULT.ratings());
  }

  private Student student(int number) {
    Student student = Student.named("s" + number, "Student " + number);
    return given.chance(10) ? student.whoLeft() : student;
  }

  private Outcome outcome(int number) {
    Outcome outcome = Outcome.of("LO" + number, "I can " + number);
    Outcome dated =
        given.chance(60) ? outcome.dueOn(FIRST_DAY.plusDays(given.between(0, DAYS))) : outcome;
    Outcome maybeOptional = given.chance(10) ? dated.notRequired() : dated;
    return given.chance(20) ? maybeOptional.by(rule()) : maybeOptional;
  }

  private List<TeacherOverride> overrides(List<Student> students, List<Outcome> outcomes) {
    return IntStream.range(0, given.between(0, 3))
        .mapToObj(position -> new TeacherOverride(
            given.oneOf(students).id(),
            given.oneOf(outcomes).code(),
            given.chance(30) ? Optional.empty() : Optional.of(rating()),
            "",
            "",
            given.chance(30)
                ? Optional.empty()
                : Optional.of(FIRST_DAY.plusDays(given.between(0, DAYS))),
            position))
        .toList();
  }
}
