package org.masteryhive.sheets.method;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonPart;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.json.Stretch;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.EffectiveFormats;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.RowTexts;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/**
 * The cells of a range with all that they have, as {@code sheets.data}. Rows and cells at the end that
 * have nothing of what the mask names are left out; those between are empty objects.
 */
final class GridPart implements JsonPart {

  private final SpreadsheetState spreadsheet;
  private final SheetState sheet;
  private final Box box;
  private final Instant now;

  GridPart(SpreadsheetState spreadsheet, SheetState sheet, Box box, Instant now) {
    this.spreadsheet = spreadsheet;
    this.sheet = sheet;
    this.box = box;
    this.now = now;
  }

  @Override
  public void writeTo(JsonText out, FieldMask mask) {
    out.beginObject();
    if (box.startRow() > 0) {
      out.member("startRow", box.startRow(), mask);
    }
    if (box.startColumn() > 0) {
      out.member("startColumn", box.startColumn(), mask);
    }
    FieldMask rows = mask.child("rowData");
    if (rows != null) {
      new Cells(out, rows).write();
    }
    if (mask.has("rowMetadata")) {
      out.member("rowMetadata", DimensionAnswers.rows(spreadsheet, sheet, box), mask);
    }
    if (mask.has("columnMetadata")) {
      out.member("columnMetadata", DimensionAnswers.columns(spreadsheet, sheet, box), mask);
    }
    out.endObject();
  }

  /** Whether a mask for cells names what bands and conditional formats change. A number format is the cell's own. */
  static boolean asksForLooks(@Nullable FieldMask cells) {
    FieldMask asked = cells == null ? null : cells.child("effectiveFormat");
    return asked != null && (asked.isAll() || !asked.names().equals(Set.of("numberFormat")));
  }

  /** Writes the rows, holding back empty ones until a row follows that is not. */
  private final class Cells {

    private final JsonText out;
    private final @Nullable FieldMask mask;
    private final Evaluation values = spreadsheet.evaluation(now);
    private final EffectiveFormats formats;

    Cells(JsonText out, FieldMask rows) {
      this.out = out;
      this.mask = rows.child("values");
      this.formats = new EffectiveFormats(spreadsheet, sheet, values, asksForLooks(mask));
    }

    void write() {
      if (mask == null) {
        return;
      }
      boolean beyond = values.hasSpills()
          || (asksForLooks(mask) && !(sheet.rules().isEmpty() && sheet.bands().isEmpty()));
      int lastRow = Math.min(box.endRow(), beyond ? sheet.rowCount() : sheet.usedRows());
      CellText cells = new CellText(out.part(), mask, sheet, values, formats);
      String question = beyond ? "" : question(mask);
      int emptyRows = 0;
      boolean begun = false;
      for (int row = box.startRow(); row < lastRow; row++) {
        Stretch text = text(row, beyond, question, cells);
        if (text.length() == 0) {
          emptyRows++;
          continue;
        }
        if (!begun) {
          out.name("rowData");
          out.beginArray();
          begun = true;
        }
        empties(emptyRows);
        emptyRows = 0;
        out.item();
        out.raw(text);
      }
      if (begun) {
        out.endArray();
      }
    }

    /** All that a row's text depends on, but for the row itself. */
    private String question(FieldMask mask) {
      return "cells " + box.startColumn() + " " + box.endColumn() + " " + mask + " "
          + spreadsheet.locale() + out.look()
          + (mask.has("effectiveFormat") ? spreadsheet.properties().getDefaultFormat() : "");
    }

    private Stretch text(int row, boolean beyond, String question, CellText cells) {
      Optional<RowTexts> texts = beyond ? Optional.empty() : sheet.texts(row);
      Stretch known = texts.isPresent() ? texts.get().get(question) : null;
      if (known != null) {
        return known;
      }
      int used = beyond ? box.endColumn() : sheet.usedColumns(row);
      Stretch text =
          new Stretch(cells.row(row, box.startColumn(), Math.min(box.endColumn(), used)));
      texts.ifPresent(kept -> kept.keep(question, text));
      return text;
    }

    private void empties(int count) {
      for (int i = 0; i < count; i++) {
        out.item();
        out.beginObject();
        out.endObject();
      }
    }
  }
}
