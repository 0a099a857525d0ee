package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.masteryhive.roster.Spelling;

/** The number behind a rating: zero or more, with two decimals at most. 3 and 3.00 are the same. */
public record Points(BigDecimal value) implements Comparable<Points> {

  private static final Pattern WRITTEN = Pattern.compile("\\d{1,9}([.,]\\d{1,9})?");

  public Points {
    value = value.stripTrailingZeros();
    if (value.signum() < 0 || value.scale() > 2) {
      throw new IllegalArgumentException(
          "points have two decimals at most and are not negative: " + value);
    }
  }

  public static Points of(String value) {
    return new Points(new BigDecimal(value));
  }

  /** Points as a number in a cell, unless they break the rules above. */
  public static Optional<Points> of(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.signum() < 0 || plain.scale() > 2
        ? Optional.empty()
        : Optional.of(new Points(plain));
  }

  /** Points as a person writes them, with a point or a comma. */
  public static Optional<Points> parse(String text) {
    String trimmed = Spelling.trimmed(text);
    return WRITTEN.matcher(trimmed).matches()
        ? of(new BigDecimal(trimmed.replace(',', '.')))
        : Optional.empty();
  }

  @Override
  public int compareTo(Points other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
