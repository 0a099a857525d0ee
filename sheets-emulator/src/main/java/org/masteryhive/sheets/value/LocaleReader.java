package org.masteryhive.sheets.value;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the facts of a locale from ICU: in the western calendar and western digits, whatever else the locale uses. */
final class LocaleReader {

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

  private final ULocale locale;

  private LocaleReader(ULocale locale) {
    this.locale = locale;
  }

  static SheetLocale read(String name) {
    ULocale given = new ULocale(name.replace('-', '_'));
    boolean isKnown = Arrays.asList(Locale.getISOLanguages()).contains(given.getLanguage());
    ULocale full = ULocale.addLikelySubtags(isKnown ? given : ULocale.US);
    ULocale plain = new ULocale(full.getLanguage(), full.getCountry())
        .setKeywordValue("calendar", "gregorian")
        .setKeywordValue("numbers", "latn");
    return new LocaleReader(plain).facts();
  }

  private SheetLocale facts() {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
    char decimal = signs.getDecimalSeparator();
    char argument = decimal == ',' ? ';' : ',';
    String date = date();
    return new SheetLocale(
        locale.getBaseName(),
        new SheetLocale.Separators(
            decimal, signs.getGroupingSeparator(), argument, date.contains(".")),
        order(date),
        names(),
        patterns(date));
  }

  private String date() {
    return pattern(DateFormat.getDateInstance(DateFormat.SHORT, locale))
        .replaceAll("y+", "yyyy")
        .replaceAll(" ?G+", "")
        .replaceAll("[\u200e\u200f]", "");
  }

  private static String pattern(DateFormat format) {
    return ((SimpleDateFormat) format)
        .toPattern()
        .replace('\u202f', ' ')
        .replace('\u00a0', ' ')
        .replace("'", "\"");
  }

  private static SheetLocale.DateOrder order(String date) {
    int month = date.indexOf('M');
    if (date.indexOf('y') < month) {
      return SheetLocale.DateOrder.YEAR_FIRST;
    }
    return month < date.indexOf('d')
        ? SheetLocale.DateOrder.MONTH_FIRST
        : SheetLocale.DateOrder.DAY_FIRST;
  }

  private SheetLocale.Patterns patterns(String date) {
    String clock = pattern(DateFormat.getTimeInstance(DateFormat.MEDIUM, locale));
    boolean halves = clock.contains("a") || clock.contains("B");
    String time = clock.replaceFirst(" ?[aB]$", " am/pm").replaceFirst("^[aB] ?", "am/pm ");
    String whole = halves ? "H:mm:ss" : clock;
    return new SheetLocale.Patterns(
        date, time, date + " " + whole, "#,##0.00", "0.00%", currencyPattern());
  }

  private SheetLocale.Names names() {
    DateFormatSymbols symbols = new DateFormatSymbols(locale);
    List<String> booleans = BOOLEANS.getOrDefault(locale.getLanguage(), List.of("TRUE", "FALSE"));
    String[] days = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    String[] shortDays =
        symbols.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED);
    boolean english = locale.getLanguage().equals("en");
    return new SheetLocale.Names(
        List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)),
        List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED)),
        List.of(days).subList(1, 8),
        List.of(shortDays).subList(1, 8),
        english ? "AM" : symbols.getAmPmStrings()[0],
        english ? "PM" : symbols.getAmPmStrings()[1],
        booleans.get(0),
        booleans.get(1),
        symbol());
  }

  private Currency currency() {
    Currency own = Currency.getInstance(locale);
    return own == null ? Currency.getInstance("USD") : own;
  }

  private String symbol() {
    return currency().getSymbol(locale).replaceAll("[\u200e\u200f]", "");
  }

  private String currencyPattern() {
    String icu = ((DecimalFormat) NumberFormat.getCurrencyInstance(locale)).toPattern();
    int digits = currency().getDefaultFractionDigits();
    String number = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    String symbol = symbol();
    if (icu.indexOf('¤') > icu.indexOf('0')) {
      return number + " \"" + symbol + "\"";
    }
    String space = Character.isLetter(symbol.charAt(symbol.length() - 1)) ? " " : "";
    return "\"" + symbol + space + "\"" + number;
  }
}
