package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.TextFormatRun;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonPart;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.EffectiveFormats;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/**
 * The cells of a range with all that they have, as {@code sheets.data}. Rows and cells at the end that
 * have nothing of what the mask names are left out; those between are empty objects.
 */
final class GridPart implements JsonPart {

  private static final FieldMask ALL = FieldMask.ALL;

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

  /** Writes the rows, holding back empty ones until a row follows that is not. */
  private final class Cells {

    private final JsonText out;
    private final @Nullable FieldMask mask;
    private final Evaluation values = spreadsheet.evaluation(now);
    private final EffectiveFormats formats;
    private final IdentityHashMap<CellFormat, String> written = new IdentityHashMap<>();
    private int emptyRows;
    private boolean begun;
    private int emptyCells;
    private boolean rowBegun;
    private boolean cellBegun;

    Cells(JsonText out, FieldMask rows) {
      this.out = out;
      this.mask = rows.child("values");
      this.formats = new EffectiveFormats(spreadsheet, sheet, values, asksForLooks());
    }

    /** A number format is the cell's own: neither bands nor conditional formats change it. */
    private boolean asksForLooks() {
      FieldMask asked = mask == null ? null : mask.child("effectiveFormat");
      return asked != null && (asked.isAll() || !asked.names().equals(Set.of("numberFormat")));
    }

    void write() {
      if (mask == null) {
        return;
      }
      boolean reachesBeyond =
          !sheet.rules().isEmpty() || !sheet.bands().isEmpty() || values.hasSpills();
      int lastRow = Math.min(box.endRow(), reachesBeyond ? sheet.rowCount() : sheet.usedRows());
      boolean effective = values.hasSpills() || (reachesBeyond && asksForLooks());
      for (int row = box.startRow(); row < lastRow; row++) {
        int used = effective ? box.endColumn() : sheet.usedColumns(row);
        row(row, Math.min(box.endColumn(), used));
      }
      if (begun) {
        out.endArray();
      }
    }

    private void row(int row, int endColumn) {
      emptyCells = 0;
      rowBegun = false;
      for (int column = box.startColumn(); column < endColumn; column++) {
        CellState cell = sheet.cell(row, column);
        cellBegun = false;
        cell(row, column, cell);
        if (cellBegun) {
          out.endObject();
        } else {
          emptyCells++;
        }
      }
      if (rowBegun) {
        out.endArray();
        out.endObject();
      } else {
        emptyRows++;
      }
    }

    private void cell(int row, int column, CellState cell) {
      FieldMask fields = mask == null ? ALL : mask;
      ExtendedValue value = values.effective(sheet, row, column);
      String shown = value == null ? "" : values.shown(sheet, row, column, value);
      member("userEnteredValue", cell.isNothing() ? null : cell.entered(), fields);
      member("effectiveValue", value, fields);
      if (value != null) {
        member("formattedValue", shown, fields);
      }
      format("userEnteredFormat", cell.format(), fields);
      if (fields.has("effectiveFormat")) {
        format("effectiveFormat", formats.of(row, column, cell, value, shown), fields);
      }
      if (fields.has("hyperlink")) {
        member("hyperlink", Links.of(cell, values.hyperlink(sheet, row, column)), fields);
      }
      member("note", cell.extras().note(), fields);
      List<TextFormatRun> runs = cell.extras().runs();
      member("textFormatRuns", runs.isEmpty() ? null : runs, fields);
      member("dataValidation", cell.extras().validation(), fields);
      member("pivotTable", cell.extras().pivot(), fields);
      member("chipRuns", cell.extras().chips().isEmpty() ? null : cell.extras().chips(), fields);
    }

    private void member(String name, @Nullable Object value, FieldMask fields) {
      FieldMask child = value == null ? null : fields.child(name);
      if (value != null && child != null) {
        begin();
        out.name(name);
        out.value(value, child);
      }
    }

    private void format(String name, @Nullable CellFormat format, FieldMask fields) {
      FieldMask child = format == null ? null : fields.child(name);
      if (format != null && child != null) {
        begin();
        out.name(name);
        out.raw(written.computeIfAbsent(format, any -> out.rendered(format, child)));
      }
    }

    private void begin() {
      if (cellBegun) {
        return;
      }
      if (!begun) {
        begun = true;
        out.name("rowData");
        out.beginArray();
      }
      if (!rowBegun) {
        empties(emptyRows);
        emptyRows = 0;
        rowBegun = true;
        out.item();
        out.beginObject();
        out.name("values");
        out.beginArray();
      }
      empties(emptyCells);
      emptyCells = 0;
      cellBegun = true;
      out.item();
      out.beginObject();
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
