package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.masteryhive.sheets.value.Serial;

/** Dates and times. */
final class DateFunctions {

  private DateFunctions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        Map.entry("DATE", new Function(3, 3, DateFunctions::date)),
        Map.entry("TIME", new Function(3, 3, DateFunctions::time)),
        Map.entry("TODAY", new Function(0, 0, args -> dated(args.context().now().toLocalDate()))),
        Map.entry(
            "NOW",
            new Function(
                0, 0, args -> new Scalar.Num(Serial.of(args.context().now()), shown("DATE_TIME")))),
        Map.entry("YEAR", part(LocalDateTime::getYear)),
        Map.entry("MONTH", part(LocalDateTime::getMonthValue)),
        Map.entry("DAY", part(LocalDateTime::getDayOfMonth)),
        Map.entry("HOUR", part(LocalDateTime::getHour)),
        Map.entry("MINUTE", part(LocalDateTime::getMinute)),
        Map.entry("SECOND", part(LocalDateTime::getSecond)),
        Map.entry("WEEKDAY", new Function(1, 2, DateFunctions::weekday)),
        Map.entry("DATEVALUE", new Function(1, 1, DateFunctions::dateValue)),
        Map.entry(
            "DAYS",
            new Function(
                2, 2, args -> Scalar.num(Math.floor(args.number(0)) - Math.floor(args.number(1))))),
        Map.entry(
            "EDATE", new Function(2, 2, args -> dated(day(args, 0).plusMonths(args.whole(1, 0))))),
        Map.entry(
            "EOMONTH",
            new Function(
                2,
                2,
                args -> dated(
                    YearMonth.from(day(args, 0).plusMonths(args.whole(1, 0))).atEndOfMonth()))));
  }

  private static Optional<NumberFormat> shown(String type) {
    return Optional.of(new NumberFormat().setType(type));
  }

  private static Scalar dated(LocalDate date) {
    return new Scalar.Num(Serial.of(date), shown("DATE"));
  }

  private static Scalar date(Arguments args) {
    int year = args.whole(0, 0);
    int full = year >= 0 && year < 1900 ? 1900 + year : year;
    if (full < 0 || full > 9999) {
      throw Failure.num(
          "Function DATE parameter 1 value is %d. Valid values are between 0 and 9999 inclusive."
              .formatted(year));
    }
    return dated(
        LocalDate.of(full, 1, 1).plusMonths(args.whole(1, 0) - 1L).plusDays(args.whole(2, 0) - 1L));
  }

  private static Scalar time(Arguments args) {
    double seconds = args.whole(0, 0) * 3600.0 + args.whole(1, 0) * 60.0 + args.whole(2, 0);
    if (seconds < 0) {
      throw Failure.num("Function TIME gives a negative time.");
    }
    return new Scalar.Num(seconds / 86400 % 1, shown("TIME"));
  }

  private static Function part(ToIntFunction<LocalDateTime> part) {
    return new Function(1, 1, args -> Scalar.num(part.applyAsInt(moment(args, 0))));
  }

  private static LocalDateTime moment(Arguments args, int index) {
    double serial = args.number(index);
    if (!Serial.isShowable(serial) || serial < 0) {
      throw Failure.num(
          "Function %s parameter %d value is %s. It should be greater than or equal to 0."
              .formatted(args.function(), index + 1, args.text(index)));
    }
    return Serial.moment(serial);
  }

  private static LocalDate day(Arguments args, int index) {
    return moment(args, index).toLocalDate();
  }

  private static Scalar weekday(Arguments args) {
    int fromMonday = day(args, 0).getDayOfWeek().getValue();
    return switch (args.whole(1, 1)) {
      case 1 -> Scalar.num(fromMonday % 7 + 1);
      case 2 -> Scalar.num(fromMonday);
      case 3 -> Scalar.num(fromMonday - 1);
      default ->
        throw Failure.num(
            "Function WEEKDAY parameter 2 value is %d. Valid values are between 1 and 3 inclusive."
                .formatted(args.whole(1, 1)));
    };
  }

  private static Scalar dateValue(Arguments args) {
    Scalar given = args.scalar(0);
    return args.coercion()
        .number(given)
        .map(number -> Scalar.num(Math.floor(number)))
        .orElseThrow(() -> Failure.value(
            "DATEVALUE parameter '%s' cannot be parsed to date/time.".formatted(args.text(0))));
  }
}
