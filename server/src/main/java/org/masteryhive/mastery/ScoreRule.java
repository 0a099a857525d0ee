package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/**
 * A rule that computes a score from the points of a student's pieces, oldest first. The score is
 * reckoned exactly and rounded half up to two places once, at the end; the conclusion is the
 * highest rating whose points it reaches.
 */
public sealed interface ScoreRule extends MasteryRule
    permits MostRecent,
        Highest,
        Average,
        Median,
        Mode,
        DecayingAverage,
        WeightedAverage,
        NumberOfTimes,
        RecentAverage,
        PowerLaw {

  /** The pieces that the score is of, in order: all, unless the rule says otherwise. */
  default List<Counted> chosen(List<Counted> pieces) {
    return pieces;
  }

  /** How many chosen pieces a score takes. */
  default int atLeast() {
    return 1;
  }

  /** The score of the chosen pieces' points, of which there are enough. */
  BigDecimal score(List<BigDecimal> points, RatingScale scale);
}
