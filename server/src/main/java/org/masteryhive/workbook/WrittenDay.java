package org.masteryhive.workbook;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/** A day as somebody wrote it, with its year or without. */
record WrittenDay(OptionalInt year, MonthDay day) {

  /** The longest that February 29 is ever away. */
  private static final int MOST_YEARS = 8;

  /** The day itself, when its year is written. */
  Optional<LocalDate> exact() {
    return year.isPresent() ? Optional.of(day.atYear(year.getAsInt())) : Optional.empty();
  }

  /** The day; without a year the first such day on or after another. */
  LocalDate from(LocalDate other) {
    return exact().orElseGet(() -> nearest(other, 1));
  }

  /** The day; without a year the latest such day that is not after another. */
  LocalDate until(LocalDate other) {
    return exact().orElseGet(() -> nearest(other, -1));
  }

  private LocalDate nearest(LocalDate other, int step) {
    for (int years = 0; years <= MOST_YEARS; years++) {
      int candidate = other.getYear() + step * years;
      if (day.isValidYear(candidate)) {
        LocalDate found = day.atYear(candidate);
        if (step > 0 ? !found.isBefore(other) : !found.isAfter(other)) {
          return found;
        }
      }
    }
    return other;
  }
}
