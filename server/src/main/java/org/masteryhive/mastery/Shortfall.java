package org.masteryhive.mastery;

/**
 * What an outcome that is not met is short of.
 *
 * @param lack what it is short of
 * @param steps how much of it
 * @param at the rating that it is to reach
 * @param withinOne whether one demonstration would do, or one step of the scale
 */
record Shortfall(Lack lack, int steps, Rating at, boolean withinOne) {

  /** What there may be too little of. */
  enum Lack {
    DEMONSTRATIONS,
    RATINGS,
    STEPS
  }

  static Shortfall of(Reason.Basis basis, RatingScale scale) {
    return basis instanceof Reason.Demonstrated it ? of(it) : of((Reason.Scored) basis, scale);
  }

  private static Shortfall of(Reason.Demonstrated basis) {
    int demonstrations = Math.max(0, basis.needed() - basis.timesReached());
    boolean withinOne = basis.occasions().size() > 0 && demonstrations <= 1;
    return demonstrations > 0
        ? new Shortfall(Lack.DEMONSTRATIONS, demonstrations, basis.at(), withinOne)
        : new Shortfall(Lack.RATINGS, basis.ratingsMissing(), basis.at(), withinOne);
  }

  private static Shortfall of(Reason.Scored basis, RatingScale scale) {
    Rating from = basis.conclusion().rated().orElse(scale.lowest());
    int steps = scale.stepsToMastery(from);
    return new Shortfall(
        Lack.STEPS, steps, scale.mastery(), basis.conclusion().isAssessed() && steps == 1);
  }

  /** The same as a mentor reads it: {@code 1 more at Meeting}. */
  String words() {
    return switch (lack) {
      case DEMONSTRATIONS -> steps + " more at " + at;
      case RATINGS -> steps == 1 ? "1 more rating" : steps + " more ratings";
      case STEPS -> "reach " + at;
    };
  }
}
