package org.masteryhive.workbook;

/**
 * Required tabs, headings or rows are missing: nothing can be computed, and nothing is written.
 *
 * @param detail which, in a sentence
 * @param action how to mend it, in a sentence
 */
public record NotAGradebook(String detail, String action) implements WorkbookReading {

  /** A file that was made for a mentor out of a gradebook. */
  public static final NotAGradebook MENTORS_FILE = new NotAGradebook(
      "This is a mentor’s file, not a gradebook.",
      "Open the gradebook that it belongs to, and choose Extensions ▸ Mastery Hive ▸ Mentor files there: it brings this"
          + " file up to date.");
}
