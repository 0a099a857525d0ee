package org.masteryhive.tab;

import java.util.Locale;

/** What makes two spellings the same: case, the space around them and doubled spaces do not matter. */
public final class Key {

  private Key() {}

  /** The form that all spellings of one text share; empty when nothing is to be seen. */
  public static String of(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (isSpace(letter)) {
        space = key.length() > 0;
      } else {
        if (space) {
          key.append(' ');
          space = false;
        }
        key.append(letter);
      }
    }
    return folded(key.toString());
  }

  /** The form that all spellings of one id or code share: of these a doubled space makes another. */
  static String ofId(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return folded(text.substring(start, end));
  }

  public static boolean same(String one, String other) {
    return one.equals(other) || of(one).equals(of(other));
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF';
  }

  private static String folded(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
