package org.masteryhive.sheets.value.formula;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell, a range, whole columns or whole rows as a formula names them, on the formula's own sheet or on one given by title. */
record Reference(Optional<String> sheet, Corner start, Corner end) {

  private static final String SHEET = "(?:('(?:[^']|''){1,200}'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?";
  private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,7}";
  private static final String COLUMN = "\\$?[A-Za-z]{1,3}";
  private static final String ROW = "\\$?[1-9]\\d{0,7}";

  /** The text of a reference, not followed by what would make it a name or a function. */
  static final Pattern FORM = Pattern.compile(SHEET
      + ("(?:(?<from>CELL):(?<to>CELL|COLUMN(?![\\d$])|ROW)|(?<left>COLUMN):(?<right>COLUMN(?!\\d)|CELL)"
              + "|(?<top>ROW):(?<bottom>ROW)|(?<one>CELL))")
          .replace("CELL", CELL)
          .replace("COLUMN", COLUMN)
          .replace("ROW", ROW)
      + "(?![\\p{L}\\p{N}_.(!])");

  private static final Pattern BARE_TITLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern LIKE_A_CELL =
      Pattern.compile("[A-Za-z]{1,3}\\d+|[rR]\\d*([cC]\\d*)?");

  static Reference of(Matcher form) {
    Optional<String> sheet = Optional.ofNullable(form.group(1)).map(Reference::unquoted);
    if (form.group("one") != null) {
      Corner corner = Corner.parse(form.group("one"));
      return new Reference(sheet, corner, corner);
    }
    for (String[] ends : new String[][] {{"from", "to"}, {"left", "right"}, {"top", "bottom"}}) {
      if (form.group(ends[0]) != null) {
        return ordered(sheet, Corner.parse(form.group(ends[0])), Corner.parse(form.group(ends[1])));
      }
    }
    throw new IllegalStateException("a reference has ends");
  }

  /** The corners top left and bottom right, whatever way round they were written. */
  private static Reference ordered(Optional<String> sheet, Corner one, Corner other) {
    boolean rows = other.row() != Corner.OPEN && one.row() > other.row();
    boolean columns = other.column() != Corner.OPEN && one.column() > other.column();
    Corner top = rows ? other : one;
    Corner bottom = rows ? one : other;
    Corner left = columns ? other : one;
    Corner right = columns ? one : other;
    return new Reference(
        sheet,
        new Corner(top.row(), top.rowFixed(), left.column(), left.columnFixed()),
        new Corner(bottom.row(), bottom.rowFixed(), right.column(), right.columnFixed()));
  }

  private static String unquoted(String title) {
    return title.startsWith("'")
        ? title.substring(1, title.length() - 1).replace("''", "'")
        : title;
  }

  boolean isCell() {
    return start.equals(end) && start.row() != Corner.OPEN && start.column() != Corner.OPEN;
  }

  boolean isOn(String title, String ownTitle) {
    return sheet.orElse(ownTitle).toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT));
  }

  Reference onSheet(String title) {
    return new Reference(Optional.of(title), start, end);
  }

  Reference between(Corner newStart, Corner newEnd) {
    return new Reference(sheet, newStart, newEnd);
  }

  /** The cells meant, an open end reaching to the end of the grid. */
  Area area(int sheetId, Area grid) {
    return new Area(
        sheetId,
        Math.max(0, start.row()),
        Math.max(0, start.column()),
        end.row() == Corner.OPEN ? grid.bottom() : end.row() + 1,
        end.column() == Corner.OPEN ? grid.right() : end.column() + 1);
  }

  String text() {
    String cells = isCell() ? start.text() : start.text() + ":" + end.text();
    return sheet.map(title -> quoted(title) + "!").orElse("") + cells;
  }

  /** A title as a formula writes it: in apostrophes unless it is a plain word. */
  static String quoted(String title) {
    boolean bare =
        BARE_TITLE.matcher(title).matches() && !LIKE_A_CELL.matcher(title).matches();
    return bare ? title : "'" + title.replace("'", "''") + "'";
  }
}
