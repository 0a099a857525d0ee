package org.masteryhive.mastery;

/** How this course comes to its conclusions. */
public record MasterySettings(
    MasteryRule rule,
    int ratingsNeeded,
    int demonstrationsNeeded,
    boolean onDifferentDays,
    MissingCountsAs missingCountsAs,
    OnTrackShare onTrackAt,
    UncountedTypes uncounted,
    SchoolYear year) {

  public static final MasterySettings DEFAULT = new MasterySettings(
      new MasteryRule.Demonstrations(),
      3,
      3,
      true,
      MissingCountsAs.NOT_YET,
      OnTrackShare.DEFAULT,
      UncountedTypes.DEFAULT,
      SchoolYear.UNKNOWN);

  public MasterySettings {
    if (ratingsNeeded < 1 || demonstrationsNeeded < 1) {
      throw new IllegalArgumentException("a conclusion needs at least one rating");
    }
  }

  public MasterySettings withRule(MasteryRule newRule) {
    return new MasterySettings(
        newRule,
        ratingsNeeded,
        demonstrationsNeeded,
        onDifferentDays,
        missingCountsAs,
        onTrackAt,
        uncounted,
        year);
  }

  public MasterySettings needing(int ratings, int demonstrations) {
    return new MasterySettings(
        rule,
        ratings,
        demonstrations,
        onDifferentDays,
        missingCountsAs,
        onTrackAt,
        uncounted,
        year);
  }

  public MasterySettings withOnDifferentDays(boolean different) {
    return new MasterySettings(
        rule,
        ratingsNeeded,
        demonstrationsNeeded,
        different,
        missingCountsAs,
        onTrackAt,
        uncounted,
        year);
  }

  public MasterySettings withMissingAs(MissingCountsAs way) {
    return new MasterySettings(
        rule,
        ratingsNeeded,
        demonstrationsNeeded,
        onDifferentDays,
        way,
        onTrackAt,
        uncounted,
        year);
  }
}
