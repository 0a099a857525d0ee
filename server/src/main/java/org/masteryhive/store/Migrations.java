package org.masteryhive.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Plain SQL files, each run once, in order. A file that has run anywhere is never changed again. Where the makes of databases
 * speak differently there is a file for each, and its name stands in place of the star.
 */
final class Migrations {

  private static final List<String> FILES = List.of(
      "0001-first-tables.sql", "0002-several-instances.sql", "0003-audit.sql", "0004-audit.*.sql");

  private Migrations() {}

  /** Brings the tables up to date: all of it, or nothing. */
  static void run(DataSource database, Kind kind) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        run(connection, kind);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static void run(Connection connection, Kind kind) throws SQLException {
    kind.lockTables(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS migration (file TEXT NOT NULL PRIMARY KEY)");
    }
    for (String name : FILES) {
      String file = name.replace("*", kind.name());
      if (!hasRun(connection, file)) {
        run(connection, file);
      }
    }
  }

  private static boolean hasRun(Connection connection, String file) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT file FROM migration WHERE file = ?")) {
      query.setString(1, file);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void run(Connection connection, String file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(text(file));
    }
    try (PreparedStatement done =
        connection.prepareStatement("INSERT INTO migration (file) VALUES (?)")) {
      done.setString(1, file);
      done.executeUpdate();
    }
  }

  private static String text(String file) {
    try (InputStream stream =
        Objects.requireNonNull(Migrations.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
