package org.masteryhive.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Where tokens, pending consents, begun operations, leases and the audit log are kept. */
public final class Database implements AutoCloseable {

  private final HikariDataSource connections;
  private final HikariDataSource hurried;
  private final Kind kind;
  private final AtomicBoolean unsettled = new AtomicBoolean();

  /** Where only one can write at a time anyway, the next one waits here: that is fair, and quicker than asking again. */
  private final ReentrantLock writer = new ReentrantLock(true);

  private Database(HikariDataSource connections, HikariDataSource hurried, Kind kind) {
    this.connections = connections;
    this.hurried = hurried;
    this.kind = kind;
  }

  /**
   * Loads what is needed to open such a database, which takes longer than to open it; nothing is made or changed yet.
   *
   * @throws StoreException when this machine cannot use databases of this make
   */
  public static void load(String address) {
    Kind kind = Kind.of(address);
    try {
      kind.load();
    } catch (SQLException e) {
      throw new StoreException(
          "The database " + kind.shown(address) + " cannot be opened: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param address {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
   * @throws StoreException with a sentence for the operator, without the address's password
   */
  public static Database open(String address) {
    Kind kind = Kind.of(address);
    String sentence = "The database " + kind.shown(address) + " cannot be opened.";
    try {
      kind.prepare(address);
      HikariDataSource connections = new HikariDataSource(kind.configured(address, false));
      try {
        Migrations.run(connections, kind);
        return new Database(
            connections, new HikariDataSource(kind.configured(address, true)), kind);
      } catch (SQLException | RuntimeException e) {
        connections.close();
        throw e;
      }
    } catch (SQLException | HikariPool.PoolInitializationException | StoreException e) {
      throw new StoreException((sentence + " " + why(kind, e)).strip(), e);
    }
  }

  private static String why(Kind kind, Throwable failure) {
    if (failure instanceof StoreException it && it.getCause() == null) {
      return String.valueOf(it.getMessage());
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException it) {
        return kind.why(it);
      }
    }
    return "";
  }

  /** Does the work in one transaction: all of it, or nothing. It is on the disk when this returns. */
  public <T> T change(Work<T> work) {
    return write(work, connections);
  }

  /**
   * Does the work in one transaction that does not wait for the disk. It outlives the program, however that ends; when the
   * power fails, the last of it may be lost, and nothing else.
   */
  public <T> T jot(Work<T> work) {
    T result = write(work, hurried);
    unsettled.set(true);
    return result;
  }

  /** Brings to the disk what was jotted down. */
  public void settle() {
    if (unsettled.getAndSet(false)) {
      look(connection -> {
        kind.settle(connection);
        return true;
      });
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

  /** Leaves nothing of deleted rows behind: in no file, the write-ahead log included, where the file is ours. */
  public void forgetForGood() {
    look(connection -> {
      kind.forgetForGood(connection);
      return true;
    });
  }

  /** SQL for the milliseconds since 1970, by the one clock that all instances share. */
  public String now() {
    return kind.now();
  }

  /** Whether no other instance of the service uses it at the same time. */
  public boolean isAlone() {
    return kind.isAlone();
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
    hurried.close();
    connections.close();
  }

  private <T> T write(Work<T> work, HikariDataSource pool) {
    boolean inLine = kind.isAlone();
    if (inLine) {
      writer.lock();
    }
    try (Connection connection = pool.getConnection()) {
      return transaction(work, connection);
    } catch (SQLException e) {
      throw new StoreException("The database did not do as it was told.", e);
    } finally {
      if (inLine) {
        writer.unlock();
      }
    }
  }

  private static <T> T transaction(Work<T> work, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = work.with(connection);
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  /** Something done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
