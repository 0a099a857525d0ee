package org.masteryhive.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/** The Mentoring Log, by student, as of a day. */
public final class CheckIns {

  private static final Comparator<CheckIn> OLDEST_FIRST = Comparator.comparing(
          (CheckIn row) -> row.date().orElse(LocalDate.MIN))
      .thenComparingInt(CheckIn::position);

  private final Map<StudentId, List<CheckIn>> byStudent = new HashMap<>();
  private final LocalDate today;

  public CheckIns(List<CheckIn> log, LocalDate today) {
    this.today = today;
    log.stream()
        .sorted(OLDEST_FIRST)
        .forEach(row ->
            byStudent.computeIfAbsent(row.student(), id -> new ArrayList<>()).add(row));
  }

  public LocalDate today() {
    return today;
  }

  /** The latest day on which a student and a mentor met. */
  public Optional<LocalDate> last(StudentId student) {
    return of(student).stream()
        .filter(row -> row.tookPlaceBy(today))
        .flatMap(row -> row.date().stream())
        .max(Comparator.naturalOrder());
  }

  /** The newest goal, by date and then position, unless it is met. */
  public Optional<Goal> goal(StudentId student) {
    return of(student).stream()
        .flatMap(row -> row.goal().stream())
        .reduce((older, newer) -> newer)
        .filter(goal -> !goal.met());
  }

  private List<CheckIn> of(StudentId student) {
    return byStudent.getOrDefault(student, List.of());
  }
}
