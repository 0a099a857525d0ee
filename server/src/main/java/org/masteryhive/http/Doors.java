package org.masteryhive.http;

import org.masteryhive.recompute.Workbooks;

/** Opens the door to spreadsheets with one caller's own rights. */
@FunctionalInterface
public interface Doors {

  /** The door; {@code person} is whose limits toward Google are used. */
  Workbooks open(String person, Key key);

  /** A caller's own key to Google. Fails with a {@code WorkbookException} when there is none. */
  interface Key {

    /** The token to send. */
    String value();

    /** Another one, after Google refused this. */
    String renewed(String refused);
  }
}
