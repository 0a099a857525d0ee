package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.GridRange;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** References taken for ranges, moved as all ranges are, and written as references again with their dollar signs kept. */
final class Moving {

  private final int sheetId;
  private final Function<GridRange, Optional<GridRange>> move;

  Moving(int sheetId, Function<GridRange, Optional<GridRange>> move) {
    this.sheetId = sheetId;
    this.move = move;
  }

  /** The text of a reference after the move; {@code #REF!} when all it meant is gone. */
  String text(Reference reference) {
    return move.apply(range(reference))
        .map(range -> moved(reference, range).text())
        .orElse(Formulas.LOST);
  }

  private GridRange range(Reference reference) {
    return new GridRange()
        .setSheetId(sheetId)
        .setStartRowIndex(first(reference.start().row()))
        .setEndRowIndex(behind(reference.end().row()))
        .setStartColumnIndex(first(reference.start().column()))
        .setEndColumnIndex(behind(reference.end().column()));
  }

  private static @Nullable Integer first(int line) {
    return line == Corner.OPEN ? null : (Integer) line;
  }

  private static @Nullable Integer behind(int line) {
    return line == Corner.OPEN ? null : (Integer) (line + 1);
  }

  private static Reference moved(Reference reference, GridRange range) {
    Corner start =
        corner(reference.start(), range.getStartRowIndex(), range.getStartColumnIndex(), 0);
    Corner end = corner(reference.end(), range.getEndRowIndex(), range.getEndColumnIndex(), 1);
    return reference.between(start, end);
  }

  private static Corner corner(
      Corner corner, @Nullable Integer row, @Nullable Integer column, int behind) {
    int newRow = row == null ? Corner.OPEN : row - behind;
    int newColumn = column == null ? Corner.OPEN : column - behind;
    return corner.withRow(newRow).withColumn(newColumn);
  }
}
