package org.masteryhive.tab;

/**
 * Something the service wrote where people do not see it: a key and a value on the spreadsheet, on a tab, or on a column.
 *
 * @param id its own number, by which it can be taken away
 */
public record Stamp(int id, String key, String value) {

  /** On a tab: what it is for. */
  public static final String ROLE = "masteryHive.tab";

  /** On a tab: its own number, so that a duplicate is known. */
  public static final String SHEET = "masteryHive.sheet";

  /** On a spreadsheet: its own id, so that a copy is known. */
  public static final String SPREADSHEET = "masteryHive.spreadsheet";

  /** On a spreadsheet that is one mentor's file: the id of the gradebook that it was made for. */
  public static final String MENTOR_FILE = "masteryHive.mentorFile";

  /** On the tab that lists the mentors' files: who keeps them, in a form that names nobody. */
  public static final String KEEPER = "masteryHive.keeper";

  /** On a column that the service draws: its key. */
  public static final String COLUMN = "masteryHive.column";
}
