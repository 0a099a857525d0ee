package org.masteryhive.lease;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.masteryhive.store.Database;

/**
 * Leases by name. Whoever waits for one says so, and is next when it is free: an instance that has much to do does not keep
 * the others out.
 */
public final class Leases {

  private static final long SHORTEST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 100;
  private static final Duration RESERVED = Duration.ofSeconds(1);

  private final Database database;
  private final Instance instance;
  private final SecureRandom random = new SecureRandom();

  public Leases(Database database, Instance instance) {
    this.database = database;
    this.instance = instance;
  }

  /** Takes the lease if nobody holds it and nobody is next. */
  public Optional<Lease> tryTake(String name) {
    Lease lease = new Lease(this, name, freshWord());
    return take(lease) ? Optional.of(lease) : Optional.empty();
  }

  /** Waits for the lease, however long that takes. */
  public Lease take(String name) throws InterruptedException {
    Lease lease = new Lease(this, name, freshWord());
    await(lease);
    return lease;
  }

  void await(Lease lease) throws InterruptedException {
    long pause = SHORTEST_PAUSE_MILLIS;
    while (!take(lease)) {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }
  }

  private boolean take(Lease lease) {
    return database.jot(sql -> {
      try (PreparedStatement take = sql.prepareStatement(
          "INSERT INTO lease (name, holder, instance, until_milli, next_holder, next_until_milli)"
              + " VALUES (?, ?, ?, " + database.now()
              + " + ?, '', 0) ON CONFLICT (name) DO UPDATE SET"
              + " holder = excluded.holder, instance = excluded.instance,"
              + " until_milli = excluded.until_milli, next_holder = '', next_until_milli = 0"
              + " WHERE lease.until_milli <= " + database.now()
              + " AND (lease.next_until_milli <= " + database.now()
              + " OR lease.next_holder = excluded.holder)")) {
        take.setString(1, lease.name());
        take.setString(2, lease.holder());
        take.setString(3, instance.id());
        take.setLong(4, Instance.SILENCE.toMillis());
        if (take.executeUpdate() == 1) {
          return true;
        }
      }
      try (PreparedStatement next =
          sql.prepareStatement("UPDATE lease SET next_holder = ?, next_until_milli = "
              + database.now() + " + ? WHERE name = ? AND (next_until_milli <= " + database.now()
              + " OR next_holder = ?)")) {
        next.setString(1, lease.holder());
        next.setLong(2, RESERVED.toMillis());
        next.setString(3, lease.name());
        next.setString(4, lease.holder());
        next.executeUpdate();
        return false;
      }
    });
  }

  boolean renew(Lease lease) {
    return database.jot(sql -> {
      try (PreparedStatement renew =
          sql.prepareStatement("UPDATE lease SET until_milli = " + database.now()
              + " + ? WHERE name = ? AND holder = ? AND until_milli > " + database.now())) {
        renew.setLong(1, Instance.SILENCE.toMillis());
        renew.setString(2, lease.name());
        renew.setString(3, lease.holder());
        return renew.executeUpdate() == 1;
      }
    });
  }

  void free(Lease lease) {
    database.jot(sql -> {
      try (PreparedStatement free =
          sql.prepareStatement("UPDATE lease SET until_milli = 0 WHERE name = ? AND holder = ?")) {
        free.setString(1, lease.name());
        free.setString(2, lease.holder());
        return free.executeUpdate();
      }
    });
  }

  private String freshWord() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
