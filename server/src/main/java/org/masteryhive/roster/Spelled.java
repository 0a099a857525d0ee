package org.masteryhive.roster;

import org.jspecify.annotations.Nullable;

/**
 * A word by which something is known, as the cell shows it. Two of one kind are equal when they differ in case and surrounding
 * space only; each keeps its own spelling.
 */
public abstract class Spelled {

  private final String text;
  private final String key;

  /**
   * Takes the word as it was typed.
   *
   * @param kind what it is, for whoever passes a blank one, which is refused
   */
  protected Spelled(String text, String kind) {
    this.text = Spelling.trimmed(text);
    this.key = Spelling.key(text);
    if (key.isEmpty()) {
      throw new IllegalArgumentException(kind + " cannot be blank");
    }
  }

  /** The word as it is spelled, without the space around it. */
  public final String text() {
    return text;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Spelled word && getClass() == word.getClass() && key.equals(word.key);
  }

  @Override
  public final int hashCode() {
    return key.hashCode();
  }

  @Override
  public final String toString() {
    return text;
  }
}
