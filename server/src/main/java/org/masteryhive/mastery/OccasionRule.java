package org.masteryhive.mastery;

/**
 * What makes an occasion in a course.
 *
 * @param missingCounts whether missing work is one, at the lowest rating
 * @param onDifferentDays whether the marks of one day are one together
 */
record OccasionRule(RatingScale scale, boolean missingCounts, boolean onDifferentDays) {

  static OccasionRule of(RatingScale scale, MasterySettings settings) {
    return new OccasionRule(
        scale, settings.missingCountsAs() != MissingCountsAs.NOTHING, settings.onDifferentDays());
  }

  Tally tally() {
    return new Tally(this);
  }
}
