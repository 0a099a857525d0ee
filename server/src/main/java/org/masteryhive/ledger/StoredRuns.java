package org.masteryhive.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.masteryhive.recompute.Gradebooks.LastRun;
import org.masteryhive.recompute.RunLog;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.store.Database;

/** The memory of runs, in the database. A run that began in an earlier life of the program and never ended was interrupted. */
public final class StoredRuns implements RunLog {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Database database;
  private final String instance = UUID.randomUUID().toString();

  public StoredRuns(Database database) {
    this.database = database;
  }

  @Override
  public void began(String operationId, String person, WorkbookId id, Instant at) {
    database.change(sql -> {
      try (PreparedStatement old = sql.prepareStatement("DELETE FROM run WHERE until_second < ?")) {
        old.setLong(1, at.getEpochSecond());
        old.executeUpdate();
      }
      try (PreparedStatement insert = sql.prepareStatement(
          "INSERT INTO run (operation, person, instance, until_second) VALUES (?, ?, ?, ?)")) {
        insert.setString(1, digest(operationId));
        insert.setString(2, digest(person));
        insert.setString(3, instance);
        insert.setLong(4, at.plus(REMEMBERED).getEpochSecond());
        return insert.executeUpdate();
      }
    });
  }

  @Override
  public void ended(String operationId, WorkbookId id, Optional<LastRun> last) {
    database.change(sql -> {
      try (PreparedStatement over = sql.prepareStatement("DELETE FROM run WHERE operation = ?")) {
        over.setString(1, digest(operationId));
        over.executeUpdate();
      }
      if (last.isEmpty()) {
        return 0;
      }
      try (PreparedStatement keep =
          sql.prepareStatement("INSERT INTO last_run (workbook, at_second, changed_cells, problems,"
              + " notes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (workbook) DO UPDATE SET"
              + " at_second = excluded.at_second, changed_cells = excluded.changed_cells,"
              + " problems = excluded.problems, notes = excluded.notes")) {
        keep.setString(1, digest(id.value()));
        keep.setLong(2, last.get().at().getEpochSecond());
        keep.setInt(3, last.get().changedCells());
        keep.setInt(4, last.get().problems());
        keep.setInt(5, last.get().notes());
        return keep.executeUpdate();
      }
    });
  }

  @Override
  public boolean wasInterrupted(String operationId, String person) {
    return database.look(sql -> {
      try (PreparedStatement query = sql.prepareStatement(
          "SELECT operation FROM run WHERE operation = ? AND person = ? AND instance <> ?")) {
        query.setString(1, digest(operationId));
        query.setString(2, digest(person));
        query.setString(3, instance);
        try (ResultSet found = query.executeQuery()) {
          return found.next();
        }
      }
    });
  }

  @Override
  public Optional<LastRun> lastRun(WorkbookId id) {
    return database.look(sql -> {
      try (PreparedStatement query = sql.prepareStatement(
          "SELECT at_second, changed_cells, problems, notes FROM last_run WHERE workbook = ?")) {
        query.setString(1, digest(id.value()));
        try (ResultSet row = query.executeQuery()) {
          return row.next()
              ? Optional.of(new LastRun(
                  Instant.ofEpochSecond(row.getLong(1)),
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4)))
              : Optional.empty();
        }
      }
    });
  }

  /** Forgets that a person ever asked for anything. */
  public void forget(String person) {
    database.change(sql -> {
      try (PreparedStatement statement = sql.prepareStatement("DELETE FROM run WHERE person = ?")) {
        statement.setString(1, digest(person));
        return statement.executeUpdate();
      }
    });
    database.forgetForGood();
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
