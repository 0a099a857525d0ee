package org.masteryhive.mastery;

import java.util.Optional;

/** How a student stands with the outcomes whose time has come. */
public enum OnTrack {
  ON_TRACK("On track"),
  CLOSE("Close"),
  NEEDS_SUPPORT("Needs support");

  private final String words;

  OnTrack(String words) {
    this.words = words;
  }

  /** What the cell shows. */
  public String words() {
    return words;
  }

  /** Where the due outcomes put a student; nowhere when none is due. */
  public static Optional<OnTrack> of(Due due, OnTrackShare share) {
    if (due.outcomes() == 0) {
      return Optional.empty();
    }
    if (share.isReachedBy(due.met(), due.outcomes())) {
      return Optional.of(ON_TRACK);
    }
    boolean close = share.isReachedBy(due.met() + due.withinOne(), due.outcomes());
    return Optional.of(close ? CLOSE : NEEDS_SUPPORT);
  }
}
