package org.masteryhive.sheets.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.masteryhive.sheets.json.Body;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/**
 * Answers that were written once and are asked for again while nothing has changed. They belong to one
 * state of a spreadsheet and go with it, so that none is ever out of date.
 */
final class AnswerCache {

  private static final int LARGEST = 2_000_000;
  private static final int MOST_ANSWERS = 16;
  private static final int MOST_SPREADSHEETS = 64;

  private record Kept(SpreadsheetState state, Map<String, Body> answers) {}

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /** The answer to a question about this state, when it is known. */
  Optional<Body> find(SpreadsheetState state, String question) {
    return Optional.ofNullable(answers(state).get(question));
  }

  /** Keeps an answer, unless it takes too much room. */
  void keep(SpreadsheetState state, String question, Body answer) {
    Map<String, Body> answers = answers(state);
    if (answer.room() <= LARGEST && answers.size() < MOST_ANSWERS) {
      answers.put(question, answer);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a state is itself and no other
  private Map<String, Body> answers(SpreadsheetState state) {
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
