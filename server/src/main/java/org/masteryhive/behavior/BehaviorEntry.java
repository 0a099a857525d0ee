package org.masteryhive.behavior;

import java.time.LocalDate;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/**
 * One row of the Behavior Log.
 *
 * @param position its place in the log, the lower row having the greater one
 */
public record BehaviorEntry(
    StudentId student,
    BehaviorKind kind,
    Optional<LocalDate> date,
    String whatHappened,
    String wayToRestore,
    Optional<LocalDate> restoredOn,
    int position) {

  /** The same at another place, where several logs are read as one. */
  public BehaviorEntry at(int newPosition) {
    return new BehaviorEntry(
        student, kind, date, whatHappened, wayToRestore, restoredOn, newPosition);
  }

  /** Whether it is a concern that has not been restored: not, or not yet. */
  public boolean isOpen(LocalDate today) {
    return kind == BehaviorKind.CONCERN && !isRestored(today);
  }

  /** Whether it is a concern that has been restored. */
  public boolean isRestored(LocalDate today) {
    return kind == BehaviorKind.CONCERN
        && restoredOn.map(day -> !day.isAfter(today)).orElse(false);
  }
}
