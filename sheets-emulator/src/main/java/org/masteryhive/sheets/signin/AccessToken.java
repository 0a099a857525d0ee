package org.masteryhive.sheets.signin;

import java.time.Instant;
import java.util.Set;

/** A token for an hour of calls: whose it is, which program holds it, and what it may be used for. */
public record AccessToken(
    String token, Person person, Client client, Scopes scopes, Instant expires, boolean offline) {

  public boolean isExpired(Instant now) {
    return !now.isBefore(expires);
  }

  /** The same, as the rest of the emulator knows who calls. */
  public Caller caller() {
    return new Caller(person.sub(), person.email(), Set.copyOf(scopes.names()), client.id());
  }
}
