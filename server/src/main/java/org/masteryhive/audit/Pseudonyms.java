package org.masteryhive.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.masteryhive.store.Database;

/**
 * Which word stands for whom. The word is chance; the row that knows it is found by a keyed digest of the person, so that
 * nobody who reads the database can look a person up, or try one out, without the keyset.
 */
final class Pseudonyms {

  private static final String SECRET = "audit-1";
  private static final int WORD_BYTES = 8;
  private static final int SECRET_BYTES = 32;

  private final Database database;
  private final Keeper keeper;
  private final SecureRandom random = new SecureRandom();
  private volatile Optional<String> secret = Optional.empty();

  Pseudonyms(Database database, Keeper keeper) {
    this.database = database;
    this.keeper = keeper;
  }

  /** The person's word; a new one when she has none. */
  String of(Connection sql, String person) throws SQLException {
    String digest = digest(sql, person);
    try (PreparedStatement insert = sql.prepareStatement(
        "INSERT INTO pseudonym (person, name) VALUES (?, ?) ON CONFLICT (person) DO NOTHING")) {
      insert.setString(1, digest);
      insert.setString(2, word(WORD_BYTES));
      insert.executeUpdate();
    }
    return found(sql, digest).orElseThrow();
  }

  /** The person's word, if she has one. */
  Optional<String> find(String person) {
    return database.change(sql -> found(sql, digest(sql, person)));
  }

  /** Forgets whose the word was. Nobody can find that out again. */
  void forget(String person) {
    database.change(sql -> {
      try (PreparedStatement delete =
          sql.prepareStatement("DELETE FROM pseudonym WHERE person = ?")) {
        delete.setString(1, digest(sql, person));
        return delete.executeUpdate();
      }
    });
    database.forgetForGood();
  }

  /** Whether the secret needs none of the older keys any more, once it is locked anew where it did. */
  boolean refreshKey() {
    return database.change(sql -> {
      Optional<String> locked = lockedSecret(sql);
      if (locked.isEmpty() || keeper.isFresh(locked.get())) {
        return true;
      }
      Optional<String> open = keeper.unlock(locked.get());
      if (open.isEmpty()) {
        return false;
      }
      replace(sql, keeper.lock(open.get()));
      return true;
    });
  }

  private static Optional<String> found(Connection sql, String digest) throws SQLException {
    try (PreparedStatement query =
        sql.prepareStatement("SELECT name FROM pseudonym WHERE person = ?")) {
      query.setString(1, digest);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private String digest(Connection sql, String person) throws SQLException {
    if (secret.isEmpty()) {
      secret = Optional.of(secret(sql));
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.get()), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret that all instances share. One that does not open any more is of no use, and a new one takes its place. */
  private String secret(Connection sql) throws SQLException {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    try (PreparedStatement insert = sql.prepareStatement(
        "INSERT INTO secret (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")) {
      insert.setString(1, SECRET);
      insert.setString(2, keeper.lock(Base64.getEncoder().encodeToString(bytes)));
      insert.executeUpdate();
    }
    Optional<String> open = lockedSecret(sql).flatMap(keeper::unlock);
    if (open.isEmpty()) {
      replace(sql, keeper.lock(Base64.getEncoder().encodeToString(bytes)));
      return Base64.getEncoder().encodeToString(bytes);
    }
    return open.get();
  }

  private static Optional<String> lockedSecret(Connection sql) throws SQLException {
    try (PreparedStatement query =
        sql.prepareStatement("SELECT sealed FROM secret WHERE name = ?")) {
      query.setString(1, SECRET);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private static void replace(Connection sql, String locked) throws SQLException {
    try (PreparedStatement update =
        sql.prepareStatement("UPDATE secret SET sealed = ? WHERE name = ?")) {
      update.setString(1, locked);
      update.setString(2, SECRET);
      update.executeUpdate();
    }
  }

  private String word(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
