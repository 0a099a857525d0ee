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
import org.sqlite.SQLiteDataSource;

/** What one make of database needs that another does not. */
enum Kind {
  /**
   * A file on this machine. Every commit is on the disk before it is answered, and what is deleted is overwritten with
   * zeros.
   */
  SQLITE("jdbc:sqlite:") {
    @Override
    HikariConfig configured(String address) {
      createForOwnerAlone(Path.of(address.substring(prefix.length())));
      Properties pragmas = new Properties();
      pragmas.setProperty("journal_mode", "WAL");
      pragmas.setProperty("synchronous", "FULL");
      pragmas.setProperty("secure_delete", "ON");
      pragmas.setProperty("busy_timeout", "10000");
      pragmas.setProperty("transaction_mode", "IMMEDIATE");
      SQLiteDataSource source = new SQLiteDataSource(new org.sqlite.SQLiteConfig(pragmas));
      source.setUrl(address);
      HikariConfig config = new HikariConfig();
      config.setDataSource(source);
      config.setMaximumPoolSize(4);
      return config;
    }

    @Override
    void forgetForGood(Connection connection) throws SQLException {
      for (int tries = 0; tries < 50; tries++) {
        try (Statement statement = connection.createStatement();
            ResultSet answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
          if (answer.next() && answer.getInt(1) == 0) {
            return;
          }
        }
      }
      throw new SQLException("the write-ahead log is still in use");
    }
  };

  final String prefix;

  Kind(String prefix) {
    this.prefix = prefix;
  }

  static Kind of(String address) {
    for (Kind kind : values()) {
      if (address.startsWith(kind.prefix)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no database of ours: " + address);
  }

  /** The pool of connections to the address. */
  abstract HikariConfig configured(String address);

  abstract void forgetForGood(Connection connection) throws SQLException;

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
