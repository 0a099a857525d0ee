package org.masteryhive.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.sql.PreparedStatement;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.store.Database;

/** Writes tickets, reads them back, and remembers which are spent. They are sealed: nobody else can make or read one. */
final class Tickets {

  static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final List<String> PLACE = List.of("ticket-1");

  private final Database database;
  private final Seal seal;
  private final Clock clock;

  Tickets(Database database, Seal seal, Clock clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  /** A new ticket, as it goes into an address. */
  String issue(Identity identity, Optional<String> file) {
    return seal.close(
        toJson(new Ticket(
            Secrets.fresh(),
            identity.person(),
            identity.email(),
            clock.instant().plus(GOOD_FOR),
            file)),
        PLACE);
  }

  /** The ticket in an address; empty when it is none of ours, or its time is over. */
  Optional<Ticket> read(String text) {
    return seal.open(text, PLACE).map(Tickets::parse).filter(this::isInTime);
  }

  boolean isInTime(Ticket ticket) {
    return clock.instant().isBefore(ticket.until());
  }

  boolean isSpent(Ticket ticket) {
    return database.look(sql -> {
      try (PreparedStatement query =
          sql.prepareStatement("SELECT ticket FROM spent_ticket WHERE ticket = ?")) {
        query.setString(1, ticket.id());
        return query.executeQuery().next();
      }
    });
  }

  /** Spends it. Of two who try at once, one succeeds. */
  boolean spend(Ticket ticket) {
    return database.change(sql -> {
      try (PreparedStatement old =
          sql.prepareStatement("DELETE FROM spent_ticket WHERE until_second < ?")) {
        old.setLong(1, clock.instant().getEpochSecond());
        old.executeUpdate();
      }
      try (PreparedStatement statement = sql.prepareStatement(
          "INSERT INTO spent_ticket (ticket, until_second) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
        statement.setString(1, ticket.id());
        statement.setLong(2, ticket.until().getEpochSecond());
        return statement.executeUpdate() == 1;
      }
    });
  }

  static String toJson(Ticket ticket) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", ticket.id());
    fields.put("issuer", ticket.person().issuer());
    fields.put("subject", ticket.person().subject());
    fields.put("email", ticket.email());
    fields.put("until", ticket.until().getEpochSecond());
    ticket.file().ifPresent(file -> fields.put("file", file));
    return JSONObjectUtils.toJSONString(fields);
  }

  static Ticket parse(String json) {
    try {
      Map<String, Object> fields = JSONObjectUtils.parse(json);
      return new Ticket(
          JSONObjectUtils.getString(fields, "id"),
          new Person(
              JSONObjectUtils.getString(fields, "issuer"),
              JSONObjectUtils.getString(fields, "subject")),
          JSONObjectUtils.getString(fields, "email"),
          Instant.ofEpochSecond(JSONObjectUtils.getLong(fields, "until")),
          Optional.ofNullable(JSONObjectUtils.getString(fields, "file")));
    } catch (ParseException e) {
      throw new IllegalStateException("a ticket that was not written by this program", e);
    }
  }
}
