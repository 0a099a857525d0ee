package org.masteryhive.sheets.value.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.masteryhive.sheets.value.SheetLocale;
import org.masteryhive.sheets.value.format.Part.Kind;

/** A number without its sign, filled into the places of one section. */
final class NumberSection {

  private final List<Part> parts;
  private final SheetLocale locale;

  NumberSection(List<Part> parts, SheetLocale locale) {
    this.parts = parts;
    this.locale = locale;
  }

  String show(double size) {
    BigDecimal scaled = BigDecimal.valueOf(size)
        .movePointRight(2 * count(Kind.PERCENT))
        .movePointLeft(3 * scalingCommas());
    if (indexOf(Kind.EXPONENT) >= 0) {
      return scientific(scaled);
    }
    if (indexOf(Kind.BAR) >= 0) {
      return new FractionText(parts, locale).show(scaled);
    }
    int point = indexOf(Kind.POINT);
    int decimals = point < 0 ? 0 : digits(point, parts.size());
    return fill(scaled.setScale(decimals, RoundingMode.HALF_UP), 0, parts.size(), size);
  }

  private String scientific(BigDecimal number) {
    int mark = indexOf(Kind.EXPONENT);
    int point = indexOf(Kind.POINT);
    int decimals = point < 0 || point > mark ? 0 : digits(point, mark);
    int wholes = Math.max(1, digits(0, point < 0 || point > mark ? mark : point));
    int exponent = number.signum() == 0 ? 0 : exponent(number, wholes);
    BigDecimal mantissa = number.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
    if (mantissa.compareTo(BigDecimal.TEN.pow(wholes)) >= 0) {
      exponent++;
      mantissa = number.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
    }
    String sign = exponent < 0 ? "-" : parts.get(mark).text().endsWith("+") ? "+" : "";
    String power = fill(BigDecimal.valueOf(Math.abs(exponent)), mark + 1, parts.size(), 0);
    return fill(mantissa, 0, mark, 0) + parts.get(mark).text().charAt(0) + sign + power;
  }

  private static int exponent(BigDecimal number, int wholes) {
    return number.precision() - number.scale() - wholes;
  }

  /** Puts the digits of a rounded number into the places from one part to another. */
  private String fill(BigDecimal number, int from, int to, double size) {
    String[] halves = number.toPlainString().split("\\.", -1);
    int point = indexOf(Kind.POINT);
    boolean hasPoint = point >= from && point < to;
    List<String> shown =
        wholes(halves[0].equals("0") ? "" : halves[0], from, hasPoint ? point : to, size);
    StringBuilder text = new StringBuilder(String.join("", shown));
    if (hasPoint) {
      text.append(decimals(halves.length > 1 ? halves[1] : "", point + 1, to));
    }
    return text.toString();
  }

  private List<String> wholes(String digits, int from, int to, double size) {
    boolean grouped = isGrouped(from, to);
    int places = digits(from, to);
    List<String> shown = new ArrayList<>();
    int used = 0;
    for (int i = to - 1; i >= from; i--) {
      Part part = parts.get(i);
      if (part.is(Kind.DIGIT)) {
        places--;
        int take = places == 0 ? Math.max(1, digits.length() - used) : 1;
        shown.add(0, place(part, digits, used, take, grouped));
        used += take;
      } else {
        shown.add(0, other(part, size));
      }
    }
    return shown;
  }

  private String place(Part part, String digits, int used, int take, boolean grouped) {
    StringBuilder text = new StringBuilder();
    for (int i = used; i < used + take; i++) {
      String digit = i < digits.length()
          ? digits.substring(digits.length() - 1 - i, digits.length() - i)
          : blank(part);
      boolean separated = grouped && i > 0 && i % 3 == 0 && !digit.isBlank();
      text.insert(0, digit + (separated ? locale.separators().grouping() : ""));
    }
    return text.toString();
  }

  private String decimals(String digits, int from, int to) {
    int last = digits.length();
    StringBuilder text = new StringBuilder();
    List<Part> places =
        parts.subList(from, to).stream().filter(part -> part.is(Kind.DIGIT)).toList();
    while (last > 0
        && digits.charAt(last - 1) == '0'
        && !places.get(last - 1).text().equals("0")) {
      last--;
    }
    int used = 0;
    for (Part part : parts.subList(from, to)) {
      if (part.is(Kind.DIGIT)) {
        text.append(used < last ? digits.substring(used, used + 1) : blank(part));
        used++;
      } else {
        text.append(other(part, 0));
      }
    }
    return locale.separators().decimal() + text.toString();
  }

  private static String blank(Part part) {
    return part.text().equals("0") ? "0" : part.text().equals("?") ? " " : "";
  }

  private String other(Part part, double size) {
    return switch (part.kind()) {
      case COMMA, POINT, EXPONENT -> "";
      case GENERAL, TEXT -> PlainNumber.shown(size, locale.separators().decimal());
      default -> part.text();
    };
  }

  /** A comma between two places asks for grouping. */
  private boolean isGrouped(int from, int to) {
    for (int i = from; i < to; i++) {
      if (parts.get(i).is(Kind.COMMA) && digits(from, i) > 0 && digits(i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Commas behind the last place each divide by a thousand. */
  private int scalingCommas() {
    int count = 0;
    for (int i = 0; i < parts.size(); i++) {
      int point = indexOf(Kind.POINT);
      int end = point < 0 || i > point ? parts.size() : point;
      count += parts.get(i).is(Kind.COMMA) && digits(0, i) > 0 && digits(i, end) == 0 ? 1 : 0;
    }
    return count;
  }

  private int digits(int from, int to) {
    return (int)
        parts.subList(from, to).stream().filter(part -> part.is(Kind.DIGIT)).count();
  }

  private int count(Kind kind) {
    return (int) parts.stream().filter(part -> part.is(kind)).count();
  }

  private int indexOf(Kind kind) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).is(kind)) {
        return i;
      }
    }
    return -1;
  }
}
