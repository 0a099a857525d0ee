package org.masteryhive.google;

/** A caller's own key to Google. */
public interface AccessToken {

  /** The token to send. Fails with a {@code WorkbookException} when the caller is not connected any more. */
  String value();

  /** Another one, after Google refused this; fails when there is none to be had. */
  String renewed(String refused);
}
