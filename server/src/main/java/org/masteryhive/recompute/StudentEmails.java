package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.masteryhive.tab.HeadingRow;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Tab;
import org.masteryhive.workbook.TabRole;
import org.masteryhive.workbook.Workbook;

/**
 * What stands under {@code Student email} on a Roster, in whatever row: also where the row itself cannot be used, because its
 * id is missing or there twice. An address that may be a student's is one.
 */
final class StudentEmails {

  private static final String EMAIL = Key.of("Student email");
  private static final List<String> HEADINGS =
      List.of(EMAIL, Key.of("Student ID"), Key.of("Name"), Key.of("Mentor"), Key.of("Active"));

  private StudentEmails() {}

  static List<String> in(Workbook workbook) {
    return workbook.tabs().one(TabRole.ROSTER).map(StudentEmails::in).orElse(List.of());
  }

  private static List<String> in(Tab roster) {
    int headings = HeadingRow.likeliest(roster, HEADINGS).orElse(0);
    List<String> emails = new ArrayList<>();
    IntStream.range(0, roster.cells().columns(headings))
        .filter(column -> Key.of(roster.cells().at(headings, column).shown()).equals(EMAIL))
        .forEach(column -> IntStream.range(headings + 1, roster.cells().rows())
            .mapToObj(row -> roster.cells().at(row, column).shown())
            .filter(email -> !email.isBlank())
            .forEach(emails::add));
    return emails;
  }
}
