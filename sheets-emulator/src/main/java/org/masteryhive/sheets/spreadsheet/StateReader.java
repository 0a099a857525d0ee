package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.BandedRange;
import com.google.api.services.sheets.v4.model.BasicFilter;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ChipRun;
import com.google.api.services.sheets.v4.model.CommentAnchor;
import com.google.api.services.sheets.v4.model.CommentThread;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.DataValidationRule;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DimensionGroup;
import com.google.api.services.sheets.v4.model.EmbeddedChart;
import com.google.api.services.sheets.v4.model.FilterView;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.PivotTable;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Slicer;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.Table;
import com.google.api.services.sheets.v4.model.TextFormatRun;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link StateText}. The id comes first; what has a name that is not known is passed over. */
final class StateReader {

  private final JsonReader in;
  private final Object owner = new Object();
  private final List<CellFormat> formats = new ArrayList<>();
  private final List<CellExtras> extras = new ArrayList<>();

  StateReader(JsonReader in) {
    this.in = in;
  }

  SpreadsheetState read() throws IOException {
    in.beginObject();
    String first = in.nextName();
    if (!first.equals("id")) {
      throw new IllegalStateException("the text of a spreadsheet begins with " + first);
    }
    SpreadsheetState state =
        new SpreadsheetState(in.nextString(), new SpreadsheetProperties(), List.of());
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "properties" -> state.properties = StateText.message(in, SpreadsheetProperties.class);
        case "names" -> state.names = StateText.messages(in, NamedRange.class);
        case "metadata" -> state.metadata = StateText.messages(in, DeveloperMetadata.class);
        case "comments" -> state.comments = StateText.messages(in, CommentThread.class);
        case "sheets" -> state.sheets = sheets();
        default -> in.skipValue();
      }
    }
    in.endObject();
    return state;
  }

  private List<SheetState> sheets() throws IOException {
    List<SheetState> sheets = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      sheets.add(sheet());
    }
    in.endArray();
    return List.copyOf(sheets);
  }

  private SheetState sheet() throws IOException {
    SheetState sheet = new SheetState(new SheetProperties());
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "properties" -> sheet.properties = StateText.message(in, SheetProperties.class);
        case "rowSizes" -> sheet.rowSizes = sizes();
        case "columnSizes" -> sheet.columnSizes = sizes();
        case "rows" -> rows(sheet);
        default -> thing(name, sheet.things);
      }
    }
    in.endObject();
    return sheet;
  }

  private void thing(String name, SheetState.Things things) throws IOException {
    switch (name) {
      case "merges" -> things.merges = StateText.messages(in, GridRange.class);
      case "rules" -> things.rules = StateText.messages(in, ConditionalFormatRule.class);
      case "protections" -> things.protections = StateText.messages(in, ProtectedRange.class);
      case "bands" -> things.bands = StateText.messages(in, BandedRange.class);
      case "filterViews" -> things.filterViews = StateText.messages(in, FilterView.class);
      case "charts" -> things.charts = StateText.messages(in, EmbeddedChart.class);
      case "slicers" -> things.slicers = StateText.messages(in, Slicer.class);
      case "tables" -> things.tables = StateText.messages(in, Table.class);
      case "anchors" -> things.anchors = StateText.messages(in, CommentAnchor.class);
      case "rowGroups" -> things.rowGroups = StateText.messages(in, DimensionGroup.class);
      case "columnGroups" -> things.columnGroups = StateText.messages(in, DimensionGroup.class);
      case "filter" -> things.filter = StateText.message(in, BasicFilter.class);
      default -> in.skipValue();
    }
  }

  private Dimensions sizes() throws IOException {
    List<Dimensions.One> sizes = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      int index = in.nextInt();
      while (sizes.size() < index) {
        sizes.add(Dimensions.One.USUAL);
      }
      sizes.add(new Dimensions.One(in.nextInt(), in.nextBoolean(), in.nextBoolean()));
    }
    in.endArray();
    return Dimensions.of(sizes);
  }

  private void rows(SheetState sheet) throws IOException {
    List<@Nullable CellRow> rows = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      in.beginArray();
      int row = in.nextInt();
      while (rows.size() < row) {
        rows.add(null);
      }
      rows.add(row());
      in.endArray();
    }
    in.endArray();
    sheet.rows = rows.toArray(new CellRow[0]);
    sheet.usedRows = rows.size();
  }

  private CellRow row() throws IOException {
    CellRow cells = new CellRow(owner);
    while (in.hasNext()) {
      int column = in.nextInt();
      cells.set(column, new CellState(value(), format(), extras()));
    }
    return cells;
  }

  private @Nullable Object value() throws IOException {
    switch (in.peek()) {
      case NUMBER -> {
        return in.nextDouble();
      }
      case BOOLEAN -> {
        return in.nextBoolean();
      }
      case STRING -> {
        String text = in.nextString();
        return text.charAt(0) == 'f' ? new Formula(text.substring(1)) : text.substring(1);
      }
      default -> {
        in.nextNull();
        return null;
      }
    }
  }

  private @Nullable CellFormat format() throws IOException {
    if (in.peek() == JsonToken.BEGIN_OBJECT) {
      formats.add(StateText.message(in, CellFormat.class));
      return formats.get(formats.size() - 1);
    }
    int known = in.nextInt();
    return known < 0 ? null : formats.get(known);
  }

  private CellExtras extras() throws IOException {
    if (in.peek() == JsonToken.BEGIN_OBJECT) {
      extras.add(newExtras());
      return extras.get(extras.size() - 1);
    }
    int known = in.nextInt();
    return known < 0 ? CellExtras.NONE : extras.get(known);
  }

  private CellExtras newExtras() throws IOException {
    CellExtras read = CellExtras.NONE;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "note" -> read = read.withNote(in.nextString());
        case "validation" ->
          read = read.withValidation(StateText.message(in, DataValidationRule.class));
        case "runs" -> read = read.withRuns(StateText.messages(in, TextFormatRun.class));
        case "pivot" -> read = read.withPivot(StateText.message(in, PivotTable.class));
        case "chips" -> read = read.withChips(StateText.messages(in, ChipRun.class));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return read;
  }
}
