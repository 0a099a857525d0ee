package org.masteryhive.workbook;

import org.masteryhive.tab.Tab;

/**
 * One cell of the teacher's, by its address, for findings about it. A row and column of -1 is the whole tab.
 *
 * @param there what stands in it, as shown; cut short where it is very long
 */
public record Spot(Tab tab, int row, int column, String there) {

  /** More of a cell's text than this is not repeated in a finding. */
  private static final int LONGEST = 300;

  /** No finding says more than this, however long the words are that it repeats. */
  private static final int MOST_SAID = 800;

  /** A cell of a tab. */
  public static Spot of(Tab tab, int row, int column) {
    return new Spot(tab, row, column, Wording.brief(tab.cells().at(row, column).shown(), LONGEST));
  }

  /** A whole tab. */
  public static Spot of(Tab tab) {
    return new Spot(tab, -1, -1, "");
  }

  /** It could not be used. */
  public Finding problem(String message) {
    return finding(Finding.Severity.PROBLEM, message);
  }

  /** It was used; there is something to know. */
  public Finding note(String message) {
    return finding(Finding.Severity.NOTE, message);
  }

  private Finding finding(Finding.Severity severity, String message) {
    return new Finding(
        severity, tab.id(), tab.title(), row, column, there, Wording.brief(message, MOST_SAID));
  }
}
