package org.masteryhive.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteJDBCLoader;

/**
 * A file on this machine, for one instance of the service. Every commit is on the disk before it is answered, and what is
 * deleted is overwritten with zeros.
 */
final class Sqlite implements Kind {

  private static final int TRIES = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BREATH = Duration.ofMillis(5);

  private final Runnable breath;

  Sqlite() {
    this(() -> LockSupport.parkNanos(BREATH.toNanos()));
  }

  /** With something to do before asking again. */
  Sqlite(Runnable breath) {
    this.breath = breath;
  }

  @Override
  public String name() {
    return "sqlite";
  }

  /**
   * {@inheritDoc}
   *
   * <p>SQLite itself is a library of this machine's.
   */
  @Override
  public void load() throws SQLException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new SQLException("SQLite cannot be loaded", e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Readers and a writer need not wait for each other when changes go to a log first. The file itself remembers that it is
   * so. Everything else waits for its turn by {@code busy_timeout}; but who meets a writer while switching this on is refused at
   * once, and has to ask again.
   */
  @Override
  public void prepare(String address) throws SQLException {
    createForOwnerAlone(Path.of(address.substring("jdbc:sqlite:".length())));
    try (Connection connection = source(address, false).getConnection();
        Statement statement = connection.createStatement()) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!switchesToLog(statement, System.nanoTime() - end < 0)) {
        breath.run();
      }
    }
  }

  private static boolean switchesToLog(Statement statement, boolean mayAskAgain)
      throws SQLException {
    try {
      return statement.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException e) {
      if (mayAskAgain && isBusy(e)) {
        return false;
      }
      throw e;
    }
  }

  /** The lowest byte is the kind of error, the others its details. */
  private static boolean isBusy(SQLException e) {
    return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  @Override
  public HikariConfig configured(String address, boolean inAHurry) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(address, inAHurry));
    config.setMaximumPoolSize(inAHurry ? 2 : 4);
    config.setMinimumIdle(1);
    return config;
  }

  private static SQLiteDataSource source(String address, boolean inAHurry) {
    Properties pragmas = new Properties();
    pragmas.setProperty("synchronous", inAHurry ? "NORMAL" : "FULL");
    pragmas.setProperty("secure_delete", "ON");
    pragmas.setProperty("busy_timeout", Long.toString(PATIENCE.toMillis()));
    pragmas.setProperty("transaction_mode", "IMMEDIATE");
    SQLiteDataSource source = new SQLiteDataSource(new SQLiteConfig(pragmas));
    source.setUrl(address);
    return source;
  }

  @Override
  public String shown(String address) {
    return address;
  }

  @Override
  public String why(SQLException failure) {
    return isBusy(failure) ? "Another program is using it and does not let go of it." : "";
  }

  @Override
  public boolean isAlone() {
    return true;
  }

  @Override
  public String now() {
    return "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
  }

  @Override
  public void lockTables(Connection connection) {
    // A transaction here has the file to itself from its first statement on.
  }

  @Override
  public void settle(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    }
  }

  @Override
  public void forgetForGood(Connection connection) throws SQLException {
    for (int tries = 0; tries < TRIES; tries++) {
      try (Statement statement = connection.createStatement();
          ResultSet answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        if (answer.next() && answer.getInt(1) == 0) {
          return;
        }
      }
    }
    throw new SQLException("the write-ahead log is still in use");
  }

  private static void createForOwnerAlone(Path file) {
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      Files.createFile(file, ownerAlone());
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (IOException e) {
      throw new StoreException("The database file " + file + " cannot be made.", e);
    }
  }

  private static FileAttribute<?>[] ownerAlone() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
