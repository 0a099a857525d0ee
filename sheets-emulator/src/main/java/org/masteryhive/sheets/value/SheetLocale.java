package org.masteryhive.sheets.value;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a spreadsheet's locale decides: separators, the order of day and month, names, and the pattern that a format type
 * without a pattern stands for. An unknown locale is taken for {@code en_US}, as the API's default is.
 */
public record SheetLocale(
    String tag, Separators separators, DateOrder dateOrder, Names names, Patterns patterns) {

  /** Which part of a date comes first. */
  public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST,
    YEAR_FIRST
  }

  /** Signs inside numbers, dates and argument lists. */
  public record Separators(char decimal, char grouping, char argument, boolean datesWithDots) {}

  /** Names of months (long and short, January first), of days (Sunday first), and the two words of a boolean. */
  public record Names(
      List<String> months,
      List<String> shortMonths,
      List<String> days,
      List<String> shortDays,
      String am,
      String pm,
      String yes,
      String no,
      String currency) {

    public Names {
      months = List.copyOf(months);
      shortMonths = List.copyOf(shortMonths);
      days = List.copyOf(days);
      shortDays = List.copyOf(shortDays);
    }
  }

  /** The pattern of each format type that gives none. */
  public record Patterns(
      String date, String time, String dateTime, String number, String percent, String currency) {}

  private static final int MOST_KEPT = 1000;
  private static final Map<String, SheetLocale> KNOWN = new ConcurrentHashMap<>();

  /** The facts of a locale named as the API names it: {@code en_US}, {@code de}, {@code pt-BR}. */
  public static SheetLocale of(String name) {
    if (KNOWN.size() > MOST_KEPT) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(name, LocaleReader::read);
  }

  /** The locale's own pattern for an amount of money, without the part after the decimal separator. */
  public String wholeCurrencyPattern() {
    return patterns.currency().replaceFirst("0\\.0+", "0");
  }
}
