package org.masteryhive.roster;

/** One key for the two ways in which a person's name is written. */
final class PersonName {

  private PersonName() {}

  /** The same for {@code First Last} and {@code Last, First}, whatever the case and the spaces. */
  static String key(String name) {
    String key = Spelling.nameKey(name);
    int comma = key.indexOf(',');
    if (comma < 0) {
      return key;
    }
    String last = Spelling.trimmed(key.substring(0, comma));
    String first = Spelling.trimmed(key.substring(comma + 1));
    return Spelling.trimmed(first + " " + last);
  }
}
