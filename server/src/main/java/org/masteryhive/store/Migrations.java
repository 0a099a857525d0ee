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

/** Plain SQL files, each run once, in order. A file that has run anywhere is never changed again. */
final class Migrations {

  private static final List<String> FILES = List.of("0001-first-tables.sql");

  private Migrations() {}

  /** Brings the tables up to date, and says how many files ran. */
  static int run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS migration (file TEXT NOT NULL PRIMARY KEY)");
    }
    int ran = 0;
    for (String file : FILES) {
      if (!hasRun(connection, file)) {
        run(connection, file);
        ran++;
      }
    }
    return ran;
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
      for (String sql : text(file).split(";", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
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
