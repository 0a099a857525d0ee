package org.masteryhive.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that several instances of the service share. What its operator sets there decides how safe a commit is: the
 * server's own default waits for the disk.
 */
final class Postgresql implements Kind {

  private static final Logger LOG = LoggerFactory.getLogger(Postgresql.class);

  /** Statements are short; more connections than this would wait for each other in the server. */
  private static final int CONNECTIONS = 6;

  private static final int CONNECT_SECONDS = 5;
  private static final int ANSWER_SECONDS = 30;
  private static final Duration A_CONNECTION = Duration.ofSeconds(10);

  /** Any number, as long as all instances use the same. */
  private static final long TABLES = 0x4D48;

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public void load() {
    // A driver in Java is soon there.
  }

  @Override
  public void prepare(String address) {
    // It is there, or it is not: the operator makes it.
  }

  @Override
  public HikariConfig configured(String address, boolean inAHurry) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setApplicationName("mastery-hive");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(ANSWER_SECONDS);
    source.setTcpKeepAlive(true);
    try {
      source.setUrl(address);
    } catch (IllegalArgumentException quotesTheAddress) {
      throw new StoreException(
          "HIVE_DATABASE_URL is not written as jdbc:postgresql://HOST/DATABASE.");
    }
    if (inAHurry) {
      String own = source.getOptions() == null ? "" : source.getOptions() + " ";
      source.setOptions(own + "-c synchronous_commit=off");
    }
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(A_CONNECTION.toMillis());
    config.setMinimumIdle(1);
    return config;
  }

  /** Without what follows the database's name, where a password may stand, and without anything before the host. */
  @Override
  public String shown(String address) {
    return address.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
  }

  @Override
  public String why(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return switch (state) {
      case "28P01", "28000", "08004" -> "It does not take the user or the password.";
      case "3D000" -> "There is no such database on that server.";
      case "08001", "08006" -> "Nothing answers at that address.";
      case "42501", "3F000" -> "The user may not make tables there.";
      default -> "";
    };
  }

  @Override
  public boolean isAlone() {
    return false;
  }

  @Override
  public String now() {
    return "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
  }

  @Override
  public void lockTables(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      statement.setLong(1, TABLES);
      statement.execute();
    }
  }

  /** The server does so by itself, several times a second. */
  @Override
  public void settle(Connection connection) {}

  /**
   * Writes the tables anew without what was deleted. What the server's log keeps for a while is ciphertext: record 0011. The
   * rows are gone in any case; if this cannot be done now, the server tidies up later.
   */
  @Override
  public void forgetForGood(Connection connection) {
    try {
      run(connection, "VACUUM (FULL) connection");
      run(connection, "VACUUM (FULL) run");
      run(connection, "VACUUM (FULL) pseudonym");
    } catch (SQLException later) {
      LOG.warn("PostgreSQL could not write a table anew: {}", later.getSQLState());
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
