package org.masteryhive.sheets.value.formula;

/** A cell by its sheet's id, row and column, counted from zero. */
public record CellAt(int sheetId, int row, int column) {}
