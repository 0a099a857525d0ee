package org.masteryhive.sheets.range;

import com.google.api.services.sheets.v4.model.GridRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rectangle of cells with known sides: rows and columns from a start up to, not including, an end. */
public record Box(int startRow, int endRow, int startColumn, int endColumn) {

  /** A range with the sides that it leaves open put at the sheet's own. */
  public static Box of(GridRange range, int rows, int columns) {
    return new Box(
        or(range.getStartRowIndex(), 0),
        or(range.getEndRowIndex(), rows),
        or(range.getStartColumnIndex(), 0),
        or(range.getEndColumnIndex(), columns));
  }

  /** One cell. */
  public static Box cell(int row, int column) {
    return new Box(row, row + 1, column, column + 1);
  }

  public GridRange toRange(int sheetId) {
    return new GridRange()
        .setSheetId(sheetId)
        .setStartRowIndex(startRow)
        .setEndRowIndex(endRow)
        .setStartColumnIndex(startColumn)
        .setEndColumnIndex(endColumn);
  }

  public int rows() {
    return endRow - startRow;
  }

  public int columns() {
    return endColumn - startColumn;
  }

  public boolean isEmpty() {
    return rows() <= 0 || columns() <= 0;
  }

  public boolean contains(int row, int column) {
    return row >= startRow && row < endRow && column >= startColumn && column < endColumn;
  }

  public boolean contains(Box other) {
    return other.startRow >= startRow
        && other.endRow <= endRow
        && other.startColumn >= startColumn
        && other.endColumn <= endColumn;
  }

  public boolean meets(Box other) {
    return other.startRow < endRow
        && startRow < other.endRow
        && other.startColumn < endColumn
        && startColumn < other.endColumn;
  }

  /** What both have. */
  public Optional<Box> and(Box other) {
    Box both = new Box(
        Math.max(startRow, other.startRow),
        Math.min(endRow, other.endRow),
        Math.max(startColumn, other.startColumn),
        Math.min(endColumn, other.endColumn));
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  /** The smallest box with both in it. */
  public Box with(Box other) {
    return new Box(
        Math.min(startRow, other.startRow),
        Math.max(endRow, other.endRow),
        Math.min(startColumn, other.startColumn),
        Math.max(endColumn, other.endColumn));
  }

  /** The same size elsewhere. */
  public Box movedBy(int rows, int columns) {
    return new Box(startRow + rows, endRow + rows, startColumn + columns, endColumn + columns);
  }

  private static int or(@Nullable Integer index, int open) {
    return index == null ? open : index;
  }
}
