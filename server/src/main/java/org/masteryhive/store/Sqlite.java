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
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A file on this machine, for one instance of the service. Every commit is on the disk before it is answered, and what is
 * deleted is overwritten with zeros.
 */
final class Sqlite implements Kind {

  private static final int TRIES = 50;

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public HikariConfig configured(String address, boolean inAHurry) {
    createForOwnerAlone(Path.of(address.substring("jdbc:sqlite:".length())));
    Properties pragmas = new Properties();
    pragmas.setProperty("journal_mode", "WAL");
    pragmas.setProperty("synchronous", inAHurry ? "NORMAL" : "FULL");
    pragmas.setProperty("secure_delete", "ON");
    pragmas.setProperty("busy_timeout", "10000");
    pragmas.setProperty("transaction_mode", "IMMEDIATE");
    SQLiteDataSource source = new SQLiteDataSource(new SQLiteConfig(pragmas));
    source.setUrl(address);
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(inAHurry ? 2 : 4);
    config.setMinimumIdle(1);
    return config;
  }

  @Override
  public String shown(String address) {
    return address;
  }

  @Override
  public String why(SQLException failure) {
    return "";
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
