package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import java.util.Objects;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.Overlay;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.range.DimensionMove;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Renames, moves, hides, colors, freezes and resizes a tab. */
final class UpdateSheetProperties {

  private UpdateSheetProperties() {}

  static Response apply(Batch batch, UpdateSheetPropertiesRequest request) {
    FieldMask mask = Batch.mask(request.getFields(), SheetProperties.class);
    SheetProperties asked =
        Objects.requireNonNullElseGet(request.getProperties(), SheetProperties::new);
    SheetDraft sheet = batch.tab(asked.getSheetId());
    SheetProperties before = sheet.properties();
    SheetProperties after = Overlay.of(before, asked, mask);
    after.setSheetId(before.getSheetId()).setSheetType(before.getSheetType());
    Integer index = mask.has("index") ? asked.getIndex() : null;
    after.setIndex(before.getIndex());
    GridProperties grid = grid(before, after, mask);
    Tabs.tidy(after.setGridProperties(grid));
    check(batch, sheet, after, mask);
    resize(batch, sheet, after);
    sheet.setProperties(after);
    Tabs.checkFrozen(sheet);
    if (mask.has("title") && !before.getTitle().equals(after.getTitle())) {
      References.renamed(batch.draft(), before.getTitle(), after.getTitle());
    }
    if (index != null) {
      move(batch, sheet, index);
    }
    return Edit.NOTHING;
  }

  /** A grid always has its counts, whatever a mask takes away. */
  private static GridProperties grid(
      SheetProperties before, SheetProperties after, FieldMask mask) {
    GridProperties old = before.getGridProperties();
    GridProperties grid = Objects.requireNonNullElseGet(
            after.getGridProperties(), GridProperties::new)
        .clone();
    boolean whole =
        mask.hasPath("gridProperties.rowCount") || mask.hasPath("gridProperties.columnCount");
    if (grid.getRowCount() == null) {
      grid.setRowCount(old.getRowCount());
    }
    if (grid.getColumnCount() == null) {
      grid.setColumnCount(old.getColumnCount());
    }
    if (whole && (grid.getRowCount() < 1 || grid.getColumnCount() < 1)) {
      throw new Refused("You can't delete all the rows or columns on the sheet.");
    }
    return grid;
  }

  private static void check(Batch batch, SheetState sheet, SheetProperties after, FieldMask mask) {
    if (mask.has("title")) {
      Tabs.checkTitle(batch.draft(), after.getTitle(), sheet.id());
    }
    boolean othersAreSeen = batch.draft().sheets().stream()
        .anyMatch(other -> other.id() != sheet.id() && !other.isHidden());
    if (Boolean.TRUE.equals(after.getHidden()) && !othersAreSeen) {
      throw new Refused("You can't hide all the sheets in a document.");
    }
  }

  /** Shrinking cuts cells off and takes along what hangs on them. */
  private static void resize(Batch batch, SheetDraft sheet, SheetProperties after) {
    int rows = after.getGridProperties().getRowCount();
    int columns = after.getGridProperties().getColumnCount();
    int oldRows = sheet.rowCount();
    int oldColumns = sheet.columnCount();
    if (rows == oldRows && columns == oldColumns) {
      return;
    }
    refuseToUnfreezeAndShrink(sheet, after, rows, columns);
    batch.mustFit((long) rows * columns - (long) oldRows * oldColumns);
    if (rows < oldRows) {
      batch.mustBeFree(sheet, new Box(rows, oldRows, 0, oldColumns));
    }
    if (columns < oldColumns) {
      batch.mustBeFree(sheet, new Box(0, oldRows, columns, oldColumns));
    }
    sheet.cutTo(rows, columns);
    if (rows < oldRows) {
      References.follow(batch.draft(), DimensionMove.delete(sheet.id(), true, rows, oldRows));
    }
    if (columns < oldColumns) {
      References.follow(
          batch.draft(), DimensionMove.delete(sheet.id(), false, columns, oldColumns));
    }
  }

  private static void refuseToUnfreezeAndShrink(
      SheetState sheet, SheetProperties after, int rows, int columns) {
    GridProperties grid = after.getGridProperties();
    int frozenRows = grid.getFrozenRowCount() == null ? 0 : grid.getFrozenRowCount();
    int frozenColumns = grid.getFrozenColumnCount() == null ? 0 : grid.getFrozenColumnCount();
    if (rows <= sheet.frozenRows() && frozenRows < sheet.frozenRows()) {
      throw new Refused("Sorry, it is not possible to delete all non-frozen rows.");
    }
    if (columns <= sheet.frozenColumns() && frozenColumns < sheet.frozenColumns()) {
      throw new Refused("Sorry, it is not possible to delete all non-frozen columns.");
    }
  }

  private static void move(Batch batch, SheetState sheet, int index) {
    if (index < 0 || index > batch.draft().sheets().size()) {
      throw new Refused("index[" + index + "] is beyond the number of sheets.");
    }
    batch.draft().moveTab(sheet.id(), index);
  }
}
