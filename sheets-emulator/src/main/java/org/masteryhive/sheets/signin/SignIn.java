package org.masteryhive.sheets.signin;

import java.time.Clock;
import java.util.Optional;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.http.Authenticator;
import org.masteryhive.sheets.http.Gate;
import org.masteryhive.sheets.store.Tables;

/** Everything that knows people: built once, asked by the API, the control calls and Drive. */
public final class SignIn implements Authenticator {

  private final People people;
  private final Project project;
  private final Tokens tokens;
  private final SigningKeys keys;
  private final IdentityTokens identity;
  private final Secrets secrets = new Secrets();
  private final Clock clock;

  public SignIn(Tables tables, Clock clock) {
    this.clock = clock;
    this.people = new People(tables.table("people", Person.class));
    this.project = new Project(tables.table("clients", Client.class), secrets);
    this.tokens = new Tokens(tables.table("grants", Grant.class), people, project, secrets, clock);
    this.keys = new SigningKeys(tables.table("keys", SigningKeys.Stored.class), secrets);
    this.identity = new IdentityTokens(keys, clock);
  }

  @Override
  public Caller caller(String bearerToken) {
    return tokens
        .find(bearerToken)
        .map(AccessToken::caller)
        .orElseThrow(ApiException::unauthenticated);
  }

  public People people() {
    return people;
  }

  public Project project() {
    return project;
  }

  public Tokens tokens() {
    return tokens;
  }

  public SigningKeys keys() {
    return keys;
  }

  public IdentityTokens identity() {
    return identity;
  }

  /** The person behind a call of the API, when there is a token for them. */
  public Optional<Person> person(Caller caller) {
    return people.find(caller.email());
  }

  /** The pages and calls of the sign-in. */
  public SignInRoutes routes(Shelf shelf, Gate gate) {
    return new SignInRoutes(this, new Codes(secrets, clock), shelf, gate, clock);
  }
}
