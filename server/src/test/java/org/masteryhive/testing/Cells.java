package org.masteryhive.testing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Value;

/** Cells that hold more than a typed text. */
public final class Cells {

  private Cells() {}

  /** A number, shown as it is. */
  public static Cell number(double number) {
    String shown =
        number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    return Cell.plain(Value.of(number), shown, Format.NONE);
  }

  /** A number, shown otherwise: {@code 00123}. */
  public static Cell number(double number, String shown) {
    return Cell.plain(Value.of(number), shown, new Format(Format.Kind.NUMBER, "0"));
  }

  /** A share, shown in percents. */
  public static Cell percent(double number) {
    return Cell.plain(Value.of(number), Math.round(number * 100) + "%", Format.PERCENT);
  }

  /** A real date, shown as {@code 3/2/2026}. */
  public static Cell date(String iso) {
    LocalDate day = LocalDate.parse(iso);
    String shown = day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
    return Cell.plain(Value.of(day), shown, Format.date("M/d/yyyy"));
  }

  /** A checkbox. */
  public static Cell checkbox(boolean checked) {
    return Cell.plain(
        new Value.Truth(checked), Boolean.toString(checked).toUpperCase(Locale.ROOT), Format.NONE);
  }

  /** A formula that failed: {@code REF} is shown as {@code #REF!}. */
  public static Cell error(String kind) {
    String shown = kind.equals("LOADING") ? "Loading..." : "#" + kind + "!";
    return new Cell(new Value.Failed(kind), shown, true, Format.NONE, Optional.empty(), "", "");
  }

  /** A formula that gives a text. */
  public static Cell formula(String text) {
    return new Cell(Value.of(text), text, true, Format.NONE, Optional.empty(), "", "");
  }
}
