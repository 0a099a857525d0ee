package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/** The observations of a course by student and outcome. What is of nobody, or of no outcome of the course, is left out. */
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
    int[] rowOf = numbers(observations.names().students(), rows);
    int[] placeOf = numbers(observations.names().outcomes(), places);
    Columns columns = observations.columns();
    this.marks = new SortedMarks(
        columns,
        i -> pile(rowOf[columns.student(i)], placeOf[columns.outcome(i)]),
        students.size() * width);
  }

  /** The row of a student; none of one who is not of the course. */
  int row(StudentId student) {
    return rows.getOrDefault(student, -1);
  }

  /** The evidence of the student of a row, for the outcome that stands at a place. */
  Evidence of(int row, int outcome) {
    int pile = pile(row, outcome);
    return row < 0
        ? new Evidence(this, 0, 0, 0)
        : new Evidence(this, marks.from(pile), marks.end(pile), marks.kinds(pile));
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

  private static <T> int[] numbers(List<T> names, Map<T, Integer> numbers) {
    return names.stream().mapToInt(name -> numbers.getOrDefault(name, -1)).toArray();
  }

  /** Where the evidence of a student for an outcome belongs: each has a pile. */
  private int pile(int row, int place) {
    return row < 0 || place < 0 ? SortedMarks.NOWHERE : row * width + place;
  }
}
