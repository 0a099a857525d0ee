package org.masteryhive.sheets.range;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range as a caller writes it, not yet on a sheet: a title or none, and sides of which some may be
 * open. Indices count from 0; ends are not included.
 */
public record Reference(
    Optional<String> sheet,
    OptionalInt startRow,
    OptionalInt endRow,
    OptionalInt startColumn,
    OptionalInt endColumn) {

  private static final String CORNER = "\\$?([A-Za-z]{1,3})?\\$?([1-9][0-9]*)?";
  private static final Pattern CELLS = Pattern.compile(CORNER + "(?::" + CORNER + ")?");
  private static final Pattern R1C1 =
      Pattern.compile("[Rr]([1-9][0-9]*)[Cc]([1-9][0-9]*)(?::[Rr]([1-9][0-9]*)[Cc]([1-9][0-9]*))?");
  private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'(?:!(.*))?");

  /** A whole sheet by its title. */
  public static Reference sheet(String title) {
    return new Reference(
        Optional.of(title),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /** Reads {@code 'My sheet'!A1:B2}, {@code A:B}, {@code 2:2}, {@code R1C1}; nothing for what is not a range. */
  public static Optional<Reference> parse(String text) {
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      String title = quoted.group(1).replace("''", "'");
      String cells = quoted.group(2);
      return cells == null ? Optional.of(sheet(title)) : cells(Optional.of(title), cells);
    }
    int mark = text.lastIndexOf('!');
    return mark < 0
        ? cells(Optional.empty(), text)
        : cells(Optional.of(text.substring(0, mark)), text.substring(mark + 1));
  }

  private static Optional<Reference> cells(Optional<String> sheet, String text) {
    Matcher r1c1 = R1C1.matcher(text);
    if (r1c1.matches()) {
      boolean one = r1c1.group(3) == null;
      return Optional.of(between(
          sheet,
          row(r1c1.group(1)),
          row(one ? r1c1.group(1) : r1c1.group(3)),
          row(r1c1.group(2)),
          row(one ? r1c1.group(2) : r1c1.group(4))));
    }
    Matcher a1 = CELLS.matcher(text);
    if (text.isEmpty() || !a1.matches()) {
      return Optional.empty();
    }
    boolean colon = text.indexOf(':') >= 0;
    OptionalInt firstRow = row(a1.group(2));
    OptionalInt firstColumn = column(a1.group(1));
    if (!colon) {
      return firstRow.isPresent() && firstColumn.isPresent()
          ? Optional.of(between(sheet, firstRow, firstRow, firstColumn, firstColumn))
          : Optional.empty();
    }
    OptionalInt lastRow = row(a1.group(4));
    OptionalInt lastColumn = column(a1.group(3));
    boolean nothing = (firstRow.isEmpty() && firstColumn.isEmpty())
        || (lastRow.isEmpty() && lastColumn.isEmpty());
    return nothing
        ? Optional.empty()
        : Optional.of(between(sheet, firstRow, lastRow, firstColumn, lastColumn));
  }

  /** Corners in any order; ends are included here. */
  private static Reference between(
      Optional<String> sheet,
      OptionalInt row,
      OptionalInt otherRow,
      OptionalInt column,
      OptionalInt otherColumn) {
    return new Reference(
        sheet,
        first(row, otherRow),
        last(row, otherRow),
        first(column, otherColumn),
        last(column, otherColumn));
  }

  private static OptionalInt first(OptionalInt one, OptionalInt other) {
    return one.isPresent() && other.isPresent()
        ? OptionalInt.of(Math.min(one.getAsInt(), other.getAsInt()))
        : one.isPresent() ? one : other;
  }

  private static OptionalInt last(OptionalInt one, OptionalInt other) {
    return one.isPresent() && other.isPresent()
        ? OptionalInt.of(Math.max(one.getAsInt(), other.getAsInt()) + 1)
        : OptionalInt.empty();
  }

  private static OptionalInt row(@Nullable String digits) {
    return digits == null || digits.length() > 9
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(digits) - 1);
  }

  private static OptionalInt column(@Nullable String letters) {
    if (letters == null) {
      return OptionalInt.empty();
    }
    int index = 0;
    String upper = letters.toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      index = index * 26 + upper.charAt(i) - 'A' + 1;
    }
    return OptionalInt.of(index - 1);
  }
}
