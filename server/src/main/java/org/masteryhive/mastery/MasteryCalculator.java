package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/**
 * Draws the conclusions of a gradebook. It reads no clock, no sheet and no setting but its own. One calculator is for one
 * thread.
 */
public final class MasteryCalculator {

  private final List<Seat> seats = new ArrayList<>();
  private final Course course;

  /** An active student, and the row in which the evidence stands. */
  private record Seat(Student student, int row) {}

  public MasteryCalculator(Gradebook gradebook) {
    this.course = new Course(gradebook);
    for (Student student : gradebook.roster().active()) {
      seats.add(new Seat(student, course.row(student.id())));
    }
  }

  /** What the class has mastered as of a day. */
  public CourseMastery asOf(LocalDate today) {
    List<Outcome> withoutChance = new ArrayList<>();
    Set<OutcomeCode> maybeDue = new HashSet<>();
    for (int i = 0; i < course.outcomes().size(); i++) {
      Outcome outcome = course.outcomes().get(i);
      if (outcome.required() && outcome.dateHasCome(today)) {
        if (hadChance(i)) {
          maybeDue.add(outcome.code());
        } else {
          withoutChance.add(outcome);
        }
      }
    }
    return asOf(today, new StudentCalculator(course, maybeDue), withoutChance);
  }

  private CourseMastery asOf(
      LocalDate today, StudentCalculator calculator, List<Outcome> withoutChance) {
    List<StudentMastery> rows = new ArrayList<>(seats.size());
    ClassCount together = new ClassCount(course.outcomes().size());
    int ratings = 0;
    for (Seat seat : seats) {
      StudentMastery row = calculator.of(seat.student(), seat.row());
      rows.add(row);
      together.add(row);
      ratings += course.ratings(seat.row());
    }
    return new CourseMastery(
        today,
        course.outcomes(),
        rows,
        together.mastery(),
        ratings,
        withoutChance,
        course.superseded());
  }

  private boolean hadChance(int outcome) {
    Iterable<Evidence> ofClass =
        () -> seats.stream().map(seat -> course.evidence(seat.row(), outcome)).iterator();
    return new FairChance(course.settings()).was(course.outcomes().get(outcome), ofClass);
  }

  /**
   * The outcomes that a student meets now and did not by the evidence up to and including a day, in
   * the order of Outcomes. Undated evidence counts as earlier; the override in force on that day counts.
   */
  public List<Outcome> newlyMetSince(LocalDate day, StudentId student) {
    int row = course.row(student);
    List<OutcomeMastery> now = course.concludeNow(student, row);
    List<Outcome> newlyMet = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).conclusion().isMet()
          && !course.concludeAsOf(day, student, row, i).isMet()) {
        newlyMet.add(now.get(i).outcome());
      }
    }
    return newlyMet;
  }
}
