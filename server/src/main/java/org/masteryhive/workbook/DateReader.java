package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Serial;
import org.masteryhive.tab.Value;

/** Reads days from cells: real dates, ISO text, and text in the order of the spreadsheet's locale. */
final class DateReader {

  private final DateWords words;
  private final Map<String, Optional<WrittenDay>> read = new HashMap<>();

  DateReader(String locale) {
    this.words = new DateWords(locale);
  }

  /** The day in a cell. A day without a year is none. */
  Optional<LocalDate> read(Cell cell) {
    return cell.value()
        .fold(
            blank -> Optional.empty(),
            text -> written(text.text()).flatMap(WrittenDay::exact),
            number -> day(number.number(), cell),
            truth -> Optional.empty(),
            failed -> Optional.empty());
  }

  /** The day in a text, with its year or without. */
  Optional<WrittenDay> written(String text) {
    return read.computeIfAbsent(text, words::parse);
  }

  /** March 2 as people write it where this spreadsheet is from. */
  String example() {
    return words.monthFirst() ? "3/2" : "2/3";
  }

  /** Whether a number is shown as a date or a time. */
  static boolean isDate(Cell cell) {
    Format.Kind kind = cell.format().kind();
    return cell.value() instanceof Value.Numeric
        && (kind == Format.Kind.DATE || kind == Format.Kind.DATE_TIME || kind == Format.Kind.TIME);
  }

  private Optional<LocalDate> day(double serial, Cell cell) {
    Format.Kind kind = cell.format().kind();
    if (kind == Format.Kind.DATE || kind == Format.Kind.DATE_TIME) {
      return Serial.isDay(serial) ? Optional.of(Serial.day(serial)) : Optional.empty();
    }
    return written(cell.shown()).flatMap(WrittenDay::exact);
  }
}
