package org.masteryhive.mastery;

/** A mark that counts, and the rating that it counts as: a missing one as the lowest. */
public record Counted(Mark mark, Rating rating) {

  public boolean isMissing() {
    return mark instanceof Missing;
  }
}
