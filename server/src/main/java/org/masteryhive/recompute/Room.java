package org.masteryhive.recompute;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many spreadsheets are thought about at one time. Many runs may wait for Google; what they think is held in memory and
 * needs a processor, so that more of it at once only makes each take longer. A large spreadsheet takes the room of several,
 * the largest all of it.
 */
final class Room {

  private static final int CELLS_OF_ONE = 250_000;

  private final int seats;
  private final Semaphore free;

  Room(int seats) {
    this.seats = seats;
    this.free = new Semaphore(seats, true);
  }

  /** As many as there are processors; two at least, so that a large spreadsheet does not keep all others waiting. */
  static Room ofThisMachine() {
    return new Room(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  /** Waits until there is room for a spreadsheet of so many cells, first come, first served. */
  Seats take(long cells) {
    int taken = (int) Math.min(seats, 1 + cells / CELLS_OF_ONE);
    free.acquireUninterruptibly(taken);
    return new Seats(taken);
  }

  /** The room that a spreadsheet has, until it is closed. */
  final class Seats implements AutoCloseable {

    private final int taken;
    private final AtomicBoolean left = new AtomicBoolean();

    private Seats(int taken) {
      this.taken = taken;
    }

    /** Makes room for others. */
    @Override
    public void close() {
      if (left.compareAndSet(false, true)) {
        free.release(taken);
      }
    }
  }
}
