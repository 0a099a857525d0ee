package org.masteryhive.sheets.page;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** Numbers the states of spreadsheets, so that a page can ask whether anything has changed. */
final class Revisions {

  private record Seen(WeakReference<SpreadsheetState> state, long number) {}

  private final long start = System.nanoTime();
  private final Map<String, Seen> latest = new ConcurrentHashMap<>();

  /** Another one for another state; a state never changes. */
  String of(SpreadsheetState state) {
    Seen seen = latest.merge(
        state.id(),
        new Seen(new WeakReference<>(state), 1),
        (before, now) ->
            before.state().refersTo(state) ? before : new Seen(now.state(), before.number() + 1));
    return start + "." + seen.number();
  }
}
