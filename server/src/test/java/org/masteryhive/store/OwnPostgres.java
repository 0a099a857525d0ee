package org.masteryhive.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.masteryhive.testing.Folders;

/**
 * A real PostgreSQL for all tests of this JVM: it comes with the build, starts when the first test needs it, and goes when the
 * JVM does. Each test gets a schema of its own in it. It forgoes safety for speed; whoever runs as root needs {@code unshare}.
 */
public final class OwnPostgres {

  private static final Path OWN = newFolder();

  /** Where it keeps its files. */
  public static final Path FOLDER = OWN.resolve("data");

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private OwnPostgres() {}

  /** The address of a new, empty schema. */
  public static String newAddress() {
    String schema = "test" + SCHEMAS.incrementAndGet();
    run("CREATE SCHEMA " + schema);
    return SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
  }

  /** Writes to its files what it has in memory. */
  public static void flush() {
    run("CHECKPOINT");
  }

  private static void run(String sql) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("hive-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Folders.delete(OWN);
    }
  }

  /** A machine on which it cannot start fails the tests that need it: skipped, they would say nothing of several instances. */
  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder()
          .setDataDirectory(FOLDER)
          .setPGStartupWait(Duration.ofMinutes(3))
          .setRegisterShutdownHook(false)
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .setServerConfig("shared_buffers", "32MB")
          .setServerConfig("max_connections", "200")
          .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
      return server;
    } catch (IOException | RuntimeException e) {
      throw new AssertionError(
          "The tests' own PostgreSQL does not start on this machine. It needs a temporary folder in which"
              + " programs may run, and, for root, the right to make a user namespace (unshare -U).",
          e);
    }
  }
}
