package org.masteryhive.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/**
 * What one course says of one student, in the words that a mentor reads.
 *
 * @param newlyMet the codes of the outcomes met since the last check-in; none without one
 * @param nextStep one line; none when there is none
 * @param missing work not handed in, newest first, undated ones last
 */
public record Learning(
    StudentId student,
    int assessed,
    int met,
    List<String> newlyMet,
    Optional<String> nextStep,
    List<Work> missing) {

  public Learning {
    newlyMet = List.copyOf(newlyMet);
    missing = List.copyOf(missing);
  }

  /** An assessment by its title. */
  public record Work(String title, Optional<LocalDate> day) {}
}
