package org.masteryhive.recompute;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;

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

  /** Twice as many as there are processors. */
  static Room ofThisMachine() {
    return new Room(2 * Runtime.getRuntime().availableProcessors());
  }

  /** Waits until there is room for a spreadsheet, first come, first served. */
  Seats take(Picture picture) {
    int taken = (int) Math.min(seats, 1 + cells(picture) / CELLS_OF_ONE);
    free.acquireUninterruptibly(taken);
    return new Seats(taken);
  }

  private static long cells(Picture picture) {
    long cells = 0;
    for (Tab tab : picture.tabs()) {
      for (int row = 0; row < tab.cells().rows(); row++) {
        cells += tab.cells().columns(row);
      }
    }
    return cells;
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
