package org.masteryhive.sheets.value;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

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
      String currency) {}

  /** The pattern of each format type that gives none. */
  public record Patterns(
      String date, String time, String dateTime, String number, String percent, String currency) {}

  private static final Map<String, SheetLocale> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> BOOLEANS = Map.ofEntries(
      Map.entry("de", List.of("WAHR", "FALSCH")),
      Map.entry("fr", List.of("VRAI", "FAUX")),
      Map.entry("es", List.of("VERDADERO", "FALSO")),
      Map.entry("it", List.of("VERO", "FALSO")),
      Map.entry("pt", List.of("VERDADEIRO", "FALSO")),
      Map.entry("nl", List.of("WAAR", "ONWAAR")),
      Map.entry("pl", List.of("PRAWDA", "FAŁSZ")),
      Map.entry("sv", List.of("SANT", "FALSKT")),
      Map.entry("da", List.of("SAND", "FALSK")),
      Map.entry("fi", List.of("TOSI", "EPÄTOSI")),
      Map.entry("ru", List.of("ИСТИНА", "ЛОЖЬ")));

  /** The facts of a locale named as the API names it: {@code en_US}, {@code de}, {@code pt-BR}. */
  public static SheetLocale of(String name) {
    ULocale locale = new ULocale(name.replace('-', '_'));
    String language = locale.getLanguage();
    boolean known = IntStream.range(0, ISO.length).anyMatch(i -> ISO[i].equals(language))
        && !language.isEmpty();
    String key = known ? locale.getBaseName() : "en_US";
    if (KNOWN.size() > 1000) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(key, SheetLocale::read);
  }

  private static final String[] ISO = Locale.getISOLanguages();

  private static SheetLocale read(String key) {
    ULocale locale = ULocale.addLikelySubtags(new ULocale(key));
    ULocale plain = new ULocale(locale.getLanguage(), locale.getCountry());
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(plain);
    char decimal = signs.getDecimalSeparator();
    String date = fullYear(pattern(DateFormat.getDateInstance(DateFormat.SHORT, plain)));
    String time = pattern(DateFormat.getTimeInstance(DateFormat.MEDIUM, plain));
    boolean dots = date.contains(".");
    return new SheetLocale(
        plain.getName(),
        new Separators(decimal, signs.getGroupingSeparator(), decimal == ',' ? ';' : ',', dots),
        order(date),
        names(plain),
        new Patterns(
            date,
            time.replace(" a", " am/pm").replace("a ", "am/pm "),
            date + " " + (time.contains("a") ? "H:mm:ss" : time),
            "#,##0.00",
            "0.00%",
            currencyPattern(plain)));
  }

  private static String pattern(DateFormat format) {
    return ((SimpleDateFormat) format)
        .toPattern()
        .replace('\u202f', ' ')
        .replace('\u00a0', ' ')
        .replace("'", "\"");
  }

  private static String fullYear(String pattern) {
    return pattern.replaceAll("y+", "yyyy").replaceAll(" ?G+", "").replaceAll("[\u200e\u200f]", "");
  }

  private static DateOrder order(String date) {
    int year = date.indexOf('y');
    int month = date.indexOf('M');
    int day = date.indexOf('d');
    if (year < month) {
      return DateOrder.YEAR_FIRST;
    }
    return month < day ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
  }

  private static Names names(ULocale locale) {
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    List<String> booleans = BOOLEANS.getOrDefault(locale.getLanguage(), List.of("TRUE", "FALSE"));
    String[] days = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    String[] shortDays =
        symbols.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED);
    return new Names(
        List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)),
        List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED)),
        List.of(days).subList(1, 8),
        List.of(shortDays).subList(1, 8),
        symbols.getAmPmStrings()[0],
        symbols.getAmPmStrings()[1],
        booleans.get(0),
        booleans.get(1),
        currency(locale).getSymbol(locale));
  }

  private static Currency currency(ULocale locale) {
    Currency own = Currency.getInstance(locale);
    return own == null ? Currency.getInstance("USD") : own;
  }

  private static String currencyPattern(ULocale locale) {
    String icu = ((DecimalFormat) NumberFormat.getCurrencyInstance(locale)).toPattern();
    String symbol = currency(locale).getSymbol(locale);
    boolean after = icu.indexOf('¤') > icu.indexOf('0');
    int digits = currency(locale).getDefaultFractionDigits();
    String number = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    return after ? number + " \"" + symbol + "\"" : "\"" + symbol + "\"" + number;
  }

  /** The locale's own pattern for an amount of money, without the part after the decimal separator. */
  public String wholeCurrencyPattern() {
    return patterns.currency().replaceFirst("0\\.0+", "0");
  }
}
