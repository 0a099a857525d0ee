package org.masteryhive.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.store.Database;

/** The consents that people are at: begun here, and to be ended here once, in the same browser, in ten minutes. */
final class Consents {

  private static final String VERSION = "consent-1";

  private final Database database;
  private final Seal seal;
  private final Clock clock;

  Consents(Database database, Seal seal, Clock clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  /** Begins one. The state is a new word that nobody can guess. */
  String begin(Ticket ticket, String browser, String verifier) {
    String state = Secrets.fresh();
    String key = Secrets.digest(state);
    String sealed = seal.close(
        JSONObjectUtils.toJSONString(Map.of(
            "ticket", Tickets.toJson(ticket),
            "browser", Secrets.digest(browser),
            "verifier", verifier)),
        List.of(VERSION, key));
    database.change(sql -> {
      try (PreparedStatement old =
          sql.prepareStatement("DELETE FROM consent WHERE until_second < ?")) {
        old.setLong(1, clock.instant().getEpochSecond());
        old.executeUpdate();
      }
      try (PreparedStatement statement = sql.prepareStatement(
          "INSERT INTO consent (state, sealed, until_second) VALUES (?, ?, ?)")) {
        statement.setString(1, key);
        statement.setString(2, sealed);
        statement.setLong(3, clock.instant().plus(Tickets.GOOD_FOR).getEpochSecond());
        return statement.executeUpdate();
      }
    });
    return state;
  }

  /** Ends the one that began with the state. It is gone afterwards, whatever comes of it. */
  Optional<Pending> end(String state) {
    String key = Secrets.digest(state);
    Optional<String> sealed = database.change(sql -> {
      Optional<String> found;
      try (PreparedStatement query =
          sql.prepareStatement("SELECT sealed FROM consent WHERE state = ? AND until_second > ?")) {
        query.setString(1, key);
        query.setLong(2, clock.instant().getEpochSecond());
        try (ResultSet row = query.executeQuery()) {
          found = row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
      }
      try (PreparedStatement statement =
          sql.prepareStatement("DELETE FROM consent WHERE state = ?")) {
        statement.setString(1, key);
        return statement.executeUpdate() == 1 ? found : Optional.empty();
      }
    });
    return sealed.flatMap(text -> seal.open(text, List.of(VERSION, key))).map(Consents::parse);
  }

  /** How many consents are under way that need an older key than today's. */
  int needingOlderKeys() {
    return database.look(sql -> {
      int old = 0;
      try (PreparedStatement query =
          sql.prepareStatement("SELECT sealed FROM consent WHERE until_second > ?")) {
        query.setLong(1, clock.instant().getEpochSecond());
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            old += seal.isFresh(row.getString(1)) ? 0 : 1;
          }
        }
      }
      return old;
    });
  }

  private static Pending parse(String json) {
    try {
      Map<String, Object> fields = JSONObjectUtils.parse(json);
      return new Pending(
          Tickets.parse(JSONObjectUtils.getString(fields, "ticket")),
          JSONObjectUtils.getString(fields, "browser"),
          JSONObjectUtils.getString(fields, "verifier"));
    } catch (ParseException e) {
      throw new IllegalStateException("a consent that was not written by this program", e);
    }
  }

  /** A consent that somebody is at. */
  record Pending(Ticket ticket, String browser, String verifier) {

    boolean isIn(Optional<String> cookie) {
      return cookie.map(Secrets::digest).filter(it -> Secrets.same(it, browser)).isPresent();
    }

    @Override
    public String toString() {
      return "a pending consent";
    }
  }
}
