package org.masteryhive.sheets.value;

import com.google.api.services.sheets.v4.model.ErrorValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.masteryhive.sheets.value.format.FormatPattern;
import org.masteryhive.sheets.value.format.PlainNumber;

/** What a cell shows ({@code formattedValue}): its effective value through its number format, in the spreadsheet's locale. */
public final class NumberText {

  private static final int MOST_KEPT = 2000;
  private static final Map<String, FormatPattern> PATTERNS = new ConcurrentHashMap<>();

  private NumberText() {}

  /** The text of a value; empty for an empty cell. */
  public static String format(
      ExtendedValue effective, Optional<NumberFormat> format, String locale) {
    Double number = effective.getNumberValue();
    if (number != null) {
      return format.isEmpty() && PlainNumber.isWhole(number)
          ? PlainNumber.whole(number)
          : number(number, format, SheetLocale.of(locale));
    }
    if (effective.getStringValue() != null) {
      return text(effective.getStringValue(), format);
    }
    if (effective.getBoolValue() != null) {
      SheetLocale.Names names = SheetLocale.of(locale).names();
      return effective.getBoolValue() ? names.yes() : names.no();
    }
    return effective.getErrorValue() == null ? "" : error(effective.getErrorValue());
  }

  /** The word that a cell shows for an error. */
  public static String error(ErrorValue error) {
    return switch (Optional.ofNullable(error.getType()).orElse("ERROR")) {
      case "NULL_VALUE" -> "#NULL!";
      case "DIVIDE_BY_ZERO" -> "#DIV/0!";
      case "VALUE" -> "#VALUE!";
      case "REF" -> "#REF!";
      case "NAME" -> "#NAME?";
      case "NUM" -> "#NUM!";
      case "N_A" -> "#N/A";
      case "LOADING" -> "Loading...";
      default -> "#ERROR!";
    };
  }

  private static String number(double number, Optional<NumberFormat> format, SheetLocale locale) {
    Optional<String> pattern = format.flatMap(given -> pattern(given, locale));
    return pattern
        .map(NumberText::read)
        .map(read -> read.number(number, locale))
        .orElseGet(() -> PlainNumber.shown(number, locale.separators().decimal()));
  }

  private static String text(String text, Optional<NumberFormat> format) {
    return format
        .flatMap(given -> Optional.ofNullable(given.getPattern()))
        .filter(pattern -> pattern.contains("@"))
        .map(NumberText::read)
        .map(read -> read.text(text))
        .orElse(text);
  }

  /** The pattern of a format, the locale's own for a type that gives none; empty for text and for automatic. */
  private static Optional<String> pattern(NumberFormat format, SheetLocale locale) {
    String given = format.getPattern();
    if (given != null && !given.isEmpty()) {
      return Optional.of(given);
    }
    SheetLocale.Patterns own = locale.patterns();
    return switch (Optional.ofNullable(format.getType()).orElse("")) {
      case "NUMBER" -> Optional.of(own.number());
      case "PERCENT" -> Optional.of(own.percent());
      case "CURRENCY" -> Optional.of(own.currency());
      case "DATE" -> Optional.of(own.date());
      case "TIME" -> Optional.of(own.time());
      case "DATE_TIME" -> Optional.of(own.dateTime());
      case "SCIENTIFIC" -> Optional.of("0.00E+00");
      default -> Optional.empty();
    };
  }

  private static FormatPattern read(String pattern) {
    if (PATTERNS.size() > MOST_KEPT) {
      PATTERNS.clear();
    }
    return PATTERNS.computeIfAbsent(pattern, FormatPattern::parse);
  }
}
