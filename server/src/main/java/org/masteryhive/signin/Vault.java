package org.masteryhive.signin;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
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
    String sealed = seal.close(connection.toJson(), place(person));
    database.change(sql -> {
      try (PreparedStatement statement =
          sql.prepareStatement("INSERT INTO connection (issuer, subject, client, sealed)"
              + " VALUES (?, ?, ?, ?) ON CONFLICT (issuer, subject)"
              + " DO UPDATE SET client = excluded.client, sealed = excluded.sealed")) {
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
    Optional<String> sealed = database.look(sql -> {
      try (PreparedStatement query = sql.prepareStatement(
          "SELECT sealed FROM connection WHERE issuer = ? AND subject = ? AND client = ?")) {
        query.setString(1, person.issuer());
        query.setString(2, person.subject());
        query.setString(3, client);
        try (ResultSet found = query.executeQuery()) {
          return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
      }
    });
    return sealed.flatMap(text -> open(person, text));
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
            || open(row.person(), row.sealed())
                .filter(kept -> kept.connection().email().equalsIgnoreCase(emailOrSubject))
                .isPresent())
        .map(Row::person)
        .toList();
  }

  /** Seals every row anew that an older key has sealed, and says how many. A row that changes meanwhile is left alone. */
  public int refreshKeys() {
    int changed = 0;
    for (Row row : rows()) {
      Optional<Kept> kept = open(row.person(), row.sealed());
      if (kept.isPresent() && !seal.isFresh(row.sealed())) {
        changed += replace(row, seal.close(kept.get().connection().toJson(), place(row.person())));
      }
    }
    if (changed > 0) {
      database.forgetForGood();
      LOG.info("{} connections are encrypted with the newest key now", changed);
    }
    return changed;
  }

  private int replace(Row row, String sealed) {
    return database.change(sql -> {
      try (PreparedStatement statement = sql.prepareStatement(
          "UPDATE connection SET sealed = ? WHERE issuer = ? AND subject = ? AND sealed = ?")) {
        statement.setString(1, sealed);
        statement.setString(2, row.person().issuer());
        statement.setString(3, row.person().subject());
        statement.setString(4, row.sealed());
        return statement.executeUpdate();
      }
    });
  }

  private List<Row> rows() {
    return database.look(sql -> {
      List<Row> rows = new ArrayList<>();
      try (PreparedStatement query =
              sql.prepareStatement("SELECT issuer, subject, sealed FROM connection");
          ResultSet found = query.executeQuery()) {
        while (found.next()) {
          rows.add(new Row(new Person(found.getString(1), found.getString(2)), found.getString(3)));
        }
      }
      return rows;
    });
  }

  private Optional<Kept> open(Person person, String sealed) {
    Optional<Kept> kept =
        seal.open(sealed, place(person)).map(json -> new Kept(Connection.parse(json), sealed));
    if (kept.isEmpty()) {
      LOG.error("A stored connection does not open: changed, moved, or sealed with a lost key");
    }
    return kept;
  }

  private List<String> place(Person person) {
    return List.of(VERSION, person.issuer(), person.subject(), client);
  }

  /** A connection as it lies in the vault. */
  record Kept(Connection connection, String sealed) {}

  private record Row(Person person, String sealed) {}
}
