package org.masteryhive.mentoring;

import java.time.LocalDate;
import java.util.Optional;
import org.masteryhive.roster.Spelling;
import org.masteryhive.roster.StudentId;

/**
 * One row of the Mentoring Log.
 *
 * @param position its place in the log, the lower row having the greater one
 */
public record CheckIn(
    StudentId student, Optional<LocalDate> date, String kind, Optional<Goal> goal, int position) {

  /** The same at another place, where several logs are read as one. */
  public CheckIn at(int newPosition) {
    return new CheckIn(student, date, kind, goal, newPosition);
  }

  /** Whether they met: any kind but {@code Missed}, on a day that is known and not in the future. */
  boolean tookPlaceBy(LocalDate today) {
    return date.map(day -> !day.isAfter(today)).orElse(false) && !Spelling.same(kind, "Missed");
  }
}
