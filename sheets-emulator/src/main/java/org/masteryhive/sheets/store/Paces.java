package org.masteryhive.sheets.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When it is time to write a spreadsheet down whole: when what was done to it since is twice as long as it was itself, and
 * long enough to matter. So all writing together stays within a small multiple of what was done.
 */
final class Paces {

  private static final long WORTHWHILE = 256 * 1024;
  private static final long ENVELOPE = 300;

  private record Pace(long whole, long since) {}

  private final Map<String, Pace> paces = new ConcurrentHashMap<>();

  /** Counts an operation with this body, and says whether the spreadsheet should be written whole in its place. */
  boolean isTimeFor(String id, String body) {
    Pace now = paces.merge(
        id,
        new Pace(0, body.length() + ENVELOPE),
        (old, one) -> new Pace(old.whole(), old.since() + one.since()));
    return now.since() > Math.max(WORTHWHILE, 2 * now.whole());
  }

  void written(String id, long length) {
    paces.put(id, new Pace(length, 0));
  }

  void forget(String id) {
    paces.remove(id);
  }
}
