package org.masteryhive.sheets.value.format;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.masteryhive.sheets.value.Serial;
import org.masteryhive.sheets.value.SheetLocale;
import org.masteryhive.sheets.value.format.Part.Kind;

/** A date or a time filled into the places of one section. An {@code m} is minutes beside hours or seconds, else a month. */
final class MomentText {

  private final List<Part> parts;
  private final SheetLocale locale;

  MomentText(List<Part> parts, SheetLocale locale) {
    this.parts = parts;
    this.locale = locale;
  }

  String show(double serial) {
    LocalDateTime moment = Serial.moment(serial);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      switch (part.kind()) {
        case MOMENT -> text.append(piece(part.text(), moment, isMinute(i)));
        case ELAPSED -> text.append(elapsed(part.text(), serial));
        case POINT ->
          text.append(isFraction(i) ? String.valueOf(locale.separators().decimal()) : ".");
        case DIGIT -> text.append(fraction(i, moment));
        default -> text.append(part.text());
      }
    }
    return text.toString();
  }

  private String piece(String letters, LocalDateTime moment, boolean minute) {
    int length = letters.length();
    return switch (letters.charAt(0)) {
      case 'y' -> length <= 2 ? padded(moment.getYear() % 100, 2) : padded(moment.getYear(), 4);
      case 'm' ->
        minute ? padded(moment.getMinute(), length) : month(moment.getMonthValue(), length);
      case 'd' -> day(moment, length);
      case 'h' -> padded(hour(moment), length);
      case 's' -> padded(moment.getSecond(), length);
      default -> half(letters, moment.getHour() >= 12);
    };
  }

  private String month(int month, int length) {
    SheetLocale.Names names = locale.names();
    return switch (length) {
      case 1, 2 -> padded(month, length);
      case 3 -> names.shortMonths().get(month - 1);
      case 5 -> names.months().get(month - 1).substring(0, 1);
      default -> names.months().get(month - 1);
    };
  }

  private String day(LocalDateTime moment, int length) {
    int weekday = moment.getDayOfWeek().getValue() % 7;
    return switch (length) {
      case 1, 2 -> padded(moment.getDayOfMonth(), length);
      case 3 -> locale.names().shortDays().get(weekday);
      default -> locale.names().days().get(weekday);
    };
  }

  private int hour(LocalDateTime moment) {
    boolean halves = parts.stream()
        .anyMatch(p -> p.is(Kind.MOMENT) && p.text().toLowerCase(Locale.ROOT).startsWith("a"));
    int hour = moment.getHour();
    return halves ? (hour % 12 == 0 ? 12 : hour % 12) : hour;
  }

  private String half(String letters, boolean afternoon) {
    if (letters.length() == 5) {
      return afternoon ? locale.names().pm() : locale.names().am();
    }
    String letter = afternoon ? "p" : "a";
    return Character.isUpperCase(letters.charAt(0)) ? letter.toUpperCase(Locale.ROOT) : letter;
  }

  private static String elapsed(String letters, double serial) {
    double size = Math.abs(serial);
    double units = switch (letters.charAt(0)) {
      case 'h' -> size * 24;
      case 'm' -> size * 1440;
      default -> size * 86400;
    };
    long whole = (long) Math.floor(units + 1e-6);
    return (serial < 0 ? "-" : "") + padded(whole, letters.length());
  }

  private boolean isMinute(int index) {
    if (parts.get(index).text().length() > 2) {
      return false;
    }
    for (int i = index - 1; i >= 0; i--) {
      if (parts.get(i).is(Kind.MOMENT) || parts.get(i).is(Kind.ELAPSED)) {
        return parts.get(i).text().startsWith("h") || secondsFollow(index);
      }
    }
    return secondsFollow(index);
  }

  private boolean secondsFollow(int index) {
    for (int i = index + 1; i < parts.size(); i++) {
      if (parts.get(i).is(Kind.MOMENT) || parts.get(i).is(Kind.ELAPSED)) {
        return parts.get(i).text().startsWith("s");
      }
    }
    return false;
  }

  private boolean isFraction(int index) {
    return index + 1 < parts.size() && parts.get(index + 1).is(Kind.DIGIT);
  }

  /** The digit of a second's fraction at a place behind the point. */
  private String fraction(int index, LocalDateTime moment) {
    int place = 0;
    for (int i = index - 1; i >= 0 && parts.get(i).is(Kind.DIGIT); i--) {
      place++;
    }
    String digits = padded(moment.get(ChronoField.MILLI_OF_SECOND), 3);
    return place < 3 ? digits.substring(place, place + 1) : "0";
  }

  private static String padded(long number, int length) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
