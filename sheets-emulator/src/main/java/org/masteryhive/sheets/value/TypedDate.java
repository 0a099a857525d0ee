package org.masteryhive.sheets.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date, a time or both as people type it in a locale: {@code 3/4/2026}, {@code 2026-03-04}, {@code Mar 4}, {@code 4-Mar 10:30 PM}. */
final class TypedDate {

  private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern FULL =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\.?");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})([-/])(\\d{4})");
  private static final String NAME = "([\\p{L}]{3,}\\.?)";
  private static final Pattern NAME_FIRST =
      Pattern.compile(NAME + "([ -])(\\d{1,2})(?:(, ?| |-)(\\d{4}|\\d{2}))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(\\. ?| de |[ -])" + NAME + "(?:( de |,? |-)(\\d{4}|\\d{2}))?");
  private static final Pattern NAME_YEAR = Pattern.compile(NAME + "( de |,? |-)(\\d{4})");
  private static final Pattern WITH_TIME =
      Pattern.compile("(.*\\S),? +(\\d{1,2}(?::|\\s*[aApP]\\.?[mM]).*)");
  private static final Pattern WEEKDAY = Pattern.compile("([\\p{L}]{2,})\\.?,? +(.+)");

  private record Dated(LocalDate date, String pattern) {}

  private final SheetLocale locale;
  private final LocalDate today;

  private TypedDate(SheetLocale locale, LocalDate today) {
    this.locale = locale;
    this.today = today;
  }

  static Optional<TypedInput> parse(String text, SheetLocale locale, LocalDate today) {
    return new TypedDate(locale, today).parse(text);
  }

  private Optional<TypedInput> parse(String text) {
    Optional<TypedTime> time = TypedTime.parse(text);
    if (time.isPresent()) {
      return time.map(t -> TypedInput.number(t.days(), "TIME", t.pattern()));
    }
    Optional<Dated> date = date(text);
    if (date.isPresent()) {
      return date.map(d -> TypedInput.number(Serial.of(d.date), "DATE", d.pattern));
    }
    Matcher both = WITH_TIME.matcher(text);
    return both.matches() ? dateTime(both.group(1), both.group(2)) : Optional.empty();
  }

  private Optional<TypedInput> dateTime(String datePart, String timePart) {
    Optional<TypedTime> time = TypedTime.parse(timePart).filter(t -> !t.isDuration());
    return date(datePart)
        .flatMap(d -> time.map(t -> TypedInput.number(
            Serial.of(d.date) + t.days(), "DATE_TIME", d.pattern + " " + t.pattern())));
  }

  private Optional<Dated> date(String text) {
    Optional<Dated> found = numeric(text).or(() -> named(text));
    Matcher weekday = WEEKDAY.matcher(text);
    if (found.isPresent() || !weekday.matches() || !isWeekday(weekday.group(1))) {
      return found;
    }
    boolean isShort = weekday.group(1).length() < 4;
    return named(weekday.group(2))
        .or(() -> numeric(weekday.group(2)))
        .map(d -> new Dated(d.date, (isShort ? "ddd, " : "dddd, ") + d.pattern));
  }

  private Optional<Dated> numeric(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      String sign = iso.group(2);
      boolean padded = iso.group(3).length() == 2 && iso.group(4).length() == 2;
      String pattern =
          padded ? "yyyy" + sign + "mm" + sign + "dd" : "yyyy" + sign + "m" + sign + "d";
      return day(number(iso, 1), number(iso, 3), number(iso, 4), pattern);
    }
    Matcher full = FULL.matcher(text);
    if (full.matches() && mayStand(full.group(2))) {
      return full(full);
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return day(number(month, 3), number(month, 1), 1, "m" + month.group(2) + "yyyy");
    }
    Matcher few = SHORT.matcher(text);
    boolean dotted = few.matches() && few.group(2).equals(".");
    return few.matches() && mayStand(few.group(2)) && (dotted || !text.endsWith("."))
        ? monthAndDay(few)
        : Optional.empty();
  }

  /** Dots part a date only where the locale writes dates with dots; elsewhere they would be a decimal point. */
  private boolean mayStand(String sign) {
    return !sign.equals(".") || locale.separators().datesWithDots();
  }

  private Optional<Dated> full(Matcher parts) {
    String sign = parts.group(2);
    boolean padded = parts.group(1).startsWith("0") || parts.group(3).startsWith("0");
    String m = padded ? "MM" : "M";
    String d = padded ? "dd" : "d";
    if (locale.dateOrder() == SheetLocale.DateOrder.YEAR_FIRST && parts.group(4).length() == 2) {
      return day(
          year(parts.group(1)), number(parts, 3), number(parts, 4), "yy" + sign + m + sign + d);
    }
    boolean monthFirst = locale.dateOrder() != SheetLocale.DateOrder.DAY_FIRST;
    int month = number(parts, monthFirst ? 1 : 3);
    int day = number(parts, monthFirst ? 3 : 1);
    String y = parts.group(4).length() == 4 ? "yyyy" : "yy";
    return day(
        year(parts.group(4)), month, day, (monthFirst ? m + sign + d : d + sign + m) + sign + y);
  }

  private Optional<Dated> monthAndDay(Matcher parts) {
    String sign = parts.group(2);
    boolean monthFirst = locale.dateOrder() != SheetLocale.DateOrder.DAY_FIRST;
    return day(
        today.getYear(),
        number(parts, monthFirst ? 1 : 3),
        number(parts, monthFirst ? 3 : 1),
        monthFirst ? "m" + sign + "d" : "d" + sign + "m");
  }

  private Optional<Dated> named(String text) {
    Matcher first = NAME_FIRST.matcher(text);
    if (first.matches()) {
      String tail = first.group(5) == null ? "" : quoted(first.group(4)) + "yyyy";
      return month(first.group(1))
          .flatMap(m -> day(
              yearOrNow(first.group(5)),
              m,
              number(first, 3),
              form(first.group(1)) + first.group(2) + "d" + tail));
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      String tail = day.group(5) == null ? "" : quoted(day.group(4)) + "yyyy";
      return month(day.group(3))
          .flatMap(m -> day(
              yearOrNow(day.group(5)),
              m,
              number(day, 1),
              "d" + quoted(day.group(2)) + form(day.group(3)) + tail));
    }
    Matcher year = NAME_YEAR.matcher(text);
    return year.matches()
        ? month(year.group(1))
            .flatMap(m ->
                day(number(year, 3), m, 1, form(year.group(1)) + quoted(year.group(2)) + "yyyy"))
        : Optional.empty();
  }

  private static String quoted(String between) {
    return between.contains("de") ? "\"" + between + "\"" : between;
  }

  private String form(String name) {
    String bare = name.replace(".", "");
    return bare.length() > 4
            || locale.names().months().stream()
                .anyMatch(m -> m.equalsIgnoreCase(bare) && bare.length() > 3)
        ? "mmmm"
        : "mmm";
  }

  private Optional<Integer> month(String name) {
    String bare = bare(name);
    for (List<String> names :
        List.of(locale.names().months(), locale.names().shortMonths(), ENGLISH, ENGLISH_SHORT)) {
      for (int i = 0; i < names.size(); i++) {
        if (bare(names.get(i)).equals(bare)) {
          return Optional.of(i + 1);
        }
      }
    }
    return bare.equals("sept") ? Optional.of(9) : Optional.empty();
  }

  private boolean isWeekday(String name) {
    String bare = bare(name);
    SheetLocale.Names names = locale.names();
    return names.days().stream().anyMatch(d -> bare(d).equals(bare))
        || names.shortDays().stream().anyMatch(d -> bare(d).equals(bare));
  }

  private static String bare(String name) {
    return name.replace(".", "").toLowerCase(Locale.ROOT);
  }

  private int yearOrNow(@org.jspecify.annotations.Nullable String typed) {
    return typed == null ? today.getYear() : year(typed);
  }

  /** Two digits up to 29 are this century's, the others the last one's. */
  private static int year(String typed) {
    int year = Integer.parseInt(typed);
    return typed.length() > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static Optional<Dated> day(int year, int month, int day, String pattern) {
    try {
      return Optional.of(new Dated(LocalDate.of(year, month, day), pattern));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

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
}
