package org.masteryhive.google;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Where it is counted how often Google is called. */
@FunctionalInterface
public interface Buckets {

  /**
   * Waits until a call may go out, of so many in a minute, and counts it. False, and nothing counted, when that would take too
   * long.
   */
  boolean take(String name, int perMinute, Duration atMost) throws InterruptedException;

  /** Counts in the memory of this instance. */
  static Buckets here() {
    Cache<String, Bucket> buckets =
        Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(2)).build();
    return (name, perMinute, atMost) -> buckets
        .get(
            name,
            newcomer -> Bucket.builder()
                .addLimit(limit ->
                    limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build())
        .asBlocking()
        .tryConsume(1, atMost);
  }
}
