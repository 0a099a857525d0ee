package org.masteryhive.tab;

import java.time.LocalDate;
import java.util.Optional;
import org.masteryhive.tab.CellWrite.Paint;

/**
 * One cell as it should be. What is empty here is not the drawing's business: it is left as a teacher has it.
 *
 * @param value what it holds; always text where it is text, never a formula
 * @param format how a number is shown
 * @param note its note; an empty text means that it has none
 * @param shade its own background; {@link Paint#CLEAR} means that it has none
 * @param link where its text leads; an empty text means nowhere
 */
public record DrawnCell(
    Value value,
    Format format,
    Optional<String> note,
    Optional<Paint> shade,
    Optional<String> link) {

  /** No cell and no note of a spreadsheet holds more letters. */
  private static final int LONGEST = 50_000;

  /** A cell with nothing in it. */
  public static final DrawnCell BLANK = of(Value.blank(), Format.NONE);

  public static DrawnCell of(Value value, Format format) {
    return new DrawnCell(value, format, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Text, cut short where a spreadsheet would refuse it: what two full cells say does not fit into one. */
  public static DrawnCell text(String text) {
    return of(Value.of(fitting(text)), Format.NONE);
  }

  /** Text that stays as it is when a person edits it: ids and codes. */
  public static DrawnCell code(String text) {
    return of(Value.of(fitting(text)), Format.TEXT);
  }

  public static DrawnCell count(long number) {
    return of(Value.of((double) number), Format.COUNT);
  }

  /** A share in whole percents; blank when there is none. */
  public static DrawnCell share(Optional<Double> share) {
    return of(share.map(Value::of).orElse(Value.blank()), Format.PERCENT);
  }

  /** A day as a date value; blank when there is none. */
  public static DrawnCell date(Optional<LocalDate> day) {
    return of(day.map(Value::of).orElse(Value.blank()), Format.DAY);
  }

  public DrawnCell noted(String text) {
    return new DrawnCell(value, format, Optional.of(fitting(text)), shade, link);
  }

  /** With this background, or with none: a color that someone left there is taken away. */
  public DrawnCell painted(Optional<Shade> color) {
    return new DrawnCell(value, format, note, Optional.of(new Paint(color)), link);
  }

  public DrawnCell linked(String target) {
    return new DrawnCell(value, format, note, shade, Optional.of(target));
  }

  /** Whether a cell that is there is as it should be. Letters, notes, colors and links; and numbers that are shown as what they are. */
  public boolean isSeenIn(Cell cell) {
    return !cell.formula()
        && sameValue(cell.value())
        && fits(cell.format().kind())
        && note.map(text -> sameText(text, cell.note())).orElse(true)
        && link.map(text -> text.equals(cell.link())).orElse(true)
        && shade
            .map(paint -> paint
                .shade()
                .filter(color -> !color.isWhite())
                .equals(cell.shade().filter(color -> !color.isWhite())))
            .orElse(true);
  }

  /** All that this cell has to say. */
  public CellWrite write() {
    return new CellWrite(
        Optional.of(value), note, shade, Optional.of(format), link, Optional.empty());
  }

  /** All of it, and how its text stands: for a cell that is made. */
  public CellWrite make(CellWrite.Style style) {
    return new CellWrite(
        Optional.of(value), note, shade, Optional.of(format), link, Optional.of(style));
  }

  private static String fitting(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  private boolean sameValue(Value other) {
    if (value instanceof Value.Numeric mine && other instanceof Value.Numeric theirs) {
      double apart = Math.abs(mine.number() - theirs.number());
      return apart <= 1e-9 * Math.max(1, Math.abs(mine.number()));
    }
    return value.equals(other);
  }

  /** A teacher's own pattern stays as long as a share looks like a share, and a day like a day. */
  private boolean fits(Format.Kind kind) {
    if (!(value instanceof Value.Numeric)) {
      return true;
    }
    return switch (format.kind()) {
      case PERCENT, DATE, DATE_TIME, TIME -> kind == format.kind();
      case NONE, TEXT, NUMBER ->
        kind == Format.Kind.NONE || kind == Format.Kind.NUMBER || kind == Format.Kind.TEXT;
    };
  }

  static boolean sameText(String mine, String theirs) {
    return mine.equals(theirs)
        || mine.stripTrailing().equals(theirs.replace("\r\n", "\n").stripTrailing());
  }
}
