package org.masteryhive.signin;

import java.time.Clock;
import org.masteryhive.store.Database;

/** Where tickets and pending consents are kept. */
public record TicketOffice(Database database, Seal seal, Clock clock) {

  Tickets tickets() {
    return new Tickets(database, seal, clock);
  }

  Consents consents() {
    return new Consents(database, seal, clock);
  }
}
