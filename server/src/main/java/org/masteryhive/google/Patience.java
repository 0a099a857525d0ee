package org.masteryhive.google;

import com.google.api.client.util.ExponentialBackOff;
import com.google.api.client.util.Sleeper;
import java.time.Duration;

/**
 * How long we wait for Google before we say that it is busy: growing, randomised waits (the client library's {@link
 * ExponentialBackOff}), within a limit for all of them together.
 *
 * @param first the first wait, before it is randomised
 * @param longest no single wait is longer
 * @param inAll all waits together are not longer
 */
public record Patience(Duration first, Duration longest, Duration inAll, Sleeper sleeper) {

  /** Google advises waits up to 64 seconds in all; the add-on's own time-out is 55 seconds for a call. */
  public static final Patience USUAL = new Patience(
      Duration.ofMillis(500), Duration.ofSeconds(16), Duration.ofSeconds(64), Sleeper.DEFAULT);

  ExponentialBackOff backOff() {
    return new ExponentialBackOff.Builder()
        .setInitialIntervalMillis((int) first.toMillis())
        .setMaxIntervalMillis((int) longest.toMillis())
        .setMaxElapsedTimeMillis(Integer.MAX_VALUE)
        .setMultiplier(2)
        .setRandomizationFactor(0.9)
        .build();
  }
}
