package org.masteryhive.signin;

import java.util.Optional;

/** How the service comes by a caller's own access token. There are two ways; an operator chooses one. */
public sealed interface Access permits StoredAccess, PassedAccess {

  /**
   * Where the caller's token comes from, whenever one is needed.
   *
   * @param passed the token that came with the call, if one did
   * @throws NotConnectedException when the caller must connect first
   * @throws BadTokenException when the passed token is missing or foreign
   */
  CallerToken of(Identity identity, Optional<String> passed);

  /** Deletes what is stored for the caller and, when asked to, ends the grant at Google. */
  Ended end(Identity identity, Optional<String> passed, boolean revoke);

  /** What became of it. In both cases nothing is stored for the caller any more. */
  enum Ended {
    DONE,
    /** Google could not be told, so that the permission still stands there. */
    NOT_REVOKED
  }

  /** Whether all that is needed can be used. */
  boolean isUsable();
}
