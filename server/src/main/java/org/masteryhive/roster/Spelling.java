package org.masteryhive.roster;

import java.util.Locale;
import java.util.regex.Pattern;

/** What makes two spellings of an id, a code or a word the same: case and surrounding space do not matter. */
public final class Spelling {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private Spelling() {}

  /** The form that all spellings of one word share. */
  public static String key(String text) {
    return trimmed(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Like {@link #key}, with inner runs of space as one space, for names of people and headings. */
  public static String nameKey(String text) {
    return key(hasSingleSpacesOnly(text) ? text : SPACES.matcher(text).replaceAll(" "));
  }

  private static boolean hasSingleSpacesOnly(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean doubled = letter == ' ' && i > 0 && text.charAt(i - 1) == ' ';
      if (doubled || letter < ' ' || letter == '\u00A0') {
        return false;
      }
    }
    return true;
  }

  public static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  /** The text without the space around it, the no-break space of pasted text included. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF';
  }
}
