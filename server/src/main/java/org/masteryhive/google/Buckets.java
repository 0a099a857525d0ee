package org.masteryhive.google;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Where it is counted how often Google is called. */
@FunctionalInterface
public interface Buckets {

  /**
   * Waits until a call may go out, of so many in a minute, and counts it. False, and nothing counted, when that would take too
   * long.
   */
  boolean take(String name, int perMinute, Duration atMost) throws InterruptedException;

  /** Counts in the memory of this instance. Setting the machine's clock changes nothing. */
  static Buckets here() {
    return new BucketsHere(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
  }
}
