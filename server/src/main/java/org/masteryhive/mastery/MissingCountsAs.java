package org.masteryhive.mastery;

import java.util.Arrays;
import java.util.Optional;
import org.masteryhive.roster.Spelling;

/** What missing work does to a conclusion. It is never a zero. */
public enum MissingCountsAs {
  /** For Demonstrations an occasion at the lowest rating, for score rules nothing. */
  NOT_YET("Not yet"),
  /** Nothing, for every rule. */
  NOTHING("Nothing"),
  /** The lowest rating, for every rule. */
  LOWEST_RATING("Lowest rating");

  private final String title;

  MissingCountsAs(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static Optional<MissingCountsAs> parse(String text) {
    String key = Spelling.nameKey(text);
    return Arrays.stream(values())
        .filter(way -> Spelling.nameKey(way.title).equals(key))
        .findFirst();
  }
}
