package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.roster.Student;

/** Draws the conclusions for one student after another, once it is known which outcomes may be due. */
final class StudentCalculator {

  private final Course course;
  private final Set<OutcomeCode> maybeDue;

  /** A calculator for whom those outcomes may be due whose date has come after a fair chance. */
  StudentCalculator(Course course, Set<OutcomeCode> maybeDue) {
    this.course = course;
    this.maybeDue = maybeDue;
  }

  /** What a student has mastered whose evidence stands in a row. */
  StudentMastery of(Student student, int row) {
    List<OutcomeMastery> rows = course.concludeNow(student.id(), row);
    List<OutcomeMastery> due = due(rows, student);
    Due counts = count(due);
    MissingMarks missing = new MissingMarks(rows);
    return new StudentMastery(
        student,
        rows,
        missing.count(),
        counts,
        OnTrack.of(counts, course.settings().onTrackAt()),
        nextStep(rows, due),
        missing.newestFirst());
  }

  private List<OutcomeMastery> due(List<OutcomeMastery> rows, Student student) {
    return maybeDue.isEmpty()
        ? List.of()
        : rows.stream().filter(row -> isDue(row, student)).toList();
  }

  private boolean isDue(OutcomeMastery row, Student student) {
    return maybeDue.contains(row.outcome().code())
        && !(row.conclusion() instanceof Conclusion.Excused)
        && row.outcome().targetDate().stream().anyMatch(student::wasThereOn);
  }

  private Due count(List<OutcomeMastery> due) {
    int met = 0;
    int withinOne = 0;
    for (OutcomeMastery row : due) {
      boolean isMet = row.conclusion().isMet();
      met += isMet ? 1 : 0;
      withinOne += !isMet && !row.isOverridden() && shortfall(row).withinOne() ? 1 : 0;
    }
    return new Due(due.size(), met, withinOne);
  }

  /** What is under way and takes the fewest steps, the earliest due of those; else the first that is due and not begun. */
  private Optional<NextStep> nextStep(List<OutcomeMastery> rows, List<OutcomeMastery> due) {
    Optional<Nearest> nearest = Optional.empty();
    for (OutcomeMastery row : rows) {
      if (isUnderWay(row)) {
        Nearest next = new Nearest(row.outcome(), shortfall(row));
        nearest = nearest.isEmpty() || next.isBefore(nearest.get()) ? Optional.of(next) : nearest;
      }
    }
    return nearest
        .map(it -> new NextStep(it.outcome(), it.shortfall().words()))
        .or(() -> notAssessed(due));
  }

  /** An outcome that is under way, and what it is short of. */
  private record Nearest(Outcome outcome, Shortfall shortfall) {

    boolean isBefore(Nearest other) {
      int steps = Integer.compare(shortfall.steps(), other.shortfall.steps());
      return steps < 0 || (steps == 0 && date().isBefore(other.date()));
    }

    private LocalDate date() {
      return outcome.targetDate().orElse(LocalDate.MAX);
    }
  }

  private static boolean isUnderWay(OutcomeMastery row) {
    boolean begun = row.conclusion().isAssessed() || row.conclusion().isStarted();
    return row.outcome().required() && begun && !row.conclusion().isMet() && !row.isOverridden();
  }

  private static Optional<NextStep> notAssessed(List<OutcomeMastery> due) {
    return due.stream()
        .filter(row -> row.conclusion() instanceof Conclusion.NotAssessed)
        .findFirst()
        .map(row -> new NextStep(row.outcome(), "not assessed yet"));
  }

  private Shortfall shortfall(OutcomeMastery row) {
    return Shortfall.of(row.reason().basis(), course.scale());
  }
}
