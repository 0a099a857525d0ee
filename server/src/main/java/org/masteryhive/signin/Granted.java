package org.masteryhive.signin;

import java.time.Instant;
import java.util.Optional;

/** What Google's token endpoint gave. */
record Granted(
    String accessToken,
    Instant expires,
    Optional<String> refreshToken,
    Scopes scopes,
    Optional<String> identityToken) {

  @Override
  public String toString() {
    return "a grant";
  }
}
