package org.masteryhive.mastery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Days as a teacher says them: {@code Oct 3}, and {@code Oct 3, 2024} where the year is not clear. It
 * is clear within the course's year; where that is not known, from eleven months back to one ahead.
 */
final class DayWords {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d", Locale.US);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  private final Map<LocalDate, String> said = new HashMap<>();
  private final LocalDate first;
  private final LocalDate end;

  DayWords(LocalDate today, SchoolYear year) {
    LocalDate lastDay = year.ends().orElse(today.plusMonths(1));
    this.first = year.starts().orElse(lastDay.minusYears(1).plusDays(1));
    LocalDate nextYear = first.plusYears(1);
    LocalDate afterLast = year.ends().map(day -> day.plusDays(1)).orElse(nextYear);
    this.end = afterLast.isBefore(nextYear) ? afterLast : nextYear;
  }

  String of(LocalDate day) {
    return said.computeIfAbsent(day, this::words);
  }

  private String words(LocalDate day) {
    boolean clear = !day.isBefore(first) && day.isBefore(end);
    return day.format(clear ? SHORT : LONG);
  }
}
