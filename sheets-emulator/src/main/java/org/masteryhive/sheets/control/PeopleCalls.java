package org.masteryhive.sheets.control;

import java.util.Map;
import org.masteryhive.sheets.signin.AccessToken;
import org.masteryhive.sheets.signin.SignIn;

/** Who there is, which clients there are, and fresh signing keys. */
final class PeopleCalls {

  private final SignIn signIn;

  PeopleCalls(SignIn signIn) {
    this.signIn = signIn;
  }

  Object people() {
    return signIn.people().all();
  }

  /** A person, new if need be. */
  Object meet(Body body) {
    return signIn
        .people()
        .meet(body.allowing("email").required("email"))
        .orElseThrow(() -> ControlException.bad("email must be an e-mail address"));
  }

  Object whoami(String token) {
    return signIn
        .tokens()
        .find(token)
        .map(AccessToken::person)
        .orElseThrow(() -> new ControlException(401, "this access token is not good for anything"));
  }

  Object clients() {
    return Map.of(
        "oauthClientId", signIn.project().web().id(),
        "oauthClientSecret", signIn.project().web().secret(),
        "addonClientId", signIn.project().addon().id());
  }

  Object rotate(Body body) {
    signIn.keys().rotate(body.allowing("forget").flag("forget"));
    return Map.of("kid", signIn.keys().current().getKeyID());
  }
}
