package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.Optional;
import java.util.OptionalInt;

/** What a formula may ask of the spreadsheet that it stands in. */
public interface CellLookup {

  /** The id of the sheet with a title; case does not matter. */
  OptionalInt sheet(String title);

  /** The size of a sheet's grid. */
  Area grid(int sheetId);

  /** The top left part of a sheet outside which nothing is filled in; the grid, when that is not known. */
  default Area filled(int sheetId) {
    return grid(sheetId);
  }

  /** The effective value of a cell; an empty value for an empty cell. */
  ExtendedValue value(CellAt cell);

  /** The number format in effect in a cell. */
  Optional<NumberFormat> format(CellAt cell);

  /** The range with a name. */
  Optional<Area> named(String name);
}
