package org.masteryhive.sheets.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day typed with the month's name, in the locale's language or in English. */
record NamedDate(SheetLocale locale, LocalDate today) {

  private static final String NAME = "([\\p{L}]{3,}\\.?)";
  private static final Pattern NAME_FIRST =
      Pattern.compile(NAME + "([ -])(\\d{1,2})(?:(, ?| |-)(\\d{4}|\\d{2}))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(\\. ?| de |[ -])" + NAME + "(?:( de |,? |-)(\\d{4}|\\d{2}))?");
  private static final Pattern NAME_YEAR = Pattern.compile(NAME + "( de |,? |-)(\\d{4})");
  private static final List<String> ENGLISH = List.of(
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December");
  private static final List<String> ENGLISH_SHORT =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  Optional<TypedDate> parse(String text) {
    Matcher first = NAME_FIRST.matcher(text);
    if (first.matches()) {
      String pattern = form(first.group(1)) + first.group(2) + "d" + tail(first);
      return month(first.group(1))
          .flatMap(month -> TypedDate.of(year(first), month, number(first, 3), pattern));
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      String pattern = "d" + quoted(day.group(2)) + form(day.group(3)) + tail(day);
      return month(day.group(3))
          .flatMap(month -> TypedDate.of(year(day), month, number(day, 1), pattern));
    }
    Matcher year = NAME_YEAR.matcher(text);
    return year.matches()
        ? month(year.group(1))
            .flatMap(month -> TypedDate.of(
                number(year, 3), month, 1, form(year.group(1)) + quoted(year.group(2)) + "yyyy"))
        : Optional.empty();
  }

  private int year(Matcher parts) {
    @Nullable String typed = parts.group(5);
    return typed == null ? today.getYear() : TypedDate.year(typed);
  }

  private static String tail(Matcher parts) {
    return parts.group(5) == null ? "" : quoted(parts.group(4)) + "yyyy";
  }

  /** What stands between, in quotes when it has letters. */
  private static String quoted(String between) {
    return between.contains("de") ? "\"" + between + "\"" : between;
  }

  private String form(String name) {
    String plain = TypedDate.plain(name);
    boolean isFull = plain.length() > 3
        && locale.names().months().stream()
            .anyMatch(month -> TypedDate.plain(month).equals(plain));
    return isFull || plain.length() > 4 ? "mmmm" : "mmm";
  }

  private Optional<Integer> month(String name) {
    String plain = TypedDate.plain(name);
    SheetLocale.Names own = locale.names();
    for (List<String> names : List.of(own.months(), own.shortMonths(), ENGLISH, ENGLISH_SHORT)) {
      for (int i = 0; i < names.size(); i++) {
        if (TypedDate.plain(names.get(i)).equals(plain)) {
          return Optional.of(i + 1);
        }
      }
    }
    return plain.equals("sept") ? Optional.of(9) : Optional.empty();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
