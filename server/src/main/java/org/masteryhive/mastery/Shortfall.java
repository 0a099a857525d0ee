package org.masteryhive.mastery;

/**
 * What an outcome that is not met is short of.
 *
 * @param steps how far it is: demonstrations, ratings, or steps of the scale
 * @param words the same as a mentor reads it: {@code 1 more at Meeting}
 * @param withinOne whether one demonstration would do, or one step of the scale
 */
record Shortfall(int steps, String words, boolean withinOne) {

  static Shortfall of(Reason.Basis basis, RatingScale scale) {
    return basis instanceof Reason.Demonstrated it ? of(it) : of((Reason.Scored) basis, scale);
  }

  private static Shortfall of(Reason.Demonstrated basis) {
    int demonstrations = Math.max(0, basis.needed() - basis.reached().size());
    boolean someEvidence = !basis.reached().isEmpty() || !basis.others().isEmpty();
    boolean withinOne = someEvidence && demonstrations <= 1;
    if (demonstrations > 0) {
      return new Shortfall(demonstrations, demonstrations + " more at " + basis.at(), withinOne);
    }
    String ratings =
        basis.ratingsMissing() == 1 ? "1 more rating" : basis.ratingsMissing() + " more ratings";
    return new Shortfall(basis.ratingsMissing(), ratings, withinOne);
  }

  private static Shortfall of(Reason.Scored basis, RatingScale scale) {
    Rating from = basis.conclusion().rated().orElse(scale.lowest());
    int steps = scale.stepsToMastery(from);
    return new Shortfall(
        steps, "reach " + scale.mastery(), basis.conclusion().isAssessed() && steps == 1);
  }
}
