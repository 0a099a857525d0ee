package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/**
 * The observations of a course, in the order in which they were read. There are many thousands of them, so they stand in
 * columns: whose, about which outcome, on which day, and what of a mark is counted. They are made by a {@link Gathering}.
 */
public final class Observations extends AbstractList<Observation> {

  private final RatingScale scale;
  private final Names names;
  private final Columns columns;

  /** What the numbers in the columns stand for; the days are in order, undated first. */
  record Names(
      List<StudentId> students, List<OutcomeCode> outcomes, List<Optional<LocalDate>> days) {}

  Observations(RatingScale scale, Names names, Columns columns) {
    this.scale = scale;
    this.names = names;
    this.columns = columns;
  }

  /** The same observations as they count on a scale. */
  static Observations of(List<Observation> observations, RatingScale scale) {
    if (observations instanceof Observations those && those.scale.equals(scale)) {
      return those;
    }
    Gathering gathering = new Gathering(scale);
    for (Observation observation : observations) {
      gathering
          .about(List.of(observation.outcome()))
          .add(observation.student(), observation.mark());
    }
    return gathering.all();
  }

  @Override
  public Observation get(int i) {
    return new Observation(
        names.students.get(columns.student(i)),
        names.outcomes.get(columns.outcome(i)),
        columns.mark(i));
  }

  @Override
  public int size() {
    return columns.size();
  }

  Names names() {
    return names;
  }

  Columns columns() {
    return columns;
  }
}
