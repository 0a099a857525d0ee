package org.masteryhive.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.masteryhive.store.Database;

/** The audit log. A spreadsheet stands in it as a digest of its id, so that whoever has the id finds its lines. */
public final class AuditLog {

  /** How long a line is kept; before that, the database refuses to let it go. */
  public static final Duration KEPT = Duration.ofDays(731);

  private static final String NOBODY = "";

  private final Database database;
  private final Pseudonyms pseudonyms;

  public AuditLog(Database database, Keeper keeper) {
    this.database = database;
    this.pseudonyms = new Pseudonyms(database, keeper);
  }

  /** Adds a line. */
  public void add(Entry entry) {
    database.change(sql -> {
      add(sql, entry);
      return true;
    });
  }

  /** Adds a line, together with what it tells of: both, or neither. */
  public void add(Connection sql, Entry entry) throws SQLException {
    String person =
        entry.person().isPresent() ? pseudonyms.of(sql, entry.person().get()) : NOBODY;
    try (PreparedStatement insert = sql.prepareStatement(
        "INSERT INTO audit (at_second, person, spreadsheet, act, outcome) VALUES (?, ?, ?, ?, ?)")) {
      insert.setLong(1, entry.at().getEpochSecond());
      insert.setString(2, person);
      insert.setString(3, entry.spreadsheet().map(AuditLog::digest).orElse(NOBODY));
      insert.setString(4, entry.act().word());
      insert.setString(5, entry.outcome());
      insert.executeUpdate();
    }
  }

  /** What happened to a spreadsheet, oldest first. */
  public List<Line> ofSpreadsheet(String id) {
    return lines("spreadsheet", digest(id));
  }

  /** What a person did, oldest first; nothing when nobody knows any more which lines are hers. */
  public List<Line> ofPerson(String person) {
    return pseudonymOf(person).map(name -> lines("person", name)).orElse(List.of());
  }

  /** The word that stands for a person. */
  public Optional<String> pseudonymOf(String person) {
    return pseudonyms.find(person);
  }

  /** Takes the person out of the log: the lines stay, and nobody can tell any more that they are hers. */
  public void forget(String person) {
    pseudonyms.forget(person);
  }

  /** Whether nothing here needs an older key any more. */
  public boolean refreshKey() {
    return pseudonyms.refreshKey();
  }

  /** Removes the lines whose time is over. */
  public void tidy(Instant now) {
    database.change(sql -> {
      try (PreparedStatement old = sql.prepareStatement("DELETE FROM audit WHERE at_second < ?")) {
        old.setLong(1, now.minus(KEPT).getEpochSecond());
        return old.executeUpdate();
      }
    });
  }

  private List<Line> lines(String column, String value) {
    String sql = column.equals("person")
        ? "SELECT at_second, person, act, outcome FROM audit WHERE person = ? ORDER BY at_second"
        : "SELECT at_second, person, act, outcome FROM audit WHERE spreadsheet = ? ORDER BY at_second";
    return database.look(connection -> {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setString(1, value);
        try (ResultSet row = query.executeQuery()) {
          List<Line> lines = new ArrayList<>();
          while (row.next()) {
            lines.add(new Line(
                Instant.ofEpochSecond(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4)));
          }
          return lines;
        }
      }
    });
  }

  private static String digest(String id) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A line as it stands there. {@code person} is a word of chance, or empty for the operator. */
  public record Line(Instant at, String person, String act, String outcome) {}
}
