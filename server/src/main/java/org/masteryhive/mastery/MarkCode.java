package org.masteryhive.mastery;

/**
 * What the rules ask of a mark, in one number: the number of its day, its kind, and how high its rating stands on the scale.
 * The codes of several marks, put together bit by bit, say which kinds there are among them.
 */
final class MarkCode {

  /** Work that is missing. Its rating is the lowest. */
  static final int MISSING = 16;

  /** A re-assessment without a date. */
  static final int DATELESS = 32;

  /** Tracked, and not counted. */
  static final int UNCOUNTED = 64;

  private static final int RANK = 15;
  private static final int DAY = 7;
  private static final int MOST_DAYS = 1 << (31 - DAY);

  private MarkCode() {}

  static int of(int day, Mark mark, RatingScale scale) {
    int kind = mark.counts() ? 0 : UNCOUNTED;
    return mark instanceof Piece piece
        ? on(day, kind | (piece.dateless() ? DATELESS : 0) | scale.rank(piece.rating()))
        : on(day, kind | MISSING);
  }

  /** The same on another day. */
  static int on(int day, int code) {
    if (day >= MOST_DAYS) {
      throw new IllegalArgumentException("there are no courses of so many days: " + day);
    }
    return (day << DAY) | (code & (UNCOUNTED | DATELESS | MISSING | RANK));
  }

  static int day(int code) {
    return code >> DAY;
  }

  /** How many ratings of the scale stand below the mark's; a scale has twelve at most. */
  static int rank(int code) {
    return code & RANK;
  }

  /** The day and the rating alone: of one day, the greatest is of the best rating. */
  static int rated(int code) {
    return code & ~(UNCOUNTED | DATELESS | MISSING);
  }

  /** The kind alone. */
  static int kinds(int code) {
    return code & (UNCOUNTED | DATELESS | MISSING);
  }

  static boolean areOfOneDay(int one, int other) {
    return day(one) == day(other);
  }

  /** Whether it is, or there is among them, a mark of one of these kinds. */
  static boolean has(int code, int some) {
    return (code & some) != 0;
  }
}
