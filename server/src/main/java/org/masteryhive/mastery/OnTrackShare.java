package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.masteryhive.roster.Spelling;

/** The share of the due outcomes that is on track, reckoned exactly: more than none, at most all. */
public record OnTrackShare(BigDecimal value) {

  public static final OnTrackShare DEFAULT = new OnTrackShare(new BigDecimal("0.8"));

  private static final Pattern WRITTEN = Pattern.compile("(\\d{0,9}(?:[.,]\\d{1,9})?)\\s*(%?)");

  public OnTrackShare {
    value = value.stripTrailingZeros();
    if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("not a share: " + value);
    }
  }

  /** Reads {@code 80%}, {@code 0.8} and {@code 80}, which are the same. One without a sign is all. */
  public static Optional<OnTrackShare> parse(String text) {
    var written = WRITTEN.matcher(Spelling.trimmed(text));
    if (!written.matches() || written.group(1).isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(written.group(1).replace(',', '.'));
    boolean percent = !written.group(2).isEmpty() || number.compareTo(BigDecimal.ONE) > 0;
    BigDecimal share = percent ? number.movePointLeft(2) : number;
    return share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0
        ? Optional.empty()
        : Optional.of(new OnTrackShare(share));
  }

  /** Whether some of all make the share. */
  boolean isReachedBy(int some, int all) {
    return BigDecimal.valueOf(some).compareTo(value.multiply(BigDecimal.valueOf(all))) >= 0;
  }
}
