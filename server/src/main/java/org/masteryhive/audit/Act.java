package org.masteryhive.audit;

import java.util.Locale;

/** What can be done that somebody may ask about later. */
public enum Act {
  CREATE,
  SET_UP,
  RECOMPUTE,
  MENTOR_FILES,
  /** A spreadsheet was asked for by someone whom Google refuses it. */
  REFUSED,
  CONNECT,
  DISCONNECT,
  PURGE,
  ROTATE_KEYS;

  /** As it is written down. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
