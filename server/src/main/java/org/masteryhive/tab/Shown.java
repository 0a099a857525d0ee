package org.masteryhive.tab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a person sees of a value that the service wrote. */
final class Shown {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  private Shown() {}

  static String of(Value value, Format format) {
    return value.fold(
        blank -> "",
        Value.Text::text,
        number -> number(number.number(), format),
        truth -> truth.truth() ? "TRUE" : "FALSE",
        failed -> "#" + failed.kind() + "!");
  }

  private static String number(double number, Format format) {
    return switch (format.kind()) {
      case PERCENT -> rounded(number * 100) + "%";
      case DATE, DATE_TIME, TIME ->
        Serial.isDay(number) ? DAY.format(Serial.day(number)) : plain(number);
      case NONE, TEXT, NUMBER -> plain(number);
    };
  }

  private static String rounded(double number) {
    return BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
