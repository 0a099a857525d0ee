package org.masteryhive.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the audit log, before its person and its spreadsheet are disguised.
 *
 * @param person who did it, as the rest of the service knows persons; empty when it was the operator
 * @param spreadsheet its id; empty when it was about none
 * @param outcome one word: {@code done}, or the code of what went wrong
 */
public record Entry(
    Instant at, Optional<String> person, Optional<String> spreadsheet, Act act, String outcome) {

  private static final int LONGEST_WORD = 40;

  public Entry {
    if (!outcome.matches("[a-z0-9-]{1," + LONGEST_WORD + "}")) {
      throw new IllegalArgumentException("an outcome is one word");
    }
  }

  @Override
  public String toString() {
    return act.word() + " " + outcome;
  }
}
