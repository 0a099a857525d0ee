package org.masteryhive.sheets.range;

import java.util.Optional;

/** A sheet is gone, and every range on it. */
public final class SheetGone extends RangeMove {

  public SheetGone(int sheetId) {
    super(sheetId);
  }

  @Override
  Optional<Box> moved(Box box) {
    return Optional.empty();
  }
}
