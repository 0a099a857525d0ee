package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.SheetProperties;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.fields.MaskCheck;
import org.masteryhive.sheets.range.A1;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetDraft;

/** The draft that the requests of one batch work on, who sends them, and where new ids come from. */
public final class Batch {

  private final SpreadsheetDraft draft;
  private final Editor editor;
  private final Random ids;
  private final Instant now;

  public Batch(SpreadsheetDraft draft, Editor editor, long seed, Instant now) {
    this.draft = draft;
    this.editor = editor;
    this.ids = new Random(seed);
    this.now = now;
  }

  public SpreadsheetDraft draft() {
    return draft;
  }

  public Editor editor() {
    return editor;
  }

  public Instant now() {
    return now;
  }

  /** A sheet that has cells, as it is; no id means 0, as everywhere in Google's JSON. */
  SheetState sheet(@Nullable Integer id) {
    int wanted = id == null ? 0 : id;
    return draft.sheet(wanted).orElseThrow(() -> new Refused("No grid with id: " + wanted));
  }

  /** The same sheet, to write to. */
  SheetDraft write(@Nullable Integer id) {
    return draft.write(sheet(id));
  }

  /** A tab of any kind, for requests about tabs. */
  SheetDraft tab(@Nullable Integer id) {
    int wanted = id == null ? 0 : id;
    return draft.write(
        draft.sheet(wanted).orElseThrow(() -> new Refused("No sheet with id: " + wanted)));
  }

  /** A range on its sheet. Sides that are open are the sheet's; a side beyond the grid is refused. */
  Box box(GridRange range) {
    SheetState sheet = sheet(range.getSheetId());
    Box box = Box.of(range, sheet.rowCount(), sheet.columnCount());
    if (box.startRow() < 0 || box.startColumn() < 0 || box.isEmpty()) {
      throw new Refused("Range (" + A1.sheet(sheet.title()) + ") is not a valid range.");
    }
    if (box.endRow() > sheet.rowCount() || box.endColumn() > sheet.columnCount()) {
      throw beyond(sheet, box);
    }
    return box;
  }

  /** A range that is given, on its sheet. */
  Box needed(@Nullable GridRange range) {
    if (range == null) {
      throw new Refused("range is required");
    }
    return box(range);
  }

  static Refused beyond(SheetState sheet, Box box) {
    return new Refused("Range (" + A1.text(sheet.title(), box) + ") exceeds grid limits. Max rows: "
        + sheet.rowCount() + ", max columns: " + sheet.columnCount());
  }

  /** A corner's place on its sheet. */
  static Box corner(GridCoordinate corner) {
    Integer row = corner.getRowIndex();
    Integer column = corner.getColumnIndex();
    return Box.cell(row == null ? 0 : row, column == null ? 0 : column);
  }

  /** Refuses when a protection keeps this editor from changing any of these cells. */
  void mustBeFree(SheetState sheet, Box box) {
    Protections.check(sheet, box, editor);
  }

  /** The mask of an update, which must name something that the message has. */
  static FieldMask mask(@Nullable String fields, Class<?> message) {
    if (fields == null || fields.isBlank()) {
      throw new Refused(
          "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
    }
    FieldMask mask = FieldMask.parse(fields);
    MaskCheck.unknown(mask, message, "").ifPresent(path -> {
      throw new Refused("Invalid field: " + path);
    });
    return mask;
  }

  /** An id that nothing has yet. */
  int newId(IntPredicate taken) {
    int id = ids.nextInt(Integer.MAX_VALUE - 1) + 1;
    return taken.test(id) ? newId(taken) : id;
  }

  int newSheetId() {
    return newId(id -> draft.sheet(id).isPresent());
  }

  /** An id as text, such as named ranges have. */
  String newTextId() {
    return String.valueOf(newId(id -> false));
  }

  Random random() {
    return ids;
  }

  /** Properties of a tab as a reply shows them. */
  static SheetProperties shown(SheetState sheet) {
    return sheet.properties().clone();
  }

  /** Refuses a grid that would make the workbook too large. */
  void mustFit(long cellsMore) {
    long cells = cellsMore;
    for (SheetState sheet : draft.sheets()) {
      cells += (long) sheet.rowCount() * sheet.columnCount();
    }
    if (cells > 10_000_000) {
      throw new Refused(
          "This action would increase the number of cells in the workbook above the limit of"
              + " 10000000 cells.");
    }
  }
}
