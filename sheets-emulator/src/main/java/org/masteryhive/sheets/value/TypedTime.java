package org.masteryhive.sheets.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day or a duration as people type it, as the fraction of a day and the pattern that shows it so. */
record TypedTime(double days, String pattern, boolean isDuration) {

  private static final Pattern CLOCK = Pattern.compile(
      "(?<h>\\d{1,4}):(?<m>\\d{1,2})(?::(?<s>\\d{1,2})(?<f>[.,]\\d{1,3})?)?\\s*(?<half>[aApP]\\.?[mM]\\.?)?");
  private static final Pattern HOUR =
      Pattern.compile("(?<h>\\d{1,2})\\s*(?<half>[aApP]\\.?[mM]\\.?)");

  static Optional<TypedTime> parse(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return of(clock);
    }
    Matcher hour = HOUR.matcher(text);
    return hour.matches()
        ? hours(hour.group("h"), Optional.of(hour.group("half")))
            .map(h -> new TypedTime(h / 24, "h am/pm", false))
        : Optional.empty();
  }

  private static Optional<TypedTime> of(Matcher clock) {
    Optional<String> half = Optional.ofNullable(clock.group("half"));
    int minutes = Integer.parseInt(clock.group("m"));
    int seconds = Optional.ofNullable(clock.group("s")).map(Integer::parseInt).orElse(0);
    if (minutes > 59 || seconds > 59) {
      return Optional.empty();
    }
    double part = Optional.ofNullable(clock.group("f"))
        .map(f -> Double.parseDouble("0." + f.substring(1)))
        .orElse(0.0);
    return hours(clock.group("h"), half)
        .map(h -> new TypedTime(
            (h * 3600 + minutes * 60 + seconds + part) / 86400, pattern(clock, h), h > 23));
  }

  private static Optional<Double> hours(String typed, Optional<String> half) {
    int hours = Integer.parseInt(typed);
    if (half.isEmpty()) {
      return Optional.of((double) hours);
    }
    if (hours > 12) {
      return Optional.empty();
    }
    boolean afternoon = half.orElseThrow().toLowerCase(Locale.ROOT).startsWith("p");
    return Optional.of((double) (hours % 12 + (afternoon ? 12 : 0)));
  }

  private static String pattern(Matcher clock, double hours) {
    if (hours > 23) {
      return "[h]:mm:ss";
    }
    String seconds = clock.group("s") == null ? "" : ":ss";
    String fraction = clock.group("f") == null ? "" : ".000";
    return "h:mm" + seconds + fraction + (clock.group("half") == null ? "" : " am/pm");
  }
}
