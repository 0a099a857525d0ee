package org.masteryhive.sheets.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.masteryhive.sheets.signin.Grant.RefreshToken;
import org.masteryhive.sheets.store.Table;

/** The tokens that are out, and what people have granted. Revoking one ends all of that person's. */
public final class Tokens {

  /** How long an access token lives. */
  public static final Duration LIFE = Duration.ofHours(1);

  private final Map<String, AccessToken> access = new ConcurrentHashMap<>();
  private final Table<Grant> grants;
  private final People people;
  private final Project project;
  private final Secrets secrets;
  private final Clock clock;

  public Tokens(Table<Grant> grants, People people, Project project, Secrets secrets, Clock clock) {
    this.grants = grants;
    this.people = people;
    this.project = project;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A token as the person's consent gave it. */
  public AccessToken issue(Person person, Client client, Scopes scopes, boolean offline) {
    access.values().removeIf(token -> token.isExpired(clock.instant()));
    AccessToken token = new AccessToken(
        "ya29.a0" + secrets.draw(96), person, client, scopes, clock.instant().plus(LIFE), offline);
    access.put(token.token(), token);
    return token;
  }

  public RefreshToken issueRefresh(Person person, Client client, Scopes scopes) {
    RefreshToken token = new RefreshToken("1//0" + secrets.draw(72), client.id(), scopes);
    change(person, grant -> grant.with(token));
    return token;
  }

  /** The token, when it lives. */
  public Optional<AccessToken> find(String token) {
    return Optional.ofNullable(access.get(token))
        .filter(found -> !found.isExpired(clock.instant()));
  }

  /** A new access token for a refresh token; none when it was revoked or belongs to another client. */
  public Optional<AccessToken> refresh(String refreshToken, Client client) {
    return holder(refreshToken)
        .flatMap(grant -> grant.tokens().stream()
            .filter(token -> token.token().equals(refreshToken))
            .filter(token -> token.clientId().equals(client.id()))
            .findFirst()
            .flatMap(token -> people
                .bySub(grant.sub())
                .map(person -> issue(person, client, token.scopes(), true))));
  }

  /** Ends every grant of the person behind the token, and says whose it was; none, when nobody's. */
  public Optional<String> revoke(String token) {
    Optional<String> sub =
        find(token).map(found -> found.person().sub()).or(() -> holder(token).map(Grant::sub));
    sub.ifPresent(this::end);
    return sub;
  }

  public Grant granted(Person person) {
    return grants.get(person.sub()).orElse(Grant.none(person.sub()));
  }

  public void allow(Person person, Scopes scopes) {
    change(person, grant -> grant.allowing(scopes));
  }

  /** The project may now reach this file of the person's. */
  public void reach(Person person, Collection<String> files) {
    for (String file : files) {
      if (!granted(person).files().contains(file)) {
        change(person, grant -> grant.reaching(file));
      }
    }
  }

  public Project project() {
    return project;
  }

  private void end(String sub) {
    grants.remove(sub);
    access.values().removeIf(token -> token.person().sub().equals(sub));
  }

  private Optional<Grant> holder(String refreshToken) {
    return grants.all().stream()
        .filter(
            grant -> grant.tokens().stream().anyMatch(token -> token.token().equals(refreshToken)))
        .findFirst();
  }

  private void change(Person person, UnaryOperator<Grant> change) {
    grants.update(person.sub(), Grant.none(person.sub()), change);
  }
}
