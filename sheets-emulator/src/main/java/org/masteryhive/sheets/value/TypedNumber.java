package org.masteryhive.sheets.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as people type it: with grouping, a sign, a percent sign, a currency, an exponent, or in brackets. */
final class TypedNumber {

  private static final Pattern AFFIXES = Pattern.compile(
      "(?<open>\\(?)(?<sign>[-+]?)(?<before>[^\\d\\s.,+()-]*)\\s*(?<inner>-?)"
          + "(?<number>[\\d.,'\\s\u00a0\u202f]*\\d[.,]?(?:[eE][+-]?\\d+)?)\\s*(?<after>[^\\d\\s.,()]*)(?<close>\\)?)");
  private static final Pattern PLAIN =
      Pattern.compile("(?<whole>\\d*)(?:\\.(?<part>\\d*))?(?<exponent>[eE][+-]?\\d{1,3})?");
  private static final List<String> CURRENCIES =
      List.of("$", "€", "£", "¥", "₹", "₩", "₽", "₪", "₫", "₱", "₺", "₴", "฿");

  private final Matcher parts;
  private final SheetLocale locale;

  private TypedNumber(Matcher parts, SheetLocale locale) {
    this.parts = parts;
    this.locale = locale;
  }

  /** The number a text stands for, or empty when it stands for none. */
  static Optional<TypedInput> parse(String text, SheetLocale locale) {
    Matcher parts = AFFIXES.matcher(text);
    return parts.matches() ? new TypedNumber(parts, locale).read() : Optional.empty();
  }

  private Optional<TypedInput> read() {
    boolean bracketed = !part("open").isEmpty();
    boolean doubleSign = !part("inner").isEmpty() && (bracketed || !part("sign").isEmpty());
    if (bracketed == part("close").isEmpty()
        || doubleSign
        || (bracketed && !part("sign").isEmpty())) {
      return Optional.empty();
    }
    if (!part("inner").isEmpty() && part("before").isEmpty()) {
      return Optional.empty();
    }
    return Digits.plain(part("number"), locale.separators()).flatMap(this::valued);
  }

  private Optional<TypedInput> valued(String number) {
    Matcher plain = PLAIN.matcher(number);
    if (!plain.matches()) {
      return Optional.empty();
    }
    boolean negative =
        part("sign").equals("-") || !part("inner").isEmpty() || !part("open").isEmpty();
    BigDecimal size = new BigDecimal(completed(number));
    BigDecimal value = negative ? size.negate() : size;
    if (Double.isInfinite(value.doubleValue())) {
      return Optional.empty();
    }
    return formatted(value, plain.group("part") != null, plain.group("exponent") != null);
  }

  private static String completed(String number) {
    String complete = number.startsWith(".") ? "0" + number : number;
    return complete.replaceFirst("\\.([eE]|$)", "$1");
  }

  private Optional<TypedInput> formatted(BigDecimal value, boolean fraction, boolean exponent) {
    String before = part("before");
    String after = part("after");
    boolean grouped = part("number").matches("\\d+[^\\d" + locale.separators().decimal() + "eE].*");
    if (before.isEmpty() && after.isEmpty()) {
      if (exponent) {
        return Optional.of(TypedInput.number(value.doubleValue(), "SCIENTIFIC", "0.00E+00"));
      }
      return Optional.of(
          grouped
              ? TypedInput.number(value.doubleValue(), "NUMBER", fraction ? "#,##0.00" : "#,##0")
              : TypedInput.number(value.doubleValue()));
    }
    if ((before + after).equals("%")) {
      double share = value.movePointLeft(2).doubleValue();
      return Optional.of(TypedInput.number(share, "PERCENT", fraction ? "0.00%" : "0%"));
    }
    return exponent ? Optional.empty() : currency(value, before, after, fraction);
  }

  private Optional<TypedInput> currency(
      BigDecimal value, String before, String after, boolean fraction) {
    String symbol = before.isEmpty() ? after : before;
    boolean own = symbol.equals(locale.names().currency());
    if (!(before.isEmpty() ^ after.isEmpty()) || !(own || CURRENCIES.contains(symbol))) {
      return Optional.empty();
    }
    String digits = fraction ? "#,##0.00" : "#,##0";
    String pattern = own
        ? (fraction ? locale.patterns().currency() : locale.wholeCurrencyPattern())
        : before.isEmpty() ? digits + "[$" + symbol + "]" : "[$" + symbol + "]" + digits;
    return Optional.of(TypedInput.number(value.doubleValue(), "CURRENCY", pattern));
  }

  private String part(String name) {
    return Optional.ofNullable(parts.group(name)).orElse("");
  }
}
