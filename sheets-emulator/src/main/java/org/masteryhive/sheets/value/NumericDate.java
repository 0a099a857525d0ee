package org.masteryhive.sheets.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masteryhive.sheets.value.SheetLocale.DateOrder;

/** A day typed in digits. ISO order is understood everywhere; else the locale says whether the month comes first. */
record NumericDate(SheetLocale locale, LocalDate today) {

  private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern FULL =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})([-/])(\\d{4})");
  private static final Pattern SHORT =
      Pattern.compile("(\\d{1,2})(?:([-/])(\\d{1,2})|(\\.)(\\d{1,2})\\.?)");

  Optional<TypedDate> parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return iso(iso);
    }
    Matcher full = FULL.matcher(text);
    if (full.matches()) {
      return mayStand(full.group(2)) ? full(full) : Optional.empty();
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return TypedDate.of(number(month, 3), number(month, 1), 1, "m" + month.group(2) + "yyyy");
    }
    Matcher few = SHORT.matcher(text);
    return few.matches() ? monthAndDay(few) : Optional.empty();
  }

  /** Dots part a date only where the locale writes dates with dots; elsewhere they would be a decimal point. */
  private boolean mayStand(String sign) {
    return !sign.equals(".") || locale.separators().datesWithDots();
  }

  private static Optional<TypedDate> iso(Matcher parts) {
    String sign = parts.group(2);
    boolean padded = parts.group(3).length() == 2 && parts.group(4).length() == 2;
    String pattern = padded ? "yyyy" + sign + "mm" + sign + "dd" : "yyyy" + sign + "m" + sign + "d";
    return TypedDate.of(number(parts, 1), number(parts, 3), number(parts, 4), pattern);
  }

  private Optional<TypedDate> full(Matcher parts) {
    String sign = parts.group(2);
    boolean padded = parts.group(1).startsWith("0") || parts.group(3).startsWith("0");
    String m = padded ? "MM" : "M";
    String d = padded ? "dd" : "d";
    if (locale.dateOrder() == DateOrder.YEAR_FIRST && parts.group(4).length() == 2) {
      int year = TypedDate.year(parts.group(1));
      return TypedDate.of(year, number(parts, 3), number(parts, 4), "yy" + sign + m + sign + d);
    }
    String monthAndDay = isMonthFirst() ? m + sign + d : d + sign + m;
    String y = "y".repeat(parts.group(4).length());
    return TypedDate.of(
        TypedDate.year(parts.group(4)),
        number(parts, isMonthFirst() ? 1 : 3),
        number(parts, isMonthFirst() ? 3 : 1),
        monthAndDay + sign + y);
  }

  private Optional<TypedDate> monthAndDay(Matcher parts) {
    boolean dotted = parts.group(4) != null;
    String sign = dotted ? "." : parts.group(2);
    if (!mayStand(sign)) {
      return Optional.empty();
    }
    int first = number(parts, 1);
    int second = number(parts, dotted ? 5 : 3);
    return TypedDate.of(
        today.getYear(),
        isMonthFirst() ? first : second,
        isMonthFirst() ? second : first,
        isMonthFirst() ? "m" + sign + "d" : "d" + sign + "m");
  }

  private boolean isMonthFirst() {
    return locale.dateOrder() != DateOrder.DAY_FIRST;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
