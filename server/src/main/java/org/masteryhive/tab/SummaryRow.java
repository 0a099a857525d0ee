package org.masteryhive.tab;

/** How the row between the headings and the first student is known: by its label beside a day. */
public final class SummaryRow {

  /** What stands in the column of names. */
  public static final String LABEL = "Class";

  /** What stands in the column of ids, with a day after it. */
  public static final String AS_OF = "As of ";

  private SummaryRow() {}
}
