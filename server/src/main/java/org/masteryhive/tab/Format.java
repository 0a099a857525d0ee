package org.masteryhive.tab;

/** What kind of number a cell shows, and the pattern that says how. */
public record Format(Kind kind, String pattern) {

  /** No format of its own. */
  public static final Format NONE = new Format(Kind.NONE, "");

  /** Plain text: what is typed stays as it is typed. */
  public static final Format TEXT = new Format(Kind.TEXT, "@");

  /** A share, in whole percents. */
  public static final Format PERCENT = new Format(Kind.PERCENT, "0%");

  /** A whole number. */
  public static final Format COUNT = new Format(Kind.NUMBER, "0");

  /** A day, written like those in the notes: Mar 2, 2026. */
  public static final Format DAY = new Format(Kind.DATE, "mmm d, yyyy");

  /** The kinds that the service tells apart. */
  public enum Kind {
    NONE,
    TEXT,
    NUMBER,
    PERCENT,
    DATE,
    DATE_TIME,
    TIME
  }

  /** A day, by the pattern. */
  public static Format date(String pattern) {
    return new Format(Kind.DATE, pattern);
  }
}
