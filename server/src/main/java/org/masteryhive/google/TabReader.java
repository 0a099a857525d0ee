package org.masteryhive.google;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Tab.Extras;
import org.masteryhive.tab.Tab.Protection;
import org.masteryhive.tab.Tab.Size;

/** Reads one sheet of an answer. Sheets without cells (a chart's own sheet) are passed over. */
final class TabReader {

  private final JsonBytes json;
  private final CellReader cells;

  private int id;
  private String title = "";
  private boolean hidden;
  private boolean hasCells = true;
  private Size size = new Size(0, 0, 0, 0);
  private List<Stamp> stamps = List.of();
  private final Map<Integer, List<Stamp>> columnStamps = new HashMap<>();
  private final List<Cell[]> rows = new ArrayList<>();
  private final List<Area> merges = new ArrayList<>();
  private final List<Protection> protections = new ArrayList<>();
  private final List<Area> rules = new ArrayList<>();
  private final List<Area> tables = new ArrayList<>();
  private final List<Area> validated = new ArrayList<>();
  private boolean filtered;

  TabReader(JsonBytes json, CellReader cells) {
    this.json = json;
    this.cells = cells;
  }

  Optional<Tab> tab() throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "properties" -> properties();
        case "developerMetadata" -> stamps = PictureReader.stamps(json);
        case "merges" -> each(() -> merges.add(area()));
        case "protectedRanges" -> each(() -> protections.add(protection()));
        case "conditionalFormats" -> each(() -> areasOf("ranges", rules));
        case "tables" -> each(() -> areaOf("range", tables));
        case "basicFilter" -> {
          filtered = true;
          json.skipValue();
        }
        case "data" -> each(this::data);
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (!hasCells) {
      return Optional.empty();
    }
    return Optional.of(new Tab(
        id,
        title,
        hidden,
        size,
        Grid.ofArrays(rows),
        stamps,
        columnStamps,
        new Extras(merges, protections, rules, validated, tables, filtered)));
  }

  private void properties() throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "sheetId" -> id = json.nextInt();
        case "title" -> title = json.nextString();
        case "hidden" -> hidden = json.nextBoolean();
        case "sheetType" -> hasCells = json.nextString().equals("GRID");
        case "gridProperties" -> size();
        default -> json.skipValue();
      }
    }
    json.endObject();
  }

  private void size() throws IOException {
    int rowCount = 0;
    int columnCount = 0;
    int frozenRows = 0;
    int frozenColumns = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "rowCount" -> rowCount = json.nextInt();
        case "columnCount" -> columnCount = json.nextInt();
        case "frozenRowCount" -> frozenRows = json.nextInt();
        case "frozenColumnCount" -> frozenColumns = json.nextInt();
        default -> json.skipValue();
      }
    }
    json.endObject();
    size = new Size(rowCount, columnCount, frozenRows, frozenColumns);
  }

  private void data() throws IOException {
    int startRow = 0;
    int startColumn = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "startRow" -> startRow = json.nextInt();
        case "startColumn" -> startColumn = json.nextInt();
        case "columnMetadata" -> columnMetadata(startColumn);
        case "rowData" -> rowData(startRow, startColumn);
        default -> json.skipValue();
      }
    }
    json.endObject();
  }

  private void columnMetadata(int startColumn) throws IOException {
    int[] column = {startColumn};
    each(() -> {
      json.beginObject();
      while (json.hasNext()) {
        if (json.nextName().equals("developerMetadata")) {
          columnStamps.put(column[0], PictureReader.stamps(json));
        } else {
          json.skipValue();
        }
      }
      json.endObject();
      column[0]++;
    });
  }

  private void rowData(int startRow, int startColumn) throws IOException {
    for (int missing = rows.size(); missing < startRow; missing++) {
      rows.add(new Cell[0]);
    }
    each(() -> {
      int row = rows.size();
      rows.add(cells.row(startColumn, column -> validated.add(Area.cell(row, column))));
    });
  }

  private Protection protection() throws IOException {
    int protectionId = 0;
    Area area = new Area(0, Area.OPEN, 0, Area.OPEN);
    String description = "";
    boolean warningOnly = false;
    boolean mayEdit = false;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "protectedRangeId" -> protectionId = json.nextInt();
        case "range" -> area = area();
        case "description" -> description = json.nextString();
        case "warningOnly" -> warningOnly = json.nextBoolean();
        case "requestingUserCanEdit" -> mayEdit = json.nextBoolean();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Protection(protectionId, area, description, warningOnly, warningOnly || mayEdit);
  }

  private void areasOf(String name, List<Area> into) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals(name)) {
        each(() -> into.add(area()));
      } else {
        json.skipValue();
      }
    }
    json.endObject();
  }

  private void areaOf(String name, List<Area> into) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals(name)) {
        into.add(area());
      } else {
        json.skipValue();
      }
    }
    json.endObject();
  }

  private Area area() throws IOException {
    int firstRow = 0;
    int endRow = Area.OPEN;
    int firstColumn = 0;
    int endColumn = Area.OPEN;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "startRowIndex" -> firstRow = json.nextInt();
        case "endRowIndex" -> endRow = json.nextInt();
        case "startColumnIndex" -> firstColumn = json.nextInt();
        case "endColumnIndex" -> endColumn = json.nextInt();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Area(firstRow, endRow, firstColumn, endColumn);
  }

  /** Something to read. */
  private interface Step {
    void read() throws IOException;
  }

  private void each(Step step) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      step.read();
    }
    json.endArray();
  }
}
