package org.masteryhive.workbook;

import java.util.List;
import org.masteryhive.tab.A1;

/**
 * Something in the sheet for the teacher to look at, with its address.
 *
 * @param severity whether something could not be used
 * @param tabId the tab's number, for the link; -1 when it concerns no tab
 * @param tab the tab's title as the teacher has it
 * @param row of the cell, from 0; -1 when it concerns the whole tab
 * @param column of the cell, from 0; -1 when it concerns the whole tab
 * @param there what stands in the cell, as shown; may be empty
 * @param message what to do, in a sentence or two
 */
public record Finding(
    Severity severity, int tabId, String tab, int row, int column, String there, String message) {

  /** How much it matters. */
  public enum Severity {
    /** A cell could not be used. */
    PROBLEM("Problem"),
    /** Something to know. Everything was used. */
    NOTE("Note");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    /** The word on the Checks tab. */
    public String word() {
      return word;
    }
  }

  /** The cell's address as a teacher says it: {@code D7}; empty when it concerns the whole tab. */
  public String cell() {
    return row < 0 || column < 0 ? "" : A1.cell(row, column);
  }

  /** How many of them are problems; the others are notes. */
  public static int problems(List<Finding> findings) {
    return (int) findings.stream()
        .filter(finding -> finding.severity() == Severity.PROBLEM)
        .count();
  }
}
