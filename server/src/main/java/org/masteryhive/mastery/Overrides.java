package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/** The teachers' own conclusions by student and outcome, the newest of each last. */
final class Overrides {

  private record About(StudentId student, OutcomeCode outcome) {}

  private final Map<About, List<TeacherOverride>> rows = new HashMap<>();

  Overrides(List<TeacherOverride> overrides) {
    overrides.stream()
        .sorted(TeacherOverride.OLDEST_FIRST)
        .forEach(row -> rows.computeIfAbsent(
                new About(row.student(), row.outcome()), about -> new ArrayList<>(1))
            .add(row));
  }

  /** The override that counts: the newest. */
  Optional<TeacherOverride> newest(StudentId student, OutcomeCode outcome) {
    return rows.isEmpty()
        ? Optional.empty()
        : of(student, outcome).stream().reduce((older, newer) -> newer);
  }

  /** The override that counted on a day: the newest of those that were made by then. */
  Optional<TeacherOverride> inForceOn(LocalDate day, StudentId student, OutcomeCode outcome) {
    return of(student, outcome).stream()
        .filter(row -> row.wasMadeBy(day))
        .reduce((older, newer) -> newer);
  }

  /** Those in whose place a newer one counts, from the top of the tab. */
  List<TeacherOverride> superseded() {
    return rows.values().stream()
        .flatMap(all -> all.subList(0, all.size() - 1).stream())
        .sorted(Comparator.comparingInt(TeacherOverride::position))
        .toList();
  }

  private List<TeacherOverride> of(StudentId student, OutcomeCode outcome) {
    return rows.isEmpty() ? List.of() : rows.getOrDefault(new About(student, outcome), List.of());
  }
}
