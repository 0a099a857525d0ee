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
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF') {
        space = key.length() > 0;
      } else {
        if (space) {
          key.append(' ');
          space = false;
        }
        key.append(letter);
      }
    }
    return key.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  public static boolean same(String one, String other) {
    return one.equals(other) || of(one).equals(of(other));
  }
}
