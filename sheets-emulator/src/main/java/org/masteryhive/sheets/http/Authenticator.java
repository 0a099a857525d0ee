package org.masteryhive.sheets.http;

import org.masteryhive.sheets.signin.Caller;

/** Knows people by their access tokens. */
public interface Authenticator {

  /** Who holds this token; 401 when nobody does. */
  Caller caller(String bearerToken);
}
