package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Exact decimal reckoning, rounded half up to two places once. */
final class Exact {

  private Exact() {}

  static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal mean(List<BigDecimal> values) {
    return quotient(sum(values), BigDecimal.valueOf(values.size()));
  }

  /** A fraction of exact numbers, rounded. */
  static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, 2, RoundingMode.HALF_UP);
  }

  static BigDecimal rounded(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP);
  }
}
