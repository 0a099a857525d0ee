package org.masteryhive.mastery;

/** A mark that counts, and the rating that it counts as: a missing one as the lowest. */
public record Counted(Mark mark, Rating rating) {

  static Counted of(Mark mark, RatingScale scale) {
    return new Counted(mark, mark instanceof Piece piece ? piece.rating() : scale.lowest());
  }

  public boolean isMissing() {
    return mark instanceof Missing;
  }
}
