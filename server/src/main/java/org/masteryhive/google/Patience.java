package org.masteryhive.google;

import com.google.api.client.util.Sleeper;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.masteryhive.recompute.WorkbookException;

/**
 * How long we wait for Google before we say that it is busy. Each wait is drawn from nothing up to a ceiling that doubles, so
 * that callers who were refused together do not come back together; all waits of one call stay within a limit.
 *
 * @param first the first ceiling
 * @param longest no single wait is longer, unless Google asks for it
 * @param inAll all waits together are not longer
 */
public record Patience(Duration first, Duration longest, Duration inAll, Sleeper sleeper) {

  /** Google advises waits up to 64 seconds in all. The add-on asks again after 55 seconds. */
  public static final Patience USUAL = new Patience(
      Duration.ofMillis(500), Duration.ofSeconds(16), Duration.ofSeconds(64), Sleeper.DEFAULT);

  /** For what follows from one thing that was asked for. */
  Waiting begin() {
    return new Waiting();
  }

  /** The waits so far, and how long the next one may be. */
  final class Waiting {

    private Duration ceiling = first;
    private Duration waited = Duration.ZERO;

    /** Waits before the next try: as long as Google asks for, else as long as chance has it. Gives up with the failure when that is too long. */
    void before(WorkbookException failure) {
      Duration next = failure.retryAfter().orElseGet(this::drawn);
      if (waited.plus(next).compareTo(inAll) > 0) {
        throw failure;
      }
      waited = waited.plus(next);
      try {
        sleeper.sleep(next.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failure;
      }
    }

    private Duration drawn() {
      Duration drawn =
          Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling.toMillis() + 1));
      Duration doubled = ceiling.multipliedBy(2);
      ceiling = doubled.compareTo(longest) > 0 ? longest : doubled;
      return drawn;
    }
  }
}
