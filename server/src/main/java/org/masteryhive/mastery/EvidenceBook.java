package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/**
 * The observations of a course by student and outcome: each has a pile, those of a student beside each other. What is of nobody,
 * or of no outcome of the course, is left out.
 */
final class EvidenceBook {

  private final Observations observations;
  private final Map<StudentId, Integer> rows = new HashMap<>();
  private final int width;
  private final SortedMarks marks;

  EvidenceBook(List<Student> students, List<Outcome> outcomes, Observations observations) {
    Map<OutcomeCode, Integer> places = new HashMap<>();
    students.forEach(student -> rows.put(student.id(), rows.size()));
    outcomes.forEach(outcome -> places.put(outcome.code(), places.size()));
    this.observations = observations;
    this.width = outcomes.size();
    int[] first = numbers(observations.names().students(), id -> row(id) * width);
    int[] then = numbers(
        observations.names().outcomes(),
        code -> places.getOrDefault(code, SortedMarks.NOWHERE - rows.size() * width));
    Columns columns = observations.columns();
    this.marks = new SortedMarks(
        columns,
        i -> Math.max(SortedMarks.NOWHERE, first[columns.student(i)] + then[columns.outcome(i)]),
        rows.size() * width);
  }

  /** The row of a student; none of one who is not of the course. */
  int row(StudentId student) {
    return rows.getOrDefault(student, -1);
  }

  /** The evidence of the student of a row, for the outcome that stands at a place. */
  Evidence of(int row, int outcome) {
    int pile = row * width + outcome;
    return row < 0
        ? new Evidence(this, 0, 0, 0)
        : new Evidence(this, marks.from(pile), marks.end(pile), marks.kinds(pile));
  }

  /** What the rules ask of each mark; not to be changed. */
  int[] codes() {
    return marks.codes();
  }

  /** What the rules ask of a mark, see {@link MarkCode}. */
  int code(int at) {
    return marks.code(at);
  }

  Mark mark(int at) {
    return marks.mark(at);
  }

  /** The day of a number. */
  Optional<LocalDate> day(int number) {
    return observations.names().days().get(number);
  }

  private static <T> int[] numbers(List<T> names, ToIntFunction<T> number) {
    return names.stream().mapToInt(number).toArray();
  }
}
