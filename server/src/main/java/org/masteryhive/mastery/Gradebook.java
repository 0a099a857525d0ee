package org.masteryhive.mastery;

import java.util.List;
import org.masteryhive.roster.Roster;

/**
 * All that a course's conclusions are drawn from. Observations of students or outcomes that are not
 * of the course do nothing; overrides are those of the course, of the same student and outcome all.
 */
public record Gradebook(
    Roster roster,
    List<Outcome> outcomes,
    RatingScale scale,
    MasterySettings settings,
    Observations observations,
    List<TeacherOverride> overrides) {

  public Gradebook {
    outcomes = List.copyOf(outcomes);
    if (outcomes.stream().map(Outcome::code).distinct().count() < outcomes.size()) {
      throw new IllegalArgumentException("an outcome is there twice");
    }
    observations = Observations.of(observations, scale);
    overrides = List.copyOf(overrides);
  }

  /** A gradebook of observations from anywhere. */
  public Gradebook(
      Roster roster,
      List<Outcome> outcomes,
      RatingScale scale,
      MasterySettings settings,
      List<Observation> observations,
      List<TeacherOverride> overrides) {
    this(roster, outcomes, scale, settings, Observations.of(observations, scale), overrides);
  }
}
