package org.masteryhive.sheets.range;

import java.util.Optional;

/**
 * A block of cells moves by some rows and columns, as when cells are inserted or deleted and the
 * others shift, or when a range is cut and pasted. Only what lies whole in the block moves along.
 */
public final class BlockMove extends RangeMove {

  private final Box block;
  private final int rows;
  private final int columns;
  private final Optional<Box> lost;

  /** @param lost cells that are gone: what lies whole in them is gone too */
  public BlockMove(int sheetId, Box block, int rows, int columns, Optional<Box> lost) {
    super(sheetId);
    this.block = block;
    this.rows = rows;
    this.columns = columns;
    this.lost = lost;
  }

  @Override
  Optional<Box> moved(Box box) {
    if (lost.isPresent() && lost.get().contains(box)) {
      return Optional.empty();
    }
    return Optional.of(block.contains(box) ? box.movedBy(rows, columns) : box);
  }
}
