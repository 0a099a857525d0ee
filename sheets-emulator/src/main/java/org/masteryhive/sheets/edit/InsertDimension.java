package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.Response;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.DimensionMove;
import org.masteryhive.sheets.spreadsheet.CellExtras;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Inserts empty rows or columns, which look like those before or after them. */
final class InsertDimension {

  private InsertDimension() {}

  static Response apply(Batch batch, InsertDimensionRequest request) {
    Dimension inserted = Dimension.of(batch, request.getRange());
    boolean likeBefore = Boolean.TRUE.equals(request.getInheritFromBefore());
    int available = inserted.available();
    String word = inserted.word();
    if (inserted.from() > available || (inserted.from() == available && !likeBefore)) {
      throw new Refused("range.startIndex[" + inserted.from()
          + "] must be less than the grid size [" + available + "] if inheritFromBefore is false.");
    }
    if (likeBefore && inserted.from() == 0) {
      throw new Refused(
          "inheritFromBefore must be false when inserting at the first " + word + ".");
    }
    insert(batch, inserted, likeBefore);
    return Edit.NOTHING;
  }

  static void insert(Batch batch, Dimension inserted, boolean likeBefore) {
    int across =
        inserted.rows() ? inserted.sheet().columnCount() : inserted.sheet().rowCount();
    batch.mustFit((long) inserted.count() * across);
    SheetDraft sheet = batch.write(inserted.sheet().id());
    int at = inserted.from();
    boolean rows = inserted.rows();
    if (rows) {
      sheet.insertRows(at, inserted.count(), likeBefore);
    } else {
      sheet.insertColumns(at, inserted.count(), likeBefore);
    }
    References.follow(batch.draft(), DimensionMove.insert(sheet.id(), rows, at, inserted.count()));
    dress(sheet, inserted, likeBefore);
    keepFrozen(sheet, rows, at, inserted.count());
  }

  /** New cells get the formats and the dropdowns of their neighbours. */
  private static void dress(SheetDraft sheet, Dimension inserted, boolean likeBefore) {
    int neighbour = likeBefore ? inserted.from() - 1 : inserted.to();
    int across = inserted.rows()
        ? (neighbour < sheet.usedRows() ? sheet.usedColumns(neighbour) : 0)
        : sheet.usedRows();
    for (int other = 0; other < across; other++) {
      CellState like =
          inserted.rows() ? sheet.cell(neighbour, other) : sheet.cell(other, neighbour);
      CellState clothes = clothes(like.format(), like);
      if (!clothes.isNothing()) {
        for (int i = inserted.from(); i < inserted.to(); i++) {
          sheet.setCell(inserted.rows() ? i : other, inserted.rows() ? other : i, clothes);
        }
      }
    }
  }

  private static CellState clothes(@Nullable CellFormat format, CellState like) {
    return new CellState(
        null, format, CellExtras.NONE.withValidation(like.extras().validation()));
  }

  /** Rows that come in among the frozen ones are frozen too. */
  private static void keepFrozen(SheetDraft sheet, boolean rows, int at, int count) {
    int frozen = rows ? sheet.frozenRows() : sheet.frozenColumns();
    if (at < frozen) {
      setFrozen(sheet, rows, frozen + count);
    }
  }

  static void setFrozen(SheetDraft sheet, boolean rows, int frozen) {
    var properties = sheet.properties().clone();
    var grid = properties.getGridProperties();
    Integer count = frozen == 0 ? null : (Integer) frozen;
    if (rows) {
      grid.setFrozenRowCount(count);
    } else {
      grid.setFrozenColumnCount(count);
    }
    sheet.setProperties(properties);
  }

  static int frozen(SheetState sheet, boolean rows) {
    return rows ? sheet.frozenRows() : sheet.frozenColumns();
  }
}
