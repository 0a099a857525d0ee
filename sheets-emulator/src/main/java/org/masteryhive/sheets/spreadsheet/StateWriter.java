package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a {@link StateText}. */
final class StateWriter {

  private final JsonWriter out;
  private final IdentityHashMap<CellFormat, Integer> formats = new IdentityHashMap<>();
  private final Map<CellExtras, Integer> extras = new HashMap<>();

  StateWriter(JsonWriter out) {
    this.out = out;
  }

  void write(SpreadsheetState state) throws IOException {
    out.beginObject();
    out.name("id").value(state.id);
    StateText.member(out, "properties", state.properties);
    StateText.messages(out, "names", state.names);
    StateText.messages(out, "metadata", state.metadata);
    StateText.messages(out, "comments", state.comments);
    out.name("sheets").beginArray();
    for (SheetState sheet : state.sheets) {
      sheet(sheet);
    }
    out.endArray();
    out.endObject();
  }

  private void sheet(SheetState sheet) throws IOException {
    out.beginObject();
    StateText.member(out, "properties", sheet.properties);
    SheetState.Things things = sheet.things;
    StateText.messages(out, "merges", things.merges);
    StateText.messages(out, "rules", things.rules);
    StateText.messages(out, "protections", things.protections);
    StateText.messages(out, "bands", things.bands);
    StateText.messages(out, "filterViews", things.filterViews);
    StateText.messages(out, "charts", things.charts);
    StateText.messages(out, "slicers", things.slicers);
    StateText.messages(out, "tables", things.tables);
    StateText.messages(out, "anchors", things.anchors);
    StateText.messages(out, "rowGroups", things.rowGroups);
    StateText.messages(out, "columnGroups", things.columnGroups);
    StateText.member(out, "filter", things.filter);
    sizes("rowSizes", sheet.rowSizes);
    sizes("columnSizes", sheet.columnSizes);
    out.name("rows").beginArray();
    for (int row = 0; row < sheet.usedRows; row++) {
      CellRow cells = sheet.rows[row];
      if (cells != null && cells.length() > 0) {
        row(row, cells);
      }
    }
    out.endArray();
    out.endObject();
  }

  private void sizes(String name, Dimensions sizes) throws IOException {
    out.name(name).beginArray();
    for (int i = 0; i < sizes.length(); i++) {
      Dimensions.One one = sizes.get(i);
      if (!one.equals(Dimensions.One.USUAL)) {
        out.value(i).value(one.pixelSize()).value(one.hiddenByUser()).value(one.hiddenByFilter());
      }
    }
    out.endArray();
  }

  /** The row's number; then, of each cell that holds anything, its column, value, format and the rest. */
  private void row(int row, CellRow cells) throws IOException {
    out.beginArray().value(row);
    for (int column = 0; column < cells.length(); column++) {
      CellState cell = cells.get(column);
      if (cell != null) {
        out.value(column);
        value(cell.value());
        format(cell.format());
        extras(cell.extras());
      }
    }
    out.endArray();
  }

  /** Texts and formulas are told apart by their first letter. */
  private void value(@Nullable Object value) throws IOException {
    if (value instanceof Formula formula) {
      out.value("f" + formula.text());
    } else if (value instanceof String text) {
      out.value("s" + text);
    } else if (value instanceof Double number) {
      out.value(number);
    } else if (value instanceof Boolean truth) {
      out.value(truth);
    } else {
      out.nullValue();
    }
  }

  private void format(@Nullable CellFormat format) throws IOException {
    if (format == null) {
      out.value(-1);
      return;
    }
    Integer known = formats.get(format);
    if (known != null) {
      out.value(known);
      return;
    }
    formats.put(format, formats.size());
    StateText.message(out, format);
  }

  private void extras(CellExtras some) throws IOException {
    if (some.isNothing()) {
      out.value(-1);
      return;
    }
    Integer known = extras.get(some);
    if (known != null) {
      out.value(known);
      return;
    }
    extras.put(some, extras.size());
    out.beginObject();
    if (some.note() != null) {
      out.name("note").value(some.note());
    }
    StateText.member(out, "validation", some.validation());
    StateText.messages(out, "runs", some.runs());
    StateText.member(out, "pivot", some.pivot());
    StateText.messages(out, "chips", some.chips());
    out.endObject();
  }
}
