package org.masteryhive.sheets.value.formula;

/** References that move with a copied formula. */
final class Copying {

  private Copying() {}

  static String moved(Reference reference, int rows, int columns) {
    Corner start = moved(reference.start(), rows, columns);
    Corner end = moved(reference.end(), rows, columns);
    if (isOutside(start) || isOutside(end)) {
      return Formulas.LOST;
    }
    return reference.between(start, end).text();
  }

  private static Corner moved(Corner corner, int rows, int columns) {
    int row = corner.row() == Corner.OPEN || corner.rowFixed()
        ? corner.row()
        : outside(corner.row() + rows);
    int column = corner.column() == Corner.OPEN || corner.columnFixed()
        ? corner.column()
        : outside(corner.column() + columns);
    return corner.withRow(row).withColumn(column);
  }

  private static int outside(int index) {
    return index < 0 ? -2 : index;
  }

  private static boolean isOutside(Corner corner) {
    return corner.row() < Corner.OPEN || corner.column() < Corner.OPEN;
  }
}
