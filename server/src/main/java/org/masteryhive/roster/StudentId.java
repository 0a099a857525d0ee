package org.masteryhive.roster;

import org.jspecify.annotations.Nullable;

/**
 * A student's id, as the cell shows it. Two ids are equal when they differ in case and surrounding
 * space only; each keeps its own spelling.
 */
public final class StudentId {

  private final String text;
  private final String key;

  private StudentId(String text) {
    this.text = Spelling.trimmed(text);
    this.key = Spelling.key(text);
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a student id cannot be blank");
    }
  }

  public static StudentId of(String text) {
    return new StudentId(text);
  }

  /** The id as it is spelled, without the space around it. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StudentId id && key.equals(id.key);
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
