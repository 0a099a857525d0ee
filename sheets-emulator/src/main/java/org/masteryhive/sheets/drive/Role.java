package org.masteryhive.sheets.drive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone may do with a file, the least first. */
public enum Role {
  READER,
  COMMENTER,
  WRITER,
  OWNER;

  /** The role by the name that Google gives it. */
  static Optional<Role> parse(String name) {
    return Arrays.stream(values()).filter(role -> role.text().equals(name)).findFirst();
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean mayWrite() {
    return compareTo(WRITER) >= 0;
  }
}
