package org.masteryhive.signin;

/** A caller's own key to Google, whenever one is needed. */
public interface CallerToken {

  /**
   * The token to send.
   *
   * @throws NotConnectedException when the caller is not connected any more
   * @throws GoogleSilentException when Google gives none just now
   */
  String value();

  /** Another one, after Google refused this. */
  String renewed(String refused);
}
