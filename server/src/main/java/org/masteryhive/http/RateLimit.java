package org.masteryhive.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.masteryhive.signin.Person;

/** How often one caller may ask, on real time: so that one add-on gone wild does not starve the others. */
final class RateLimit {

  private final int perMinute;
  private final Cache<Person, Bucket> buckets = Caffeine.newBuilder()
      .maximumSize(100_000)
      .expireAfterAccess(Duration.ofMinutes(2))
      .build();

  RateLimit(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Counts a request. Refuses the one that is too many, and says when to come again. */
  void count(Person person) {
    Bucket bucket = buckets.get(person, newcomer -> fresh());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new ProblemException(Problem.of(
              Code.BUSY, "That were many requests in a short time. Wait a moment and try again.")
          .after(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }
  }

  private Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
