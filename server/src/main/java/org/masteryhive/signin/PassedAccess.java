package org.masteryhive.signin;

import java.util.Optional;
import java.util.Set;

/**
 * Passed access: the add-on sends its own short-lived token with each call. Google is asked each time whether it was made
 * for our add-on and for this caller; it serves this call and is kept nowhere.
 */
public final class PassedAccess implements Access {

  private final GoogleSignIn google;
  private final Set<String> clients;

  /** @param clients the add-on's client ids */
  public PassedAccess(GoogleSignIn google, Set<String> clients) {
    this.google = google;
    this.clients = Set.copyOf(clients);
  }

  @Override
  public CallerToken of(Identity identity, Optional<String> passed) {
    String token = passed.orElseThrow(() -> new BadTokenException("no access token was passed"));
    check(identity, token);
    return new CallerToken() {
      @Override
      public String value() {
        return token;
      }

      @Override
      public String renewed(String refused) {
        throw new NotConnectedException();
      }
    };
  }

  @Override
  public Ended end(Identity identity, Optional<String> passed, boolean revoke) {
    if (revoke && passed.isPresent()) {
      check(identity, passed.get());
      google.revoke(passed.get());
    }
    return Ended.DONE;
  }

  @Override
  public boolean isUsable() {
    return true;
  }

  private void check(Identity identity, String token) {
    if (!token.matches("[!-~]{1,4096}")) {
      throw new BadTokenException("not an access token at all");
    }
    TokenFacts facts =
        google.inspect(token).orElseThrow(() -> new BadTokenException("not an access token"));
    require(clients.contains(facts.audience()), "an access token of another client");
    require(identity.person().subject().equals(facts.subject()), "another person's access token");
    require(facts.scopes().reachAnySpreadsheet(), "an access token that allows too little");
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new BadTokenException(why);
    }
  }
}
