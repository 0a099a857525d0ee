package org.masteryhive.signin;

import java.time.Clock;
import org.masteryhive.store.Database;

/** Where tickets and pending consents are kept. */
public record TicketOffice(Database database, Seal seal, Clock clock) {

  /** How many consents are under way that need an older key than today's. */
  public int needingOlderKeys() {
    return consents().needingOlderKeys();
  }

  Tickets tickets() {
    return new Tickets(database, seal, clock);
  }

  Consents consents() {
    return new Consents(database, seal, clock);
  }
}
