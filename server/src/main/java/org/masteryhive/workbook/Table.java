package org.masteryhive.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.masteryhive.tab.Tab;

/** A tab that is a list: a row of headings, and one thing a row below it. */
final class Table {

  private final Tab tab;
  private final Headings headings;
  private final DateReader dates;
  private final TabFindings findings;

  Table(Tab tab, TabRole role, DateReader dates) {
    this(tab, Headings.in(tab.cells(), Heading.of(role)), dates);
  }

  private Table(Tab tab, Headings headings, DateReader dates) {
    this.tab = tab;
    this.headings = headings;
    this.dates = dates;
    this.findings = new TabFindings(tab);
  }

  /** The same tab, of which nothing that is found is told. */
  Table untold() {
    return new Table(tab, headings, dates);
  }

  Tab tab() {
    return tab;
  }

  DateReader dates() {
    return dates;
  }

  TabFindings findings() {
    return findings;
  }

  boolean has(String heading) {
    return headings.has(heading);
  }

  /** Whether nothing stands on the tab at all. */
  boolean isEmpty() {
    return IntStream.range(0, tab.cells().rows())
        .allMatch(row -> IntStream.range(0, tab.cells().columns(row))
            .allMatch(column -> tab.cells().at(row, column).shown().isBlank()));
  }

  /** The heading's column; the first column when there is no such heading. */
  int column(String heading) {
    return headings.column(heading).orElse(0);
  }

  /** The row of headings; the first row when there is none. */
  int headingRow() {
    return Math.max(0, headings.row());
  }

  /** The rows below the headings, from top to bottom. None without headings. */
  List<Row> rows() {
    return headings.row() < 0
        ? List.of()
        : IntStream.range(headings.row() + 1, tab.cells().rows())
            .mapToObj(row -> new Row(this, row))
            .toList();
  }

  /**
   * Whether the tab has what it cannot be read without; says so when it has not. A tab on which nothing stands at all is
   * nothing to speak of.
   */
  boolean hasAll(List<String> required) {
    List<String> lacking = required.stream().filter(heading -> !has(heading)).toList();
    if (!lacking.isEmpty() && !isEmpty()) {
      findings.problem(
          headingRow(),
          0,
          (lacking.size() == 1 ? "There is no heading " : "There are no headings ")
              + String.join(", ", lacking)
              + " in the top ten rows, so this tab is not used. Add it.");
    }
    return lacking.isEmpty();
  }
}
