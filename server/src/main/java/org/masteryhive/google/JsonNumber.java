package org.masteryhive.google;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Numbers as JSON writes them. */
final class JsonNumber {

  /** Whole numbers of so many digits, and powers of ten up to so many, are exact as binary fractions. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private JsonNumber() {}

  static double read(byte[] bytes, int at, int length) throws IOException {
    boolean isNegative = length > 0 && bytes[at] == '-';
    long digits = 0;
    int count = 0;
    int point = -1;
    for (int i = isNegative ? 1 : 0; i < length; i++) {
      byte letter = bytes[at + i];
      if (letter >= '0' && letter <= '9' && count < EXACT_DIGITS) {
        digits = 10 * digits + (letter - '0');
        count++;
      } else if (letter == '.' && point < 0 && count > 0) {
        point = count;
      } else {
        return slowly(bytes, at, length);
      }
    }
    if (count == 0 || point == count) {
      return slowly(bytes, at, length);
    }
    double number = point < 0 ? digits : digits / TENS[count - point];
    return isNegative ? -number : number;
  }

  private static double slowly(byte[] bytes, int at, int length) throws IOException {
    try {
      return Double.parseDouble(new String(bytes, at, length, StandardCharsets.US_ASCII));
    } catch (NumberFormatException e) {
      throw new IOException("the answer holds something that is no number");
    }
  }
}
