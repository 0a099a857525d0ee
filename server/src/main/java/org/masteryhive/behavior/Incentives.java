package org.masteryhive.behavior;

/** Whether a student takes part in incentives. */
public enum Incentives {
  ELIGIBLE("Eligible"),
  AFTER_RESTORING("After restoring");

  private final String words;

  Incentives(String words) {
    this.words = words;
  }

  /** What the cell shows. */
  public String words() {
    return words;
  }
}
