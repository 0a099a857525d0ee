package org.masteryhive.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.masteryhive.audit.Act;
import org.masteryhive.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stored access: who connected once need not come back. */
public final class StoredAccess implements Access {

  private static final Logger LOG = LoggerFactory.getLogger(StoredAccess.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Vault vault;
  private final GoogleSignIn google;
  private final AccessTokens tokens;
  private final Database database;
  private final Seal seal;
  private final Clock clock;
  private final Together together;

  public StoredAccess(Vault vault, GoogleSignIn google, TicketOffice office, Together together) {
    this.vault = vault;
    this.google = google;
    this.tokens = new AccessTokens(vault, google, office.clock(), together);
    this.database = office.database();
    this.seal = office.seal();
    this.clock = office.clock();
    this.together = together;
  }

  @Override
  public CallerToken of(Identity identity, Optional<String> passed) {
    Person person = identity.person();
    if (!tokens.isConnected(person)) {
      throw new NotConnectedException();
    }
    return new CallerToken() {
      @Override
      public String value() {
        return tokens.of(person);
      }

      @Override
      public String renewed(String refused) {
        tokens.distrust(person, refused);
        return tokens.of(person);
      }
    };
  }

  @Override
  public Ended end(Identity identity, Optional<String> passed, boolean revoke) {
    Ended ended = end(identity.person(), revoke);
    together.note(
        clock.instant(),
        identity.person(),
        Act.DISCONNECT,
        ended == Ended.NOT_REVOKED ? "not-revoked" : "done");
    return ended;
  }

  /** Deletes first, so that nothing stays when Google cannot be reached. */
  public Ended end(Person person, boolean revoke) {
    Optional<String> token = vault.find(person).map(kept -> kept.connection().refreshToken());
    vault.delete(person);
    if (!revoke || token.isEmpty()) {
      return Ended.DONE;
    }
    try {
      google.revoke(token.get());
      return Ended.DONE;
    } catch (GoogleSilentException silent) {
      LOG.warn(
          "A connection is deleted here, and Google could not be told: {}", silent.getMessage());
      return Ended.NOT_REVOKED;
    }
  }

  GoogleSignIn google() {
    return google;
  }

  void keep(Person person, Connection connection) {
    vault.keep(person, connection);
    together.note(clock.instant(), person, Act.CONNECT, "done");
  }

  String token(Person person) {
    return tokens.of(person);
  }

  @Override
  public boolean isUsable() {
    return database.isUsable(PATIENCE) && seal.isUsable();
  }
}
