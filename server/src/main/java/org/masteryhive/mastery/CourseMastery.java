package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/**
 * What a class has mastered, as of a day.
 *
 * @param students the active ones, in the order of the Roster
 * @param ratings how many ratings of active students count
 * @param withoutChance required outcomes whose date has come before the class had a fair chance to
 *     meet them; each is a Note
 * @param superseded overrides in whose place a newer one counts; each is a Note
 */
public record CourseMastery(
    LocalDate today,
    List<Outcome> outcomes,
    List<StudentMastery> students,
    ClassMastery together,
    int ratings,
    List<Outcome> withoutChance,
    List<TeacherOverride> superseded) {

  public CourseMastery {
    outcomes = List.copyOf(outcomes);
    students = List.copyOf(students);
    withoutChance = List.copyOf(withoutChance);
    superseded = List.copyOf(superseded);
  }

  public Optional<StudentMastery> of(StudentId student) {
    return students.stream().filter(row -> row.student().id().equals(student)).findFirst();
  }
}
