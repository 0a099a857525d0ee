package org.masteryhive.behavior;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/**
 * The standing of each active student, in the order of the Roster.
 *
 * @param withoutWay open concerns older than three days without a way to restore: each is a Note
 *     for the adults
 */
public record CourseBehavior(List<BehaviorStanding> students, List<BehaviorEntry> withoutWay) {

  private static final int DAYS_TO_AGREE = 3;

  private static final Comparator<BehaviorEntry> OLDEST_FIRST = Comparator.comparing(
          (BehaviorEntry entry) -> entry.date().orElse(LocalDate.MIN))
      .thenComparingInt(BehaviorEntry::position);

  public CourseBehavior {
    students = List.copyOf(students);
    withoutWay = List.copyOf(withoutWay);
  }

  /** Reads a log as of a day. Rows of students who are not there, or not any more, do nothing. */
  public static CourseBehavior of(Roster roster, List<BehaviorEntry> log, LocalDate today) {
    Map<StudentId, List<BehaviorEntry>> byStudent = new HashMap<>();
    log.stream()
        .sorted(OLDEST_FIRST)
        .forEach(entry ->
            byStudent.computeIfAbsent(entry.student(), id -> new ArrayList<>()).add(entry));
    List<BehaviorStanding> standings = roster.active().stream()
        .map(student -> standing(student, byStudent.getOrDefault(student.id(), List.of()), today))
        .toList();
    List<BehaviorEntry> withoutWay = standings.stream()
        .flatMap(standing -> standing.open().stream())
        .filter(concern -> waitsTooLong(concern, today))
        .sorted(Comparator.comparingInt(BehaviorEntry::position))
        .toList();
    return new CourseBehavior(standings, withoutWay);
  }

  public Optional<BehaviorStanding> of(StudentId student) {
    return students.stream().filter(row -> row.student().id().equals(student)).findFirst();
  }

  private static BehaviorStanding standing(
      Student student, List<BehaviorEntry> log, LocalDate today) {
    List<BehaviorEntry> positives =
        log.stream().filter(entry -> entry.kind() == BehaviorKind.POSITIVE).toList();
    return new BehaviorStanding(
        student,
        positives.size(),
        positives.stream().flatMap(entry -> entry.date().stream()).max(Comparator.naturalOrder()),
        log.stream().filter(entry -> entry.isOpen(today)).toList(),
        (int) log.stream().filter(entry -> entry.isRestored(today)).count());
  }

  private static boolean waitsTooLong(BehaviorEntry concern, LocalDate today) {
    return concern.wayToRestore().isBlank()
        && concern.date().stream().anyMatch(day -> day.isBefore(today.minusDays(DAYS_TO_AGREE)));
  }
}
