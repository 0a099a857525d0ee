package org.masteryhive.lease;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.masteryhive.store.Database;
import org.masteryhive.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the program. It says now and then that it still lives; one that has not for a while is taken for dead, and what
 * it was at for interrupted.
 */
public final class Instance implements AutoCloseable {

  /** How long an instance that says nothing counts as alive, and a lease that nobody renews as held. */
  static final Duration SILENCE = Duration.ofSeconds(15);

  /** How often to say so: three may be missed. */
  public static final Duration PULSE = Duration.ofSeconds(4);

  private static final Logger LOG = LoggerFactory.getLogger(Instance.class);

  private final Database database;
  private final String id = UUID.randomUUID().toString();

  private Instance(Database database) {
    this.database = database;
  }

  /** Begins to live. Where the database has one user at a time, all earlier lives are over. */
  public static Instance begin(Database database) {
    Instance instance = new Instance(database);
    if (database.isAlone()) {
      database.jot(sql -> {
        try (PreparedStatement others = sql.prepareStatement("DELETE FROM instance")) {
          return others.executeUpdate();
        }
      });
    }
    instance.pulse();
    return instance;
  }

  /** What rows of this instance bear. */
  public String id() {
    return id;
  }

  /** Says that it lives, and renews every lease that it holds. */
  public void pulse() {
    database.jot(sql -> {
      try (PreparedStatement alive =
          sql.prepareStatement("INSERT INTO instance (id, until_milli) VALUES (?, " + database.now()
              + " + ?) ON CONFLICT (id) DO UPDATE SET until_milli = excluded.until_milli")) {
        alive.setString(1, id);
        alive.setLong(2, silence());
        alive.executeUpdate();
      }
      try (PreparedStatement renew = sql.prepareStatement("UPDATE lease SET until_milli = "
          + database.now() + " + ? WHERE instance = ? AND until_milli > " + database.now())) {
        renew.setLong(1, SILENCE.toMillis());
        renew.setString(2, id);
        return renew.executeUpdate();
      }
    });
  }

  /** Removes what is left of instances and leases that ended long ago. */
  public void tidy() {
    long aDay = Duration.ofDays(1).toMillis();
    database.jot(sql -> {
      for (String table : new String[] {"instance", "lease"}) {
        try (PreparedStatement old = sql.prepareStatement(
            "DELETE FROM " + table + " WHERE until_milli < " + database.now() + " - ?")) {
          old.setLong(1, aDay);
          old.executeUpdate();
        }
      }
      return true;
    });
  }

  /** One that is alone has nobody to tell, and needs no pulse. */
  private long silence() {
    return database.isAlone() ? Duration.ofDays(36_500).toMillis() : SILENCE.toMillis();
  }

  /** Ends: its leases are free at once, and what it was at is interrupted. If that cannot be said, it shows in a while. */
  @Override
  public void close() {
    try {
      database.jot(sql -> {
        end(sql.prepareStatement("DELETE FROM lease WHERE instance = ?"));
        end(sql.prepareStatement("DELETE FROM instance WHERE id = ?"));
        return true;
      });
    } catch (StoreException unsaid) {
      LOG.warn("The database was not told that this instance ends: {}", unsaid.getMessage());
    }
  }

  private void end(PreparedStatement statement) throws SQLException {
    try (statement) {
      statement.setString(1, id);
      statement.executeUpdate();
    }
  }
}
