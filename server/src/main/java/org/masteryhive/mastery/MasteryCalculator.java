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

  private final List<Student> students;
  private final Course course;
  private final FairChance chance;

  public MasteryCalculator(Gradebook gradebook) {
    this.students = gradebook.roster().active();
    this.course = new Course(gradebook);
    this.chance = new FairChance(gradebook.settings());
  }

  /** What the class has mastered as of a day. */
  public CourseMastery asOf(LocalDate today) {
    List<Outcome> withoutChance = new ArrayList<>();
    Set<OutcomeCode> maybeDue = new HashSet<>();
    for (int i = 0; i < course.outcomes().size(); i++) {
      Outcome outcome = course.outcomes().get(i);
      if (outcome.required() && outcome.dateHasCome(today)) {
        if (chance.was(outcome, course.evidence(students, i))) {
          maybeDue.add(outcome.code());
        } else {
          withoutChance.add(outcome);
        }
      }
    }
    StudentCalculator calculator = new StudentCalculator(course, maybeDue);
    List<StudentMastery> rows = students.stream().map(calculator::of).toList();
    return new CourseMastery(
        today,
        course.outcomes(),
        rows,
        ClassMastery.of(rows, course.outcomes().size()),
        students.stream().mapToInt(student -> course.ratings(student.id())).sum(),
        withoutChance,
        course.superseded());
  }

  /**
   * The outcomes that a student meets now and did not by the evidence up to and including a day, in
   * the order of Outcomes. Undated evidence counts as earlier; the override in force on that day counts.
   */
  public List<Outcome> newlyMetSince(LocalDate day, StudentId student) {
    List<OutcomeMastery> now = course.concludeNow(student);
    List<Outcome> newlyMet = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).conclusion().isMet()
          && !course.concludeAsOf(day, student, i).isMet()) {
        newlyMet.add(now.get(i).outcome());
      }
    }
    return newlyMet;
  }
}
