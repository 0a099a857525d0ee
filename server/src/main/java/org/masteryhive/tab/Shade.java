package org.masteryhive.tab;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A color in whole steps of 1/255, as {@code 0xRRGGBB}: so that yesterday's green equals today's. */
public record Shade(int rgb) {

  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

  public Shade {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException("not a color: " + rgb);
    }
  }

  /** Reads {@code #B7E1CD}, with or without the mark. */
  public static Optional<Shade> parse(String text) {
    var matcher = HEX.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new Shade(Integer.parseInt(matcher.group(1), 16)))
        : Optional.empty();
  }

  /** Whether it looks like no color at all. */
  public boolean isWhite() {
    return rgb == 0xFFFFFF;
  }

  public int red() {
    return rgb >> 16;
  }

  public int green() {
    return rgb >> 8 & 0xFF;
  }

  public int blue() {
    return rgb & 0xFF;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06X", rgb);
  }
}
