package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.StudentId;

/**
 * Observations as they are read, cell by cell. What the rules count of a mark is noted beside it at once: it is looked at
 * where it is written, and nowhere again.
 */
public final class Gathering {

  private static final Comparator<Optional<LocalDate>> OLDEST_FIRST = Comparator.comparing(
          (Optional<LocalDate> day) -> day.isPresent())
      .thenComparing(day -> day.orElse(LocalDate.MIN));

  private final RatingScale scale;
  private final Numbered<StudentId> students = new Numbered<>();
  private final Numbered<OutcomeCode> outcomes = new Numbered<>();
  private final Numbered<Optional<LocalDate>> days = new Numbered<>();
  private final Columns columns = new Columns();
  private @Nullable StudentId student;
  private int studentNumber;

  /** Observations that are rated on a scale. */
  public Gathering(RatingScale scale) {
    this.scale = scale;
  }

  /** Gathers what is about some outcomes: a column of a grid, or a row of a log. */
  public Line about(List<OutcomeCode> these) {
    return new Line(these);
  }

  /** Marks that are about the same outcomes, and mostly of one day. */
  public final class Line {

    private final int[] about;
    private Optional<LocalDate> day = Optional.empty();
    private int dayNumber = days.of(day);

    private Line(List<OutcomeCode> these) {
      this.about = these.stream().mapToInt(outcomes::of).toArray();
    }

    /** Adds a mark of a student: an observation for each of the outcomes. */
    public void add(StudentId of, Mark mark) {
      if (!mark.day().equals(day)) {
        day = mark.day();
        dayNumber = days.of(day);
      }
      if (!of.equals(student)) {
        student = of;
        studentNumber = students.of(of);
      }
      int code = MarkCode.of(dayNumber, mark, scale);
      for (int outcome : about) {
        columns.add(studentNumber, outcome, code, mark);
      }
    }
  }

  /** All that was gathered, in the order in which it came. It is not gathered into after that. */
  public Observations all() {
    List<Optional<LocalDate>> inOrder = days.sorted(OLDEST_FIRST);
    columns.settle(days.places(inOrder));
    return new Observations(
        scale, new Observations.Names(students.all(), outcomes.all(), inOrder), columns);
  }
}
