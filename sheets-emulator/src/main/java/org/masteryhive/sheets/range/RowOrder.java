package org.masteryhive.sheets.range;

import java.util.Optional;

/** Rows of a sheet change places, as a sort does it: what hangs on one whole row moves along. */
public final class RowOrder extends RangeMove {

  private final int first;
  private final int[] newPlaces;

  /** @param newPlaces for each row from the first on, how far from the first it now is */
  public RowOrder(int sheetId, int first, int[] newPlaces) {
    super(sheetId);
    this.first = first;
    this.newPlaces = newPlaces.clone();
  }

  @Override
  Optional<Box> moved(Box box) {
    int place = box.startRow() - first;
    boolean oneWholeRow =
        box.endRow() - box.startRow() == 1 && box.startColumn() == 0 && box.endColumn() == OPEN;
    if (!oneWholeRow || place < 0 || place >= newPlaces.length) {
      return Optional.of(box);
    }
    int row = first + newPlaces[place];
    return Optional.of(new Box(row, row + 1, box.startColumn(), box.endColumn()));
  }
}
