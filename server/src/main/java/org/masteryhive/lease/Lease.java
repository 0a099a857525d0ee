package org.masteryhive.lease;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to do something that only one may do. It has a word of its own, so that nobody takes it for an earlier one. */
public final class Lease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final Leases leases;
  private final String name;
  private final String holder;

  Lease(Leases leases, String name, String holder) {
    this.leases = leases;
    this.name = name;
    this.holder = holder;
  }

  String name() {
    return name;
  }

  String holder() {
    return holder;
  }

  /** Whether it still holds; then it holds for a while longer. Once it has run out it is gone, even if nobody took it. */
  public boolean isHeld() {
    return leases.renew(this);
  }

  /** Waits for it once more, after it was gone. */
  public void takeAgain() throws InterruptedException {
    leases.await(this);
  }

  /** Lets the next one begin. If that cannot be said, the lease runs out by itself. */
  @Override
  public void close() {
    try {
      leases.free(this);
    } catch (RuntimeException unsaid) {
      LOG.warn("A lease could not be given back and runs out by itself: {}", unsaid.toString());
    }
  }
}
