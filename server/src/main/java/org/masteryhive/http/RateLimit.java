package org.masteryhive.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.masteryhive.signin.Person;

/**
 * How often one caller may ask, on real time: so that one add-on gone wild does not starve the others. Setting the machine's
 * clock changes nothing.
 */
final class RateLimit {

  private final int perMinute;
  private final Rates rates;

  RateLimit(int perMinute, Rates rates) {
    this.perMinute = perMinute;
    this.rates = rates;
  }

  /** Counts a request. Refuses the one that is too many, and says when to come again. */
  void count(Person person) {
    rates.count(person, perMinute).ifPresent(wait -> {
      throw new ProblemException(Problem.of(
              Code.BUSY, "That were many requests in a short time. Wait a moment and try again.")
          .after(wait));
    });
  }

  /** Counts in the memory of this instance. */
  static Rates here() {
    Cache<Person, Bucket> buckets = Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterAccess(Duration.ofMinutes(2))
        .build();
    return (person, perMinute) -> {
      ConsumptionProbe probe =
          buckets.get(person, newcomer -> fresh(perMinute)).tryConsumeAndReturnRemaining(1);
      return probe.isConsumed()
          ? Optional.empty()
          : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    };
  }

  private static Bucket fresh(int perMinute) {
    return Bucket.builder()
        .withNanosecondPrecision()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
