package org.masteryhive.signin;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where connections are kept: one encrypted row for each person, bound to that person and to our OAuth client. A row that
 * was moved to another person, or changed by a bit, does not open.
 */
public final class Vault {

  private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
  private static final String VERSION = "connection-1";
  private static final String ACCESS_VERSION = "access-1";

  private final Database database;
  private final Seal seal;
  private final String client;

  public Vault(Database database, Seal seal, String client) {
    this.database = database;
    this.seal = seal;
    this.client = client;
  }

  /** Keeps a connection in place of an earlier one. */
  void keep(Person person, Connection connection) {
    String sealed = seal.close(connection.toJson(), place(person, client));
    database.change(sql -> {
      try (PreparedStatement statement = sql.prepareStatement(
          "INSERT INTO connection (issuer, subject, client, sealed)"
              + " VALUES (?, ?, ?, ?) ON CONFLICT (issuer, subject)"
              + " DO UPDATE SET client = excluded.client, sealed = excluded.sealed, access = NULL")) {
        statement.setString(1, person.issuer());
        statement.setString(2, person.subject());
        statement.setString(3, client);
        statement.setString(4, sealed);
        return statement.executeUpdate();
      }
    });
  }

  /** What is kept for the person. A row that does not open is as good as none. */
  Optional<Kept> find(Person person) {
    Optional<Row> row = row(person);
    Optional<Kept> kept = row.flatMap(this::open);
    if (row.isEmpty() || kept.isPresent()) {
      return kept;
    }
    // Between the look and the opening it may have been sealed anew, and the old key dropped.
    Optional<Row> again = row(person);
    kept = again.equals(row) ? Optional.empty() : again.flatMap(this::open);
    if (kept.isEmpty()) {
      LOG.error("A stored connection does not open: changed, moved, or sealed with a lost key");
    }
    return kept;
  }

  private Optional<Row> row(Person person) {
    return database.look(sql -> {
      try (PreparedStatement query = sql.prepareStatement("SELECT sealed, access FROM connection"
          + " WHERE issuer = ? AND subject = ? AND client = ?")) {
        query.setString(1, person.issuer());
        query.setString(2, person.subject());
        query.setString(3, client);
        try (ResultSet found = query.executeQuery()) {
          return found.next()
              ? Optional.of(new Row(
                  person, client, found.getString(1), Optional.ofNullable(found.getString(2))))
              : Optional.empty();
        }
      }
    });
  }

  /** Shares an access token with the other instances. It opens only beside the connection that it was got with. */
  void share(Person person, Kept kept, Granted granted) {
    String sealed = seal.close(
        granted.expires().toEpochMilli() + " " + granted.accessToken(),
        accessPlace(person, client, kept.connection()));
    database.jot(sql -> {
      try (PreparedStatement statement = sql.prepareStatement(
          "UPDATE connection SET access = ? WHERE issuer = ? AND subject = ? AND client = ?")) {
        statement.setString(1, sealed);
        statement.setString(2, person.issuer());
        statement.setString(3, person.subject());
        statement.setString(4, client);
        return statement.executeUpdate();
      }
    });
  }

  /** Shares an access token no longer, unless another one stands in its place already. */
  void shareNoLonger(Person person, Kept kept, String refused) {
    if (kept.access().filter(it -> it.token().equals(refused)).isEmpty()) {
      return;
    }
    database.jot(sql -> {
      try (PreparedStatement statement = sql.prepareStatement(
          "UPDATE connection SET access = NULL WHERE issuer = ? AND subject = ? AND access = ?")) {
        statement.setString(1, person.issuer());
        statement.setString(2, person.subject());
        statement.setString(3, kept.access().get().sealed());
        return statement.executeUpdate();
      }
    });
  }

  /** Deletes what is kept for the person, for good. Says whether there was something. */
  public boolean delete(Person person) {
    boolean deleted = database.change(sql -> {
      try (PreparedStatement statement =
          sql.prepareStatement("DELETE FROM connection WHERE issuer = ? AND subject = ?")) {
        statement.setString(1, person.issuer());
        statement.setString(2, person.subject());
        return statement.executeUpdate() > 0;
      }
    });
    database.forgetForGood();
    return deleted;
  }

  /** Deletes one row as it was found; a newer one in its place stays. */
  void delete(Person person, Kept kept) {
    database.change(sql -> {
      try (PreparedStatement statement = sql.prepareStatement(
          "DELETE FROM connection WHERE issuer = ? AND subject = ? AND sealed = ?")) {
        statement.setString(1, person.issuer());
        statement.setString(2, person.subject());
        statement.setString(3, kept.sealed());
        return statement.executeUpdate();
      }
    });
    database.forgetForGood();
  }

  /** Everyone whose e-mail address or subject it is. Looks into every row: for an operator, not for a request. */
  public List<Person> named(String emailOrSubject) {
    return rows().stream()
        .filter(row -> row.person().subject().equals(emailOrSubject)
            || open(row)
                .filter(kept -> kept.connection().email().equalsIgnoreCase(emailOrSubject))
                .isPresent())
        .map(Row::person)
        .toList();
  }

  /** Seals every row anew that an older key has sealed, and says how many. A row that changes meanwhile is left alone. */
  public int refreshKeys() {
    int changed = 0;
    for (Row row : rows()) {
      if (!isFresh(row)) {
        changed += open(row).map(kept -> replace(row, kept)).orElse(0);
      }
    }
    if (changed > 0) {
      database.forgetForGood();
      LOG.info("{} connections are encrypted with the newest key now", changed);
    }
    return changed;
  }

  /** How many connections need an older key than today's, or a key that is lost. */
  public int needingOlderKeys() {
    return (int) rows().stream().filter(row -> !isFresh(row)).count();
  }

  /** Everyone who is connected, with the e-mail address. For an operator, not for a request. */
  public Map<Person, String> emails() {
    Map<Person, String> emails = new HashMap<>();
    rows()
        .forEach(row -> open(row)
            .ifPresent(kept -> emails.put(row.person(), kept.connection().email())));
    return emails;
  }

  private boolean isFresh(Row row) {
    return seal.isFresh(row.sealed()) && row.access().map(seal::isFresh).orElse(true);
  }

  private int replace(Row row, Kept kept) {
    String sealed = seal.close(kept.connection().toJson(), place(row.person(), row.client()));
    return database.change(sql -> {
      try (PreparedStatement statement =
          sql.prepareStatement("UPDATE connection SET sealed = ?, access = ?"
              + " WHERE issuer = ? AND subject = ? AND sealed = ?")) {
        statement.setString(1, sealed);
        statement.setString(2, kept.access().map(it -> resealed(row, kept, it)).orElse(null));
        statement.setString(3, row.person().issuer());
        statement.setString(4, row.person().subject());
        statement.setString(5, row.sealed());
        return statement.executeUpdate();
      }
    });
  }

  private String resealed(Row row, Kept kept, Shared access) {
    return seal.close(
        access.expires().toEpochMilli() + " " + access.token(),
        accessPlace(row.person(), row.client(), kept.connection()));
  }

  private List<Row> rows() {
    return database.look(sql -> {
      List<Row> rows = new ArrayList<>();
      try (PreparedStatement query = sql.prepareStatement(
              "SELECT issuer, subject, client, sealed, access FROM connection");
          ResultSet found = query.executeQuery()) {
        while (found.next()) {
          rows.add(new Row(
              new Person(found.getString(1), found.getString(2)),
              found.getString(3),
              found.getString(4),
              Optional.ofNullable(found.getString(5))));
        }
      }
      return rows;
    });
  }

  private Optional<Kept> open(Row row) {
    return seal.open(row.sealed(), place(row.person(), row.client())).map(json -> {
      Connection connection = Connection.parse(json);
      return new Kept(
          connection, row.sealed(), row.access().flatMap(text -> shared(row, connection, text)));
    });
  }

  private Optional<Shared> shared(Row row, Connection connection, String sealed) {
    return seal.open(sealed, accessPlace(row.person(), row.client(), connection))
        .map(text -> {
          int space = text.indexOf(' ');
          return new Shared(
              text.substring(space + 1),
              Instant.ofEpochMilli(Long.parseLong(text.substring(0, space))),
              sealed);
        });
  }

  private static List<String> place(Person person, String client) {
    return List.of(VERSION, person.issuer(), person.subject(), client);
  }

  private static List<String> accessPlace(Person person, String client, Connection connection) {
    return List.of(
        ACCESS_VERSION,
        person.issuer(),
        person.subject(),
        client,
        Secrets.digest(connection.refreshToken()));
  }

  /** A connection as it lies in the vault, and the access token that an instance shared beside it. */
  record Kept(Connection connection, String sealed, Optional<Shared> access) {}

  /** An access token that all instances may use until it expires. */
  record Shared(String token, Instant expires, String sealed) {

    @Override
    public String toString() {
      return "an access token";
    }
  }

  private record Row(Person person, String client, String sealed, Optional<String> access) {}
}
