package org.masteryhive.mentoring;

/** Whether it is time to meet. */
public enum CheckInStatus {
  FIRST_ONE("First one"),
  DUE("Due"),
  UP_TO_DATE("Up to date");

  private final String words;

  CheckInStatus(String words) {
    this.words = words;
  }

  /** What the cell shows. */
  public String words() {
    return words;
  }
}
