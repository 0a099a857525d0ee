package org.masteryhive.signin;

import java.time.Duration;
import java.util.Optional;
import org.masteryhive.store.Database;

/** Stored access: who connected once need not come back. */
public final class StoredAccess implements Access {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Vault vault;
  private final GoogleSignIn google;
  private final AccessTokens tokens;
  private final Database database;
  private final Seal seal;

  public StoredAccess(Vault vault, GoogleSignIn google, TicketOffice office) {
    this.vault = vault;
    this.google = google;
    this.tokens = new AccessTokens(vault, google, office.clock());
    this.database = office.database();
    this.seal = office.seal();
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
  public void end(Identity identity, Optional<String> passed, boolean revoke) {
    end(identity.person(), revoke);
  }

  /** Deletes first, so that nothing stays when Google cannot be reached. */
  public void end(Person person, boolean revoke) {
    Optional<String> token = vault.find(person).map(kept -> kept.connection().refreshToken());
    vault.delete(person);
    if (revoke) {
      token.ifPresent(google::revoke);
    }
  }

  GoogleSignIn google() {
    return google;
  }

  void keep(Person person, Connection connection) {
    vault.keep(person, connection);
  }

  String token(Person person) {
    return tokens.of(person);
  }

  @Override
  public boolean isUsable() {
    return database.isUsable(PATIENCE) && seal.isUsable();
  }
}
