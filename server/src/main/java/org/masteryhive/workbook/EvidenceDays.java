package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.Optional;
import org.masteryhive.mastery.SchoolYear;

/** Which days evidence may have, and what is said of the others. */
final class EvidenceDays {

  private final LocalDate today;
  private final SchoolYear year;

  EvidenceDays(LocalDate today, SchoolYear year) {
    this.today = today;
    this.year = year;
  }

  LocalDate today() {
    return today;
  }

  /** Whether evidence of the day is used: not when it is from before the year. */
  boolean isUsed(Optional<LocalDate> day) {
    return day.isEmpty() || !year.isBefore(day.get());
  }

  /** What is to know of evidence of the day. */
  Optional<String> note(Optional<LocalDate> day) {
    return day.flatMap(this::note);
  }

  private Optional<String> note(LocalDate day) {
    if (year.isBefore(day)) {
      return Optional.of(
          "This day is before the year starts, so what was shown on it is not used. Correct the date, or Year starts"
              + " on Settings.");
    }
    if (!day.isAfter(today) && !year.isAfter(day)) {
      return Optional.empty();
    }
    String when = !day.isAfter(today)
        ? "after the year ends"
        : year.isAfter(day) ? "in the future, and after the year ends" : "in the future";
    return Optional.of(
        "This day is " + when + ". It is used; correct the date if it was mistyped.");
  }
}
