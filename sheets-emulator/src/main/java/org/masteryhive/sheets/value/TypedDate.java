package org.masteryhive.sheets.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people type it in a locale, with the pattern that shows it as typed: {@code 3/4/2026}, {@code 2026-03-04},
 * {@code Mar 4}, {@code Wed, Mar 4, 2026}.
 */
record TypedDate(LocalDate date, String pattern) {

  private static final Pattern WEEKDAY = Pattern.compile("([\\p{L}]{2,})\\.?,? +(.+)");

  /** The day that a text stands for; one without a year is this year's. */
  static Optional<TypedDate> parse(String text, SheetLocale locale, LocalDate today) {
    Optional<TypedDate> found = bare(text, locale, today);
    Matcher weekday = WEEKDAY.matcher(text);
    if (found.isPresent() || !weekday.matches() || !isWeekday(weekday.group(1), locale.names())) {
      return found;
    }
    String form = weekday.group(1).length() < 4 ? "ddd, " : "dddd, ";
    return bare(weekday.group(2), locale, today)
        .map(day -> new TypedDate(day.date, form + day.pattern));
  }

  private static Optional<TypedDate> bare(String text, SheetLocale locale, LocalDate today) {
    return new NumericDate(locale, today)
        .parse(text)
        .or(() -> new NamedDate(locale, today).parse(text));
  }

  private static boolean isWeekday(String name, SheetLocale.Names names) {
    String word = name.toLowerCase(Locale.ROOT);
    return names.days().stream().anyMatch(day -> plain(day).equals(word))
        || names.shortDays().stream().anyMatch(day -> plain(day).equals(word));
  }

  /** A name without its full stop and its capitals. */
  static String plain(String name) {
    return name.replace(".", "").toLowerCase(Locale.ROOT);
  }

  /** A day of the calendar, or empty when there is no such day. */
  static Optional<TypedDate> of(int year, int month, int day, String pattern) {
    try {
      return Optional.of(new TypedDate(LocalDate.of(year, month, day), pattern));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Two digits up to 29 are this century's, the others the last one's. */
  static int year(String typed) {
    int year = Integer.parseInt(typed);
    if (typed.length() > 2) {
      return year;
    }
    return year < 30 ? 2000 + year : 1900 + year;
  }
}
