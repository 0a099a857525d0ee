package org.masteryhive.sheets.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date, a time, or a date with a time behind it, as people type them. */
final class TypedMoment {

  private static final Pattern BOTH =
      Pattern.compile("(.*\\S),? +(\\d{1,2}(?::|\\s*[aApP]\\.?[mM]).*)");

  private TypedMoment() {}

  static Optional<TypedInput> parse(String text, SheetLocale locale, LocalDate today) {
    return TypedTime.parse(text)
        .map(time -> TypedInput.number(time.days(), "TIME", time.pattern()))
        .or(() -> TypedDate.parse(text, locale, today).map(TypedMoment::day))
        .or(() -> both(text, locale, today));
  }

  private static TypedInput day(TypedDate day) {
    return TypedInput.number(Serial.of(day.date()), "DATE", day.pattern());
  }

  private static Optional<TypedInput> both(String text, SheetLocale locale, LocalDate today) {
    Matcher parts = BOTH.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String datePart = parts.group(1).replaceFirst(",$", "");
    Optional<TypedTime> time = TypedTime.parse(parts.group(2)).filter(t -> !t.isDuration());
    return TypedDate.parse(datePart, locale, today).flatMap(day -> time.map(t -> together(day, t)));
  }

  private static TypedInput together(TypedDate day, TypedTime time) {
    double serial = Serial.of(day.date()) + time.days();
    return TypedInput.number(serial, "DATE_TIME", day.pattern() + " " + time.pattern());
  }
}
