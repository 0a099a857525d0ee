package org.masteryhive.sheets.value.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number without a format: at most ten significant digits in a cell, fifteen inside a text. */
public final class PlainNumber {

  private static final double LONGEST_WHOLE = 1e15;

  private PlainNumber() {}

  /** Whether a number is whole and short enough to be shown digit for digit, in every locale alike. */
  public static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < LONGEST_WHOLE;
  }

  /** A whole number's digits. */
  public static String whole(double number) {
    return Long.toString((long) number);
  }

  /** The number as an unformatted cell shows it. */
  public static String shown(double number, char decimal) {
    return text(number, 10, decimal);
  }

  /** The number as it becomes part of a text, as in {@code "x" & 1/3}. */
  public static String joined(double number, char decimal) {
    return text(number, 15, decimal);
  }

  private static String text(double number, int digits, char decimal) {
    if (isWhole(number)) {
      return whole(number);
    }
    BigDecimal exact = BigDecimal.valueOf(number);
    int whole = exact.precision() - exact.scale();
    boolean isTiny = whole < -9;
    String plain =
        isTiny || whole > 15 ? scientific(exact, digits) : decimal(exact, Math.max(digits, whole));
    return plain.replace('.', decimal);
  }

  private static String decimal(BigDecimal exact, int digits) {
    return exact
        .round(new MathContext(digits, RoundingMode.HALF_UP))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String scientific(BigDecimal exact, int digits) {
    BigDecimal rounded = exact
        .round(new MathContext(Math.min(6, digits), RoundingMode.HALF_UP))
        .stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return mantissa + "E" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
