package org.masteryhive.lease;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.masteryhive.store.Database;

/**
 * How often something may happen, over all instances: at most so many times in a minute, and after a pause that many at once.
 * What is kept of each name is one moment: when nothing would be left of what it used up. A turn is reserved and then waited
 * for, so that those who wait come in the order in which they asked, and one statement is all it takes.
 */
public final class Pace {

  private static final long MINUTE_MICROS = 60_000_000;

  private final Database database;

  public Pace(Database database) {
    this.database = database;
  }

  /**
   * Counts one more, and says how long to wait for it.
   *
   * @return empty, and nothing is counted, when that is longer than whoever asks would wait
   */
  public Optional<Duration> reserve(String name, int perMinute, Duration atMost) {
    String now = database.now() + " * 1000";
    long each = MINUTE_MICROS / perMinute;
    return database.jot(sql -> {
      try (PreparedStatement take =
          sql.prepareStatement("INSERT INTO bucket (name, full_at_micro) VALUES (?, " + now
              + " + ?) ON CONFLICT (name) DO UPDATE SET full_at_micro ="
              + " CASE WHEN bucket.full_at_micro > " + now + " THEN bucket.full_at_micro ELSE "
              + now
              + " END + ? WHERE bucket.full_at_micro + ? - " + now + " <= ?"
              + " RETURNING full_at_micro - " + now)) {
        take.setString(1, name);
        take.setLong(2, each);
        take.setLong(3, each);
        take.setLong(4, each);
        take.setLong(5, MINUTE_MICROS + micros(atMost));
        try (ResultSet row = take.executeQuery()) {
          return row.next()
              ? Optional.of(Duration.ofNanos(
                  TimeUnit.MICROSECONDS.toNanos(Math.max(0, row.getLong(1) - MINUTE_MICROS))))
              : Optional.empty();
        }
      }
    });
  }

  /** Waits for its turn, at most so long. Whether it came. */
  public boolean take(String name, int perMinute, Duration atMost) throws InterruptedException {
    Optional<Duration> wait = reserve(name, perMinute, atMost);
    if (wait.isPresent()) {
      TimeUnit.NANOSECONDS.sleep(wait.get().toNanos());
    }
    return wait.isPresent();
  }

  /** Counts one more that does not wait; how long to wait before the next try, when it is one too many. */
  public Optional<Duration> tooSoon(String name, int perMinute) {
    return reserve(name, perMinute, Duration.ZERO).isPresent()
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(1).dividedBy(perMinute));
  }

  /** Removes what would be full again anyway. */
  public void tidy() {
    database.jot(sql -> {
      try (PreparedStatement full = sql.prepareStatement(
          "DELETE FROM bucket WHERE full_at_micro < " + database.now() + " * 1000")) {
        return full.executeUpdate();
      }
    });
  }

  private static long micros(Duration duration) {
    return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
  }
}
