package org.masteryhive.sheets.http;

import java.time.Duration;

/** How much longer each call takes than it must. */
public final class Waits {

  private volatile long readMs;
  private volatile long writeMs;

  public Waits(Duration each) {
    set(each.toMillis(), each.toMillis());
  }

  public void set(long forReads, long forWrites) {
    readMs = forReads;
    writeMs = forWrites;
  }

  void before(boolean read) throws InterruptedException {
    pause(read ? readMs : writeMs);
  }

  static void pause(long millis) throws InterruptedException {
    if (millis > 0) {
      Thread.sleep(millis);
    }
  }
}
