package org.masteryhive.bench;

import java.util.Locale;

/** Numbers as people read them. */
final class Words {

  private Words() {}

  static String number(double number, String unit) {
    String pattern =
        Math.abs(number) >= 100 ? "%.0f %s" : Math.abs(number) >= 10 ? "%.1f %s" : "%.2f %s";
    return String.format(Locale.ROOT, pattern, number, unit);
  }

  static String millis(double millis) {
    return number(millis, "ms");
  }

  static String kilobytes(long bytes) {
    return bytes < 10_000 ? bytes + " B" : number(bytes / 1000.0, "kB");
  }
}
