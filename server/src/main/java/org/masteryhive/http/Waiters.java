package org.masteryhive.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Those who wait for a recompute. Each holds a thread, so only so many may: whoever comes when all places are taken is
 * answered at once, and asks again later. When the service stops, nobody waits beyond the time that is left.
 */
final class Waiters {

  private static final Duration SLICE = Duration.ofSeconds(1);

  private final Semaphore places;
  private volatile long stopsAtNanos;
  private volatile boolean stopping;

  Waiters(int places) {
    this.places = new Semaphore(places);
  }

  /**
   * Asks again and again, each question waiting a little, until the answer will do or the time is over.
   *
   * @return the last answer, or the first one given when there is no place to wait
   */
  <T> T wait(T first, Duration atMost, Function<Duration, T> ask, Predicate<T> willDo) {
    if (!places.tryAcquire()) {
      return first;
    }
    try {
      long endsAt = System.nanoTime() + atMost.toNanos();
      T answer = first;
      for (Duration left = left(endsAt);
          !willDo.test(answer) && !left.isZero();
          left = left(endsAt)) {
        answer = ask.apply(left.compareTo(SLICE) < 0 ? left : SLICE);
      }
      return answer;
    } finally {
      places.release();
    }
  }

  /** From now on nobody waits longer than this. */
  void stopWithin(Duration left) {
    stopsAtNanos = System.nanoTime() + left.toNanos();
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  private Duration left(long endsAt) {
    long now = System.nanoTime();
    long left = stopping ? Math.min(endsAt - now, stopsAtNanos - now) : endsAt - now;
    return Duration.ofNanos(Math.max(0, left));
  }
}
