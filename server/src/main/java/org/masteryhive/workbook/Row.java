package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.Optional;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Value;

/** One row of a list, whose cells are asked for by heading. What cannot be used is found as it is asked for. */
final class Row {

  private final Table table;
  private final int number;

  Row(Table table, int number) {
    this.table = table;
    this.number = number;
  }

  /** The same row, of which nothing that is found is told. */
  Row untold() {
    return new Row(table.untold(), number);
  }

  /** The row's place on the tab, from 0. */
  int number() {
    return number;
  }

  boolean has(String heading) {
    return table.has(heading);
  }

  Cell cell(String heading) {
    return table.has(heading) ? table.tab().cells().at(number, table.column(heading)) : Cell.BLANK;
  }

  /** Whether a formula failed there, which is told of when the cell is read. */
  boolean isFailed(String heading) {
    return cell(heading).value() instanceof Value.Failed;
  }

  Spot spot(String heading) {
    return Spot.of(table.tab(), number, table.column(heading));
  }

  /** Whether nothing stands under these headings. */
  boolean isBlank(String... headings) {
    for (String heading : headings) {
      if (!Spelling.trimmed(cell(heading).shown()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** What the cell shows, without the space around it; nothing where a formula failed. */
  String text(String heading) {
    return table.has(heading) && table.findings().problemIfFailed(number, table.column(heading))
        ? ""
        : Spelling.trimmed(cell(heading).shown());
  }

  /** An id, a code or a section: what the cell shows, and a note where Sheets made a date of it. */
  String id(String heading) {
    if (table.has(heading)) {
      table.findings().noteIfDate(number, table.column(heading));
    }
    return text(heading);
  }

  /** The day in the cell; what cannot be read counts as none. */
  Optional<LocalDate> date(String heading) {
    return date(heading, Wording.NO_DAY);
  }

  /** The day in the cell; of what cannot be read something of its own is said. */
  Optional<LocalDate> date(String heading, String unreadable) {
    Optional<LocalDate> day = table.dates().read(cell(heading));
    if (day.isEmpty() && !isBlank(heading)) {
      problem(heading, unreadable + table.dates().example() + "/2026.");
    }
    return day;
  }

  /** A cell that says yes or no. */
  boolean yes(String heading, boolean otherwise) {
    if (isBlank(heading)) {
      return otherwise;
    }
    Optional<Boolean> said = YesOrNo.read(cell(heading));
    if (said.isEmpty()) {
      problem(
          heading,
          "Neither yes nor no. It is taken for " + (otherwise ? "yes." : "no.")
              + " Type Yes or No.");
    }
    return said.orElse(otherwise);
  }

  void problem(String heading, String message) {
    table.findings().problem(number, table.column(heading), message);
  }

  void note(String heading, String message) {
    table.findings().note(number, table.column(heading), message);
  }
}
