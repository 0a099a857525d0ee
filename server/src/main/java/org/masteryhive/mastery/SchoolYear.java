package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Optional;

/** The year of the course, as far as the settings say when it starts and ends. */
public record SchoolYear(Optional<LocalDate> starts, Optional<LocalDate> ends) {

  public static final SchoolYear UNKNOWN = new SchoolYear(Optional.empty(), Optional.empty());

  /** Evidence from before the year is not used. */
  public boolean isBefore(LocalDate day) {
    return starts.isPresent() && day.isBefore(starts.get());
  }

  /** Evidence from after the year is used, with a Note. */
  public boolean isAfter(LocalDate day) {
    return ends.isPresent() && day.isAfter(ends.get());
  }
}
