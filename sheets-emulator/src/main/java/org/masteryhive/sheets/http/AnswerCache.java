package org.masteryhive.sheets.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/**
 * Answers that were written once and are asked for again while nothing has changed. They belong to one
 * state of a spreadsheet and go with it, so that none is ever out of date.
 */
final class AnswerCache {

  private static final int LARGEST = 2_000_000;
  private static final int MOST_ANSWERS = 16;
  private static final int MOST_SPREADSHEETS = 64;

  private record Kept(SpreadsheetState state, Map<String, byte[]> answers) {}

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /** The answer to a question about this state, written now unless it is known. */
  byte[] get(SpreadsheetState state, String question, Supplier<byte[]> writer) {
    Map<String, byte[]> answers = answers(state);
    byte[] known = answers.get(question);
    if (known != null) {
      return known;
    }
    byte[] written = writer.get();
    if (written.length <= LARGEST && answers.size() < MOST_ANSWERS) {
      answers.put(question, written);
    }
    return written;
  }

  @SuppressWarnings("ReferenceEquality") // a state is itself and no other
  private Map<String, byte[]> answers(SpreadsheetState state) {
    Kept present = kept.get(state.id());
    if (present != null && present.state() == state) {
      return present.answers();
    }
    if (kept.size() >= MOST_SPREADSHEETS) {
      kept.clear();
    }
    Kept fresh = new Kept(state, new ConcurrentHashMap<>());
    kept.put(state.id(), fresh);
    return fresh.answers();
  }
}
