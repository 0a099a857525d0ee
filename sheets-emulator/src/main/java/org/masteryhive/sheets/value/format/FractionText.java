package org.masteryhive.sheets.value.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.masteryhive.sheets.value.SheetLocale;
import org.masteryhive.sheets.value.format.Part.Kind;

/** A number shown as a whole and a fraction: {@code # ??/??}. */
final class FractionText {

  private final List<Part> parts;
  private final SheetLocale locale;

  FractionText(List<Part> parts, SheetLocale locale) {
    this.parts = parts;
    this.locale = locale;
  }

  String show(BigDecimal number) {
    int bar = indexOfBar();
    int places = (int)
        parts.subList(bar, parts.size()).stream().filter(p -> p.is(Kind.DIGIT)).count();
    boolean hasWhole = parts.subList(0, bar).stream()
        .filter(p -> p.is(Kind.LITERAL))
        .anyMatch(p -> p.text().isBlank());
    BigDecimal whole = hasWhole ? number.setScale(0, RoundingMode.DOWN) : BigDecimal.ZERO;
    double part = number.subtract(whole).doubleValue();
    int bottom = best(part, (int) Math.pow(10, Math.max(1, Math.min(places, 4))) - 1);
    long top = Math.round(part * bottom);
    if (hasWhole && (top == 0 || top == bottom)) {
      return PlainNumber.shown(
          whole.doubleValue() + (top == bottom ? 1 : 0), locale.separators().decimal());
    }
    String front = hasWhole && whole.signum() != 0 ? whole.toPlainString() + " " : "";
    return front + top + "/" + bottom;
  }

  private int indexOfBar() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).is(Kind.BAR)) {
        return i;
      }
    }
    throw new IllegalStateException("a fraction has a bar");
  }

  private static int best(double part, int most) {
    int best = 1;
    double miss = Double.MAX_VALUE;
    for (int bottom = 1; bottom <= most; bottom++) {
      double now = Math.abs(part - Math.round(part * bottom) / (double) bottom);
      if (now < miss - 1e-12) {
        best = bottom;
        miss = now;
      }
    }
    return best;
  }
}
