package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/**
 * A teacher's own conclusion, kept beside the computed one and shown in its place.
 *
 * @param rating what the teacher concludes; none when the student is excused from the outcome
 * @param position its place among the rows of Overrides, the lower row having the greater one
 */
public record TeacherOverride(
    StudentId student,
    OutcomeCode outcome,
    Optional<Rating> rating,
    String reason,
    String by,
    Optional<LocalDate> date,
    int position) {

  /** Of two the newer counts: by date, undated ones first, then the lower row. */
  static final Comparator<TeacherOverride> OLDEST_FIRST = Comparator.comparing(
          (TeacherOverride override) -> override.date().orElse(LocalDate.MIN))
      .thenComparingInt(TeacherOverride::position);

  /** The conclusion in the words of the sheet. */
  public Conclusion conclusion() {
    return rating.<Conclusion>map(Conclusion.Concluded::of).orElseGet(Conclusion.Excused::new);
  }

  /** Whether it was in force on a day. An undated one always was. */
  boolean wasMadeBy(LocalDate day) {
    return date.map(made -> !made.isAfter(day)).orElse(true);
  }
}
