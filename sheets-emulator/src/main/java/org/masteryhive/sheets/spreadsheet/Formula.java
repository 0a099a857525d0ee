package org.masteryhive.sheets.spreadsheet;

/** A formula in a cell, with its equals sign. */
public record Formula(String text) {}
