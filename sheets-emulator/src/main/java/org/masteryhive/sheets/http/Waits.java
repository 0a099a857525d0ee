package org.masteryhive.sheets.http;

import java.time.Duration;

/** How much longer each call takes than it must, and how late Drive hears of an edit. */
public final class Waits {

  private volatile long readMs;
  private volatile long writeMs;
  private volatile long driveLagMs = 10_000;

  public Waits(Duration each) {
    set(each.toMillis(), each.toMillis());
  }

  public void set(long forReads, long forWrites) {
    readMs = forReads;
    writeMs = forWrites;
  }

  /** How long Drive does not know of an edit. */
  public long driveLagMs() {
    return driveLagMs;
  }

  public void setDriveLag(long millis) {
    driveLagMs = millis;
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
