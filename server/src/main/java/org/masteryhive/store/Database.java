package org.masteryhive.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Where tokens, pending consents and begun operations are kept. */
public final class Database implements AutoCloseable {

  private final HikariDataSource connections;
  private final Kind kind;

  private Database(HikariDataSource connections, Kind kind) {
    this.connections = connections;
    this.kind = kind;
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param address {@code jdbc:sqlite:…}
   * @throws StoreException with a sentence for the operator
   */
  public static Database open(String address) {
    Kind kind = Kind.of(address);
    try {
      HikariDataSource connections = new HikariDataSource(kind.configured(address));
      Database database = new Database(connections, kind);
      try {
        database.change(Migrations::run);
      } catch (RuntimeException e) {
        connections.close();
        throw e;
      }
      return database;
    } catch (HikariPool.PoolInitializationException | StoreException e) {
      throw new StoreException("The database " + address + " cannot be opened.", e);
    }
  }

  /** Does the work in one transaction: all of it, or nothing. */
  public <T> T change(Work<T> work) {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException("The database did not do as it was told.", e);
    }
  }

  /** Looks something up. */
  public <T> T look(Work<T> work) {
    try (Connection connection = connections.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new StoreException("The database did not answer.", e);
    }
  }

  /** Leaves nothing of deleted rows in any file, the write-ahead log included. */
  public void forgetForGood() {
    look(connection -> {
      kind.forgetForGood(connection);
      return true;
    });
  }

  /** Whether it answers, within so long. */
  public boolean isUsable(Duration within) {
    try {
      return look(connection -> connection.isValid((int) Math.max(1, within.toSeconds())));
    } catch (StoreException e) {
      return false;
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  /** Something done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
