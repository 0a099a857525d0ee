package org.masteryhive.sheets.value.formula;

/** A rectangle of cells on one sheet, counted from zero; the bottom and the right are just outside. */
public record Area(int sheetId, int top, int left, int bottom, int right) {

  public int rows() {
    return Math.max(0, bottom - top);
  }

  public int columns() {
    return Math.max(0, right - left);
  }

  public boolean contains(CellAt cell) {
    return cell.sheetId() == sheetId
        && cell.row() >= top
        && cell.row() < bottom
        && cell.column() >= left
        && cell.column() < right;
  }

  /** One cell. */
  public static Area of(CellAt cell) {
    return new Area(cell.sheetId(), cell.row(), cell.column(), cell.row() + 1, cell.column() + 1);
  }

  /** Whether both have a cell in common. */
  public boolean meets(Area other) {
    return sheetId == other.sheetId
        && top < other.bottom
        && other.top < bottom
        && left < other.right
        && other.left < right;
  }

  /** The part of this area inside another on the same sheet. */
  public Area within(Area other) {
    return new Area(
        sheetId,
        Math.max(top, other.top),
        Math.max(left, other.left),
        Math.min(bottom, other.bottom),
        Math.min(right, other.right));
  }
}
