package org.masteryhive.sheets.value.formula;

import java.util.Optional;

/** References that move with a copied formula. */
final class Copying {

  private Copying() {}

  static String moved(Reference reference, int rows, int columns) {
    return seen(reference, rows, columns).map(Reference::text).orElse(Formulas.LOST);
  }

  /** The reference as the copied formula has it; none when it would leave the sheet. */
  static Optional<Reference> seen(Reference reference, int rows, int columns) {
    if (rows == 0 && columns == 0) {
      return Optional.of(reference);
    }
    Corner start = moved(reference.start(), rows, columns);
    Corner end = moved(reference.end(), rows, columns);
    return isOutside(start) || isOutside(end)
        ? Optional.empty()
        : Optional.of(reference.between(start, end));
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
