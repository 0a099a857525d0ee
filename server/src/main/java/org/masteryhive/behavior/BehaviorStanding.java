package org.masteryhive.behavior;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.masteryhive.roster.Student;

/**
 * How a student stands: a row of the Behavior tab.
 *
 * @param open the concerns that are not restored, oldest first
 */
public record BehaviorStanding(
    Student student,
    int positives,
    Optional<LocalDate> lastPositive,
    List<BehaviorEntry> open,
    int restored) {

  public BehaviorStanding {
    open = List.copyOf(open);
  }

  /** What is to be done about each open concern, oldest first. */
  public String toRestore() {
    return open.stream()
        .map(BehaviorEntry::wayToRestore)
        .map(way -> way.isBlank() ? "agree on a way" : way.strip())
        .collect(Collectors.joining("; "));
  }

  public Incentives incentives() {
    return open.isEmpty() ? Incentives.ELIGIBLE : Incentives.AFTER_RESTORING;
  }
}
