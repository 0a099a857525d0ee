package org.masteryhive.google;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;

/**
 * Our own limits toward Google, so that many teachers clicking at once wait a moment instead of being refused. They follow
 * real time, whatever the service's clock says.
 */
public final class Quotas {

  /**
   * Calls a minute; 0 is no limit.
   *
   * @param readsEach reads of one person
   * @param writesEach writes of one person
   * @param reads reads of all together
   * @param writes writes of all together
   */
  public record Limits(int readsEach, int writesEach, int reads, int writes) {

    /** No limits. */
    public static final Limits OFF = new Limits(0, 0, 0, 0);

    /** Google's own, since 2022. */
    public static final Limits GOOGLES = new Limits(60, 60, 300, 300);
  }

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(70);

  private final Limits limits;
  private final Optional<Bucket> allReads;
  private final Optional<Bucket> allWrites;
  private final Cache<String, Optional<Bucket>> readsOf;
  private final Cache<String, Optional<Bucket>> writesOf;

  public Quotas(Limits limits) {
    this.limits = limits;
    this.allReads = bucket(limits.reads());
    this.allWrites = bucket(limits.writes());
    this.readsOf =
        Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(2)).build();
    this.writesOf =
        Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(2)).build();
  }

  /** Waits until a call may go out. Says that we are busy when that takes too long. */
  void await(String person, boolean isWrite) {
    for (Bucket bucket : buckets(person, isWrite)) {
      try {
        if (!bucket.asBlocking().tryConsume(1, LONGEST_WAIT)) {
          throw new WorkbookException(
              Why.BUSY, "", Optional.of(Duration.ofSeconds(60)), Optional.empty());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WorkbookException(Why.BUSY, "", Optional.empty(), Optional.of(e));
      }
    }
  }

  private List<Bucket> buckets(String person, boolean isWrite) {
    Optional<Bucket> own = isWrite
        ? writesOf.get(person, key -> bucket(limits.writesEach()))
        : readsOf.get(person, key -> bucket(limits.readsEach()));
    return Stream.of(own, isWrite ? allWrites : allReads)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Bucket> bucket(int perMinute) {
    return perMinute == 0
        ? Optional.empty()
        : Optional.of(Bucket.builder()
            .addLimit(
                limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
            .build());
  }
}
