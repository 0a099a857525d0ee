package org.masteryhive.sheets.spreadsheet;

/** One spreadsheet as it is at one moment. Never changes. */
public record SpreadsheetState(String id, String title) {}
