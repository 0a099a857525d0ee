package org.masteryhive.workbook;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.Spelling;

/**
 * Days as people of a locale write them: {@code 2026-03-02}, {@code 3/2/2026}, {@code 2.3.}, {@code Mar 2, 2026},
 * {@code 2 de marzo}. A time of day after it is passed over. Nothing is guessed: {@code 13/2/2026} is no day where the month
 * comes first.
 */
final class DateWords {

  private static final int LONGEST = 60;
  private static final Pattern TIME = Pattern.compile(
      "(.*?\\d)(?:T|,?\\s+)"
          + "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[AaPp]\\.?\\s?[Mm]\\.?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern TOKEN = Pattern.compile("(\\d+)|(\\p{L}[\\p{L}\\p{M}]*)");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0]*[-/.,年月日년월일]?[\\s\\u00A0]*");
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er");
  private static final Set<String> PASSED_OVER = Set.of("de", "del", "of", "le", "the");

  private final boolean monthFirst;
  private final boolean yearFirst;
  private final boolean dots;
  private final Map<String, Integer> months = new HashMap<>();
  private final Set<String> weekdays = new HashSet<>();

  DateWords(String locale) {
    Locale known = Locale.forLanguageTag(locale.isBlank() ? "en-US" : locale.replace('_', '-'));
    String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
        FormatStyle.SHORT, null, IsoChronology.INSTANCE, known);
    this.monthFirst = pattern.indexOf('M') < pattern.indexOf('d');
    this.yearFirst = pattern.indexOf('y') < pattern.indexOf('d');
    this.dots = pattern.indexOf('.') >= 0;
    name(Locale.ENGLISH);
    name(known);
  }

  boolean monthFirst() {
    return monthFirst;
  }

  Optional<WrittenDay> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String trimmed = Spelling.trimmed(westernDigits(text));
    Matcher timed = TIME.matcher(trimmed);
    return tokens(timed.matches() ? timed.group(1) : trimmed).flatMap(this::day);
  }

  private void name(Locale locale) {
    List<TextStyle> styles = List.of(
        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    for (TextStyle style : styles) {
      for (Month month : Month.values()) {
        String name = word(month.getDisplayName(style, locale));
        if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
          months.put(name, month.getValue());
        }
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        weekdays.add(word(day.getDisplayName(style, locale)));
      }
    }
    months.put("sept", Month.SEPTEMBER.getValue());
  }

  private static String word(String text) {
    return Spelling.key(text.replace(".", ""));
  }

  private static String westernDigits(String text) {
    StringBuilder western = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      western.append(digit >= 0 ? (char) ('0' + digit) : text.charAt(i));
    }
    return western.toString();
  }

  /** The numbers in their order, the month's name if there is one, and what stood between the first two numbers. */
  private record Tokens(List<String> numbers, @Nullable Integer month, String separator) {}

  private Optional<Tokens> tokens(String text) {
    List<String> numbers = new ArrayList<>();
    @Nullable Integer month = null;
    String separator = "";
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.find()) {
      String between = text.substring(end, token.start());
      if (end == 0 ? !between.isEmpty() : !BETWEEN.matcher(between).matches()) {
        return Optional.empty();
      }
      if (token.group(1) != null) {
        separator = numbers.size() == 1 ? Spelling.trimmed(between) : separator;
        numbers.add(token.group(1));
      } else {
        String name = word(token.group(2));
        boolean ordinal = between.isEmpty() && ORDINALS.contains(name);
        @Nullable Integer named = months.get(name);
        if (named != null && month == null) {
          month = named;
        } else if (!ordinal && !isPassedOver(name)) {
          return Optional.empty();
        }
      }
      end = token.end();
    }
    boolean wellEnded = BETWEEN.matcher(text.substring(end)).matches();
    return wellEnded ? Optional.of(new Tokens(numbers, month, separator)) : Optional.empty();
  }

  private boolean isPassedOver(String name) {
    return weekdays.contains(name)
        || PASSED_OVER.contains(name)
        || (name.length() == 1 && "年月日년월일".contains(name));
  }

  private Optional<WrittenDay> day(Tokens tokens) {
    List<String> numbers = tokens.numbers();
    if (numbers.stream().anyMatch(number -> number.length() > 4)) {
      return Optional.empty();
    }
    if (tokens.month() != null) {
      return withName(tokens.month(), numbers);
    }
    if (numbers.size() == 3) {
      return inOrder(numbers.get(0), numbers.get(1), numbers.get(2));
    }
    boolean decimal =
        (tokens.separator().equals(".") && !dots) || tokens.separator().equals(",");
    return numbers.size() == 2 && !decimal && !tokens.separator().isEmpty()
        ? monthAndDay("", numbers.get(0), numbers.get(1))
        : Optional.empty();
  }

  private static Optional<WrittenDay> withName(int month, List<String> numbers) {
    String name = Integer.toString(month);
    if (numbers.size() == 1) {
      return written("", name, numbers.get(0));
    }
    if (numbers.size() != 2) {
      return Optional.empty();
    }
    return numbers.get(0).length() == 4
        ? written(numbers.get(0), name, numbers.get(1))
        : written(numbers.get(1), name, numbers.get(0));
  }

  private Optional<WrittenDay> inOrder(String first, String second, String third) {
    if (first.length() == 4) {
      return written(first, second, third);
    }
    return yearFirst && third.length() <= 2
        ? written(first, second, third)
        : monthAndDay(third, first, second);
  }

  private Optional<WrittenDay> monthAndDay(String year, String first, String second) {
    return monthFirst ? written(year, first, second) : written(year, second, first);
  }

  /** Years have four digits, or two that belong to this century; no text is no year. */
  private static Optional<WrittenDay> written(String year, String month, String day) {
    int months = Integer.parseInt(month);
    int days = Integer.parseInt(day);
    if (year.length() == 1 || year.length() == 3 || months < 1 || months > 12 || days < 1) {
      return Optional.empty();
    }
    OptionalInt years = year.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0));
    int longest = years.isPresent()
        ? YearMonth.of(years.getAsInt(), months).lengthOfMonth()
        : Month.of(months).maxLength();
    return days > longest || (years.isPresent() && years.getAsInt() < 1900)
        ? Optional.empty()
        : Optional.of(new WrittenDay(years, MonthDay.of(months, days)));
  }
}
