package org.masteryhive.sheets.value.format;

/** One piece of a section of a pattern: text that stands as it is, or a place that a value fills. */
record Part(Kind kind, String text) {

  enum Kind {
    /** Shown as it is. */
    LITERAL,
    /** A place for a digit: {@code 0}, {@code #} or {@code ?}. */
    DIGIT,
    /** The decimal separator. */
    POINT,
    /** Grouping between digits, or a division by a thousand behind them. */
    COMMA,
    PERCENT,
    /** {@code E+}, {@code E-}: what follows is the exponent. */
    EXPONENT,
    /** The bar of a fraction. */
    BAR,
    /** The cell's text. */
    TEXT,
    /** A piece of a date or a time, its letters in {@code text}. */
    MOMENT,
    /** Hours, minutes or seconds counted beyond their usual bound: {@code [h]}. */
    ELAPSED,
    /** The number as an unformatted cell shows it. */
    GENERAL
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
