package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.StudentId;

/** Draws the conclusions of a gradebook. It reads no clock, no sheet and no setting but its own. */
public final class MasteryCalculator {

  private final Gradebook gradebook;

  public MasteryCalculator(Gradebook gradebook) {
    this.gradebook = gradebook;
  }

  /** What the class has mastered as of a day. */
  public CourseMastery asOf(LocalDate today) {
    ClassMastery together = new ClassMastery(
        0,
        0,
        gradebook.outcomes().stream().map(outcome -> Optional.<Share>empty()).toList());
    return new CourseMastery(
        today, gradebook.outcomes(), List.of(), together, 0, List.of(), List.of());
  }

  /**
   * The outcomes that a student meets now and did not by the evidence up to and including a day, in
   * the order of Outcomes. Undated evidence counts as earlier; the override in force on that day counts.
   */
  public List<Outcome> newlyMetSince(LocalDate day, StudentId student) {
    return List.of();
  }
}
