package org.masteryhive.google;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Counts in the memory of this instance, by the time that it is given. */
final class BucketsHere implements Buckets {

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(2)).build();
  private final TimeMeter time;
  private final BlockingStrategy waits;

  BucketsHere(TimeMeter time, BlockingStrategy waits) {
    this.time = time;
    this.waits = waits;
  }

  @Override
  public boolean take(String name, int perMinute, Duration atMost) throws InterruptedException {
    return buckets
        .get(
            name,
            newcomer -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                    limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build())
        .asBlocking()
        .tryConsume(1, atMost, waits);
  }
}
