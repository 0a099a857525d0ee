package org.masteryhive.mastery;

/** What is said about one student and one outcome, and why. */
public record OutcomeMastery(Outcome outcome, Conclusion conclusion, Reason reason) {

  public boolean isOverridden() {
    return reason.override().isPresent();
  }

  /** What the cell shows: the conclusion, with {@code *} after an override. */
  public String shown() {
    return isOverridden() ? conclusion.shown() + " *" : conclusion.shown();
  }
}
