package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all logs have in common: a student by id or by name, and a date that a form calls {@code Timestamp}. */
final class LogRows {

  private LogRows() {}

  /** Whether a log has headings for students, and those that it cannot do without. */
  static boolean canBeRead(Table table, String... required) {
    List<String> needed = new ArrayList<>();
    if (!table.has(Heading.NAME)) {
      needed.add(Heading.STUDENT_ID);
    }
    needed.addAll(List.of(required));
    return table.hasAll(needed);
  }

  static Optional<LocalDate> date(Row row) {
    return row.date(dateHeading(row));
  }

  /** The heading that the row's date stands under. A form may ask for a date that nobody has to give. */
  static String dateHeading(Row row) {
    boolean stamped = row.has(Heading.TIMESTAMP) && !row.isBlank(Heading.TIMESTAMP);
    boolean dated = row.has(Heading.DATE) && !(stamped && row.isBlank(Heading.DATE));
    return dated || !row.has(Heading.TIMESTAMP) ? Heading.DATE : Heading.TIMESTAMP;
  }
}
