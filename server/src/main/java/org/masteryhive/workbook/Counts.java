package org.masteryhive.workbook;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Value;

/** Cells that say how many: whole numbers from one to a thousand. */
final class Counts {

  private static final int MOST = 1000;
  private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}");

  private Counts() {}

  static OptionalInt read(Cell cell) {
    if (DateReader.isDate(cell)) {
      return OptionalInt.empty();
    }
    if (cell.value() instanceof Value.Numeric held) {
      double number = held.number();
      return number == Math.rint(number) ? within(number) : OptionalInt.empty();
    }
    String text = Spelling.trimmed(cell.shown());
    return WRITTEN.matcher(text).matches() ? within(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static OptionalInt within(double number) {
    return number >= 1 && number <= MOST ? OptionalInt.of((int) number) : OptionalInt.empty();
  }
}
