package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.SheetProperties;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.spreadsheet.Dimensions;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** What a tab's properties must be. */
final class Tabs {

  private static final int LONGEST_TITLE = 100;

  private Tabs() {}

  /** A title that no other tab has, or a refusal. */
  static void checkTitle(SpreadsheetState spreadsheet, @Nullable String title, int exceptId) {
    if (title == null || title.isEmpty()) {
      throw new Refused("The sheet name cannot be empty.");
    }
    if (title.length() > LONGEST_TITLE) {
      throw new Refused("The sheet name cannot be greater than 100 characters.");
    }
    spreadsheet.sheet(title).filter(other -> other.id() != exceptId).ifPresent(other -> {
      throw new Refused(
          "A sheet with the name \"" + title + "\" already exists. Please enter another name.");
    });
  }

  /** {@code Sheet2} when there is none yet, else the next free number. */
  static String freeTitle(SpreadsheetState spreadsheet) {
    int number = spreadsheet.sheets().size() + 1;
    while (spreadsheet.sheet("Sheet" + number).isPresent()) {
      number++;
    }
    return "Sheet" + number;
  }

  /** The title that a copy of a tab gets. */
  static String copyTitle(SpreadsheetState spreadsheet, String original) {
    String title = "Copy of " + original;
    for (int number = 2; spreadsheet.sheet(title).isPresent(); number++) {
      title = "Copy of " + original + " " + number;
    }
    return title;
  }

  /** The grid of a new tab: what is asked for, else 1000 by 26. */
  static GridProperties grid(@Nullable GridProperties asked) {
    GridProperties grid = asked == null ? new GridProperties() : asked.clone();
    if (grid.getRowCount() == null) {
      grid.setRowCount(1000);
    }
    return grid.getColumnCount() == null ? grid.setColumnCount(26) : tidy(grid);
  }

  /** Without what is as it is anyway. */
  static GridProperties tidy(GridProperties grid) {
    if (grid.getFrozenRowCount() != null && grid.getFrozenRowCount() == 0) {
      grid.setFrozenRowCount(null);
    }
    if (grid.getFrozenColumnCount() != null && grid.getFrozenColumnCount() == 0) {
      grid.setFrozenColumnCount(null);
    }
    grid.setHideGridlines(trueOnly(grid.getHideGridlines()));
    grid.setRowGroupControlAfter(trueOnly(grid.getRowGroupControlAfter()));
    return grid.setColumnGroupControlAfter(trueOnly(grid.getColumnGroupControlAfter()));
  }

  static SheetProperties tidy(SheetProperties properties) {
    properties.setHidden(trueOnly(properties.getHidden()));
    properties.setRightToLeft(trueOnly(properties.getRightToLeft()));
    if (properties.getGridProperties() != null) {
      properties.setGridProperties(tidy(properties.getGridProperties().clone()));
    }
    return properties;
  }

  private static @Nullable Boolean trueOnly(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag) ? flag : null;
  }

  /** Refuses frozen rows or columns that leave nothing to scroll. */
  static void checkFrozen(SheetState sheet) {
    if (areAllFrozen(sheet.frozenRows(), sheet.rowCount(), sheet.rowSizes())) {
      throw new Refused("You can't freeze all visible rows on the sheet.");
    }
    if (areAllFrozen(sheet.frozenColumns(), sheet.columnCount(), sheet.columnSizes())) {
      throw new Refused("You can't freeze all visible columns on the sheet.");
    }
  }

  /** Whether no line can be seen below, or beside, the frozen ones. */
  private static boolean areAllFrozen(int frozen, int count, Dimensions sizes) {
    if (frozen == 0) {
      return false;
    }
    for (int i = frozen; i < count; i++) {
      if (!sizes.get(i).hiddenByUser() && !sizes.get(i).hiddenByFilter()) {
        return false;
      }
    }
    return true;
  }
}
