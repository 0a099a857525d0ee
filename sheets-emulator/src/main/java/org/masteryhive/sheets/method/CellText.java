package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.spreadsheet.CellExtras;
import org.masteryhive.sheets.spreadsheet.CellState;
import org.masteryhive.sheets.spreadsheet.EffectiveFormats;
import org.masteryhive.sheets.spreadsheet.Evaluation;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Writes the cells of a sheet, row by row, as {@code RowData}. A cell that has nothing of what the mask names is held back. */
final class CellText {

  private static final byte[] NOTHING = {};

  private final JsonText out;
  private final SheetState sheet;
  private final Evaluation values;
  private final EffectiveFormats formats;
  private final boolean simpleLooks;
  private final FieldMask mask;
  private final @Nullable FieldMask entered;
  private final @Nullable FieldMask effective;
  private final boolean formatted;
  private final @Nullable FieldMask chosenFormat;
  private final @Nullable FieldMask effectiveFormat;
  private final boolean hyperlink;
  private final IdentityHashMap<CellFormat, byte[]> chosenFormats = new IdentityHashMap<>();
  private final IdentityHashMap<CellFormat, byte[]> effectiveFormats = new IdentityHashMap<>();
  private int emptyCells;
  private boolean rowBegun;
  private boolean cellBegun;

  CellText(
      JsonText out, FieldMask mask, SheetState sheet, Evaluation values, EffectiveFormats formats) {
    this.out = out;
    this.sheet = sheet;
    this.values = values;
    this.formats = formats;
    this.simpleLooks = formats.areSimple();
    this.mask = mask;
    this.entered = mask.child("userEnteredValue");
    this.effective = mask.child("effectiveValue");
    this.formatted = mask.has("formattedValue");
    this.chosenFormat = mask.child("userEnteredFormat");
    this.effectiveFormat = mask.child("effectiveFormat");
    this.hyperlink = mask.has("hyperlink");
  }

  /** One row; nothing at all when all its cells are held back. */
  byte[] row(int row, int startColumn, int endColumn) {
    out.clear();
    emptyCells = 0;
    rowBegun = false;
    for (int column = startColumn; column < endColumn; column++) {
      cellBegun = false;
      cell(row, column);
      if (cellBegun) {
        out.endObject();
      } else {
        emptyCells++;
      }
    }
    if (!rowBegun) {
      return NOTHING;
    }
    out.endArray();
    out.endObject();
    return out.bytes();
  }

  private void cell(int row, int column) {
    CellState cell = sheet.cell(row, column);
    if (cell.isFormula() || !simpleLooks || values.hasSpills()) {
      reckoned(row, column, cell);
    } else if (!cell.isNothing()) {
      plain(cell);
    }
  }

  /** A cell that says itself all there is to say of it. */
  private void plain(CellState cell) {
    Object value = cell.value();
    if (value != null) {
      value("userEnteredValue", value, entered);
      value("effectiveValue", value, effective);
      if (formatted) {
        name("formattedValue");
        out.string(values.shown(cell));
      }
    }
    format("userEnteredFormat", cell.format(), chosenFormat, chosenFormats);
    if (effectiveFormat != null) {
      format("effectiveFormat", formats.of(cell), effectiveFormat, effectiveFormats);
    }
    rest(cell, Optional.empty());
  }

  /** A cell that other cells may have a say in. */
  private void reckoned(int row, int column, CellState cell) {
    ExtendedValue value = values.effective(sheet, row, column);
    String shown = value == null ? "" : values.shown(sheet, row, column, value);
    member("userEnteredValue", cell.isNothing() ? null : cell.entered());
    member("effectiveValue", value);
    if (value != null) {
      member("formattedValue", shown);
    }
    format("userEnteredFormat", cell.format(), chosenFormat, chosenFormats);
    if (effectiveFormat != null) {
      CellFormat format = formats.of(row, column, cell, value, shown);
      format("effectiveFormat", format, effectiveFormat, effectiveFormats);
    }
    rest(cell, hyperlink ? values.hyperlink(sheet, row, column) : Optional.empty());
  }

  private void rest(CellState cell, Optional<String> leadsTo) {
    if (hyperlink) {
      member("hyperlink", Links.of(cell, leadsTo));
    }
    CellExtras extras = cell.extras();
    if (!extras.isNothing()) {
      member("note", extras.note());
      list("textFormatRuns", extras.runs());
      member("dataValidation", extras.validation());
      member("pivotTable", extras.pivot());
      list("chipRuns", extras.chips());
    }
  }

  private void value(String name, Object value, @Nullable FieldMask asked) {
    if (asked == null) {
      return;
    }
    name(name);
    out.beginObject();
    String kind = value instanceof String
        ? "stringValue"
        : value instanceof Double ? "numberValue" : "boolValue";
    out.member(kind, value, asked);
    out.endObject();
  }

  private void list(String name, List<?> list) {
    member(name, list.isEmpty() ? null : list);
  }

  private void member(String name, @Nullable Object value) {
    FieldMask child = value == null ? null : mask.child(name);
    if (value != null && child != null) {
      name(name);
      out.value(value, child);
    }
  }

  private void format(
      String name,
      @Nullable CellFormat format,
      @Nullable FieldMask asked,
      IdentityHashMap<CellFormat, byte[]> written) {
    if (format != null && asked != null) {
      name(name);
      out.raw(written.computeIfAbsent(format, any -> out.rendered(format, asked)));
    }
  }

  /** Begins a member, and before it whatever has not begun. */
  private void name(String name) {
    if (!cellBegun) {
      beginRow();
      for (; emptyCells > 0; emptyCells--) {
        out.item();
        out.beginObject();
        out.endObject();
      }
      cellBegun = true;
      out.item();
      out.beginObject();
    }
    out.name(name);
  }

  private void beginRow() {
    if (!rowBegun) {
      rowBegun = true;
      out.beginObject();
      out.name("values");
      out.beginArray();
    }
  }
}
