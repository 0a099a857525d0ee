package org.masteryhive.mastery;

/** A student's due outcomes: how many, how many of them are met, and how many are within one demonstration. */
public record Due(int outcomes, int met, int withinOne) {

  public static final Due NONE = new Due(0, 0, 0);

  /** Both together, for a student of several courses. */
  public Due plus(Due other) {
    return new Due(outcomes + other.outcomes, met + other.met, withinOne + other.withinOne);
  }
}
