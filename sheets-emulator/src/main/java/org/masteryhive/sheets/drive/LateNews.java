package org.masteryhive.sheets.drive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.masteryhive.sheets.drive.DriveFile.Moments;

/**
 * Drive hears late of what was edited in a spreadsheet: for a while it tells the version and the time of before, as at
 * Google, where nobody can build a precondition on them. What is done through Drive itself it knows at once.
 */
public final class LateNews {

  private record Known(Moments before, long since) {}

  private final LongSupplier lagMs;
  private final LongSupplier nanos;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** With the time that news takes, which may change, and a clock that only goes on. */
  public LateNews(LongSupplier lagMs, LongSupplier nanos) {
    this.lagMs = lagMs;
    this.nanos = nanos;
  }

  /** A file is about to be edited. What is told until then is told until that news has come. */
  void edited(DriveFile before) {
    known.compute(
        before.id(),
        (id, old) ->
            old == null || isOver(old) ? new Known(before.moments(), nanos.getAsLong()) : old);
  }

  /** The file as Drive tells of it now. */
  DriveFile told(DriveFile file) {
    Known old = known.get(file.id());
    if (old == null) {
      return file;
    }
    if (isOver(old)) {
      known.remove(file.id(), old);
      return file;
    }
    return file.at(old.before());
  }

  void forget(String id) {
    known.remove(id);
  }

  private boolean isOver(Known old) {
    return nanos.getAsLong() - old.since() >= lagMs.getAsLong() * 1_000_000;
  }
}
