package org.masteryhive.mastery;

import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.Spelling;

/**
 * An outcome's code, as the cell shows it. Two codes are equal when they differ in case and
 * surrounding space only; each keeps its own spelling.
 */
public final class OutcomeCode {

  private final String text;
  private final String key;

  private OutcomeCode(String text) {
    this.text = Spelling.trimmed(text);
    this.key = Spelling.key(text);
    if (key.isEmpty()) {
      throw new IllegalArgumentException("an outcome's code cannot be blank");
    }
  }

  public static OutcomeCode of(String text) {
    return new OutcomeCode(text);
  }

  /** The code as it is spelled, without the space around it. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OutcomeCode code && key.equals(code.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
