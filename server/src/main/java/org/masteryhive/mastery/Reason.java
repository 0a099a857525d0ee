package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a conclusion is what it is, as data that a note is worded from (see {@link ReasonText}).
 *
 * @param basis what counted, and how
 * @param practice ratings of types that do not count, oldest first
 * @param missing work marked missing where it counts, oldest first
 * @param override the teacher's own conclusion, where there is one
 */
public record Reason(
    Basis basis, List<Piece> practice, List<Missing> missing, Optional<Overridden> override) {

  public Reason {
    practice = List.copyOf(practice);
    missing = List.copyOf(missing);
  }

  /**
   * An override beside what was computed.
   *
   * @param newer what was rated after the day of the override
   */
  public record Overridden(TeacherOverride override, Conclusion computed, List<Piece> newer) {

    public Overridden {
      newer = List.copyOf(newer);
    }
  }

  /** What counted towards the computed conclusion. */
  public sealed interface Basis permits Demonstrated, Scored {}

  /**
   * Occasions against the demonstrations that are needed.
   *
   * @param at the rating that was looked for: the concluded one when met, else the lowest at mastery
   * @param occasions all that counted
   * @param timesReached how many of them are at that rating or above
   * @param needed how many demonstrations it takes
   * @param ratingsMissing how many ratings there are too few for any conclusion
   */
  public record Demonstrated(
      Rating at,
      Occasions occasions,
      int timesReached,
      int needed,
      int ratingsMissing,
      Optional<Met> met)
      implements Basis {

    /** The occasions at that rating or above, and the others. */
    public Occasions.Parted parted() {
      return occasions.at(at);
    }
  }

  /** The day on which mastery was reached first, and the concluded rating; none where it has no date. */
  public record Met(Optional<LocalDate> on, Optional<LocalDate> atRatingOn) {}

  /**
   * A score.
   *
   * @param chosen the pieces that the score is of
   * @param others the pieces that count and are not in it
   */
  public record Scored(
      ScoreRule rule, Conclusion conclusion, List<Counted> chosen, List<Counted> others)
      implements Basis {}
}
