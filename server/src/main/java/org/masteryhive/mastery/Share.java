package org.masteryhive.mastery;

import java.util.Optional;

/** Some of all: 3 of 4. Of none there is no share. */
public record Share(int some, int all) {

  public Share {
    if (all < 1 || some < 0 || some > all) {
      throw new IllegalArgumentException("not a share: " + some + " of " + all);
    }
  }

  public static Optional<Share> of(int some, int all) {
    return all == 0 ? Optional.empty() : Optional.of(new Share(some, all));
  }

  /** The number for a cell. */
  public double value() {
    return (double) some / all;
  }
}
