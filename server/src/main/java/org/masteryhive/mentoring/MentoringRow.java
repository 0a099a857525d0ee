package org.masteryhive.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.Student;

/**
 * What a mentor knows before meeting a student: a row of the Mentoring tab, but for what is shown as
 * on Mastery and Behavior.
 *
 * @param mentor the same for all students of one mentor; empty without one
 * @param newlyMet codes, at most six and then how many more
 * @param nextStep a line for each course, at most three
 * @param goal the newest goal, unless it is met
 * @param missingWork titles, at most three and then how many more
 * @param courses what each course says of the student, in the order given; none where the student is
 *     not in it
 */
public record MentoringRow(
    Student student,
    String mentor,
    CheckInStatus checkIn,
    Optional<Long> daysSince,
    Optional<LocalDate> lastCheckIn,
    String newlyMet,
    String nextStep,
    Optional<Goal> goal,
    Optional<GoalStatus> goalStatus,
    String missingWork,
    int met,
    int assessed,
    List<Optional<Learning>> courses) {

  public MentoringRow {
    courses = List.copyOf(courses);
  }

  /** Whether both students have one mentor, however the mentor is written. */
  public boolean hasMentorOf(MentoringRow other) {
    return mentor.equals(other.mentor);
  }
}
