package org.masteryhive.mentoring;

/** Where a goal that is not met stands. */
public enum GoalStatus {
  OPEN("Open"),
  REVISIT("Revisit");

  private final String words;

  GoalStatus(String words) {
    this.words = words;
  }

  /** What the cell shows. */
  public String words() {
    return words;
  }
}
