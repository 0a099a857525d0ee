package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/** Draws the conclusions of a gradebook. It reads no clock, no sheet and no setting but its own. */
public final class MasteryCalculator {

  private final List<Student> students;
  private final Course course;

  public MasteryCalculator(Gradebook gradebook) {
    this.students = gradebook.roster().active();
    this.course = new Course(gradebook);
  }

  /** What the class has mastered as of a day. */
  public CourseMastery asOf(LocalDate today) {
    List<Outcome> dateHasCome = course.outcomes().stream()
        .filter(outcome -> outcome.required() && outcome.dateHasCome(today))
        .toList();
    List<Outcome> withoutChance =
        dateHasCome.stream().filter(outcome -> !hadChance(outcome)).toList();
    Set<OutcomeCode> maybeDue = dateHasCome.stream()
        .filter(outcome -> !withoutChance.contains(outcome))
        .map(Outcome::code)
        .collect(Collectors.toSet());
    StudentCalculator calculator = new StudentCalculator(course, maybeDue);
    List<StudentMastery> rows = students.stream().map(calculator::of).toList();
    return new CourseMastery(
        today,
        course.outcomes(),
        rows,
        together(rows),
        ratings(),
        withoutChance,
        course.superseded());
  }

  /**
   * The outcomes that a student meets now and did not by the evidence up to and including a day, in
   * the order of Outcomes. Undated evidence counts as earlier; the override in force on that day counts.
   */
  public List<Outcome> newlyMetSince(LocalDate day, StudentId student) {
    return course.outcomes().stream()
        .filter(outcome -> course.concludeNow(student, outcome).conclusion().isMet())
        .filter(outcome -> !course.concludeAsOf(day, student, outcome).isMet())
        .toList();
  }

  private boolean hadChance(Outcome outcome) {
    Iterable<Evidence> ofClass = () ->
        students.stream().map(student -> course.evidence(student.id(), outcome)).iterator();
    return new FairChance(course.settings()).was(outcome, ofClass);
  }

  private ClassMastery together(List<StudentMastery> rows) {
    List<Optional<Share>> shares = IntStream.range(0, course.outcomes().size())
        .mapToObj(i -> share(rows, i))
        .toList();
    return new ClassMastery(
        rows.stream().mapToInt(StudentMastery::assessed).sum(),
        rows.stream().mapToInt(StudentMastery::met).sum(),
        shares);
  }

  private static Optional<Share> share(List<StudentMastery> rows, int outcome) {
    return Share.of(
        count(rows, outcome, Conclusion::isMet), count(rows, outcome, Conclusion::isAssessed));
  }

  private static int count(List<StudentMastery> rows, int outcome, Predicate<Conclusion> holds) {
    int count = 0;
    for (StudentMastery row : rows) {
      count += holds.test(row.outcomes().get(outcome).conclusion()) ? 1 : 0;
    }
    return count;
  }

  private int ratings() {
    int ratings = 0;
    for (Student student : students) {
      for (Outcome outcome : course.outcomes()) {
        ratings += course.evidence(student.id(), outcome).ratings();
      }
    }
    return ratings;
  }
}
