package org.masteryhive.sheets.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The calls so far, oldest first; the last hundred thousand of them. */
public final class CallLog {

  private static final int KEPT = 100_000;

  /** One call as it was answered. */
  public record Entry(
      String method,
      String path,
      String email,
      int status,
      long requestBytes,
      long responseBytes,
      String kind) {}

  private final Deque<Entry> entries = new ArrayDeque<>();

  synchronized void add(Entry entry) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    entries.addLast(entry);
  }

  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  public synchronized void forget() {
    entries.clear();
  }
}
