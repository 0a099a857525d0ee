package org.masteryhive.workbook;

/**
 * Required tabs, headings or rows are missing: nothing can be computed, and nothing is written.
 *
 * @param detail which, in a sentence
 * @param action how to mend it, in a sentence
 */
public record NotAGradebook(String detail, String action) implements WorkbookReading {}
