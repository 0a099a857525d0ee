package org.masteryhive.google;

import java.time.Duration;
import java.util.Optional;
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

  /**
   * A bucket that is full gives all it holds at once, and in the minute after that as much again. Google counts any minute: so
   * a bucket holds a little less than half of what Google takes, in percent.
   */
  private static final int SHARE = 48;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(70);

  private final Limits limits;
  private final Buckets buckets;

  /** Limits that this instance keeps by itself. */
  public Quotas(Limits limits) {
    this(limits, Buckets.here());
  }

  /** Limits that are counted elsewhere, such as together with other instances. */
  public Quotas(Limits limits, Buckets buckets) {
    this.limits = limits;
    this.buckets = buckets;
  }

  /** Waits until a call may go out. Says that we are busy when that takes too long. */
  void await(String person, boolean isWrite) {
    try {
      if (isWrite) {
        take("writes of " + person, limits.writesEach());
        take("writes", limits.writes());
      } else {
        take("reads of " + person, limits.readsEach());
        take("reads", limits.reads());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkbookException(Why.BUSY, "", Optional.empty(), Optional.of(e));
    }
  }

  private void take(String name, int perMinute) throws InterruptedException {
    if (perMinute > 0 && !buckets.take(name, Math.max(1, perMinute * SHARE / 100), LONGEST_WAIT)) {
      throw new WorkbookException(
          Why.BUSY, "", Optional.of(Duration.ofSeconds(60)), Optional.empty());
    }
  }
}
