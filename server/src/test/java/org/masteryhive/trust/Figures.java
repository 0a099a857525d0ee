package org.masteryhive.trust;

import java.util.Locale;

/** Prints what was measured, a line a figure. */
final class Figures {

  private Figures() {}

  static void print(String figure, Object... numbers) {
    System.out.printf(Locale.ROOT, "trust: " + figure + "%n", numbers);
  }
}
