package org.masteryhive.trust;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A spreadsheet as a person sees it at one moment: what the cells show, and their notes. */
record Seen(Map<Integer, Tab> tabs, List<String> marks) {

  private static final String FIELDS =
      "developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title,"
          + "gridProperties(rowCount,columnCount)),developerMetadata(metadataKey,metadataValue),"
          + "data(columnMetadata(developerMetadata(metadataKey)),rowData(values(formattedValue,note))))";

  /** A key that edits of people leave behind, so that one sees which of them happened. */
  static final String MARK = "test.edit";

  /** One tab; {@code ours} are the columns that carry the service's stamp. */
  record Tab(
      int id,
      String title,
      String role,
      int rowCount,
      int columnCount,
      Set<Integer> ours,
      List<List<String>> rows,
      List<List<String>> notes) {

    String at(int row, int column) {
      return text(rows, row, column);
    }

    String note(int row, int column) {
      return text(notes, row, column);
    }

    private static String text(List<List<String>> cells, int row, int column) {
      return row < cells.size() && column >= 0 && column < cells.get(row).size()
          ? cells.get(row).get(column)
          : "";
    }

    /** The column under a heading of the first row; -1 without one. */
    int column(String heading) {
      return rows.isEmpty() ? -1 : rows.get(0).indexOf(heading);
    }

    /** The first row that shows this text in a column; -1 without one. */
    int row(int column, String text) {
      for (int row = 0; row < rows.size(); row++) {
        if (at(row, column).equals(text)) {
          return row;
        }
      }
      return -1;
    }

    /** How often a text is shown anywhere. */
    long count(String text) {
      return rows.stream().flatMap(List::stream).filter(text::equals).count();
    }
  }

  static Seen of(GivenSheets sheets, String id) {
    JsonObject all = sheets.call(
        "GET",
        "/v4/spreadsheets/" + id + "?includeGridData=true&prettyPrint=false&fields=" + FIELDS,
        null);
    Map<Integer, Tab> tabs = new LinkedHashMap<>();
    for (JsonElement each : all.getAsJsonArray("sheets")) {
      Tab tab = tab(each.getAsJsonObject());
      tabs.put(tab.id(), tab);
    }
    return new Seen(tabs, stamps(all, MARK));
  }

  Optional<Tab> ofRole(String role) {
    return tabs.values().stream().filter(tab -> tab.role().equals(role)).findFirst();
  }

  Tab must(String role) {
    return ofRole(role).orElseThrow(() -> new AssertionError("no tab " + role));
  }

  long count(String role) {
    return tabs.values().stream().filter(tab -> tab.role().equals(role)).count();
  }

  private static Tab tab(JsonObject sheet) {
    JsonObject properties = sheet.getAsJsonObject("properties");
    JsonObject grid = properties.getAsJsonObject("gridProperties");
    return new Tab(
        properties.get("sheetId").getAsInt(),
        properties.get("title").getAsString(),
        stamps(sheet, "masteryHive.tab").stream().findFirst().orElse(""),
        grid.get("rowCount").getAsInt(),
        grid.get("columnCount").getAsInt(),
        ours(sheet),
        texts(sheet, "formattedValue"),
        texts(sheet, "note"));
  }

  private static List<String> stamps(JsonObject where, String key) {
    List<String> values = new ArrayList<>();
    for (JsonElement each : array(where, "developerMetadata")) {
      JsonObject stamp = each.getAsJsonObject();
      if (stamp.get("metadataKey").getAsString().equals(key)) {
        values.add(stamp.get("metadataValue").getAsString());
      }
    }
    return values;
  }

  private static Set<Integer> ours(JsonObject sheet) {
    Set<Integer> ours = new TreeSet<>();
    for (JsonElement data : array(sheet, "data")) {
      JsonArray columns = array(data.getAsJsonObject(), "columnMetadata");
      for (int column = 0; column < columns.size(); column++) {
        for (JsonElement stamp :
            array(columns.get(column).getAsJsonObject(), "developerMetadata")) {
          if (stamp
              .getAsJsonObject()
              .get("metadataKey")
              .getAsString()
              .equals("masteryHive.column")) {
            ours.add(column);
          }
        }
      }
    }
    return ours;
  }

  private static List<List<String>> texts(JsonObject sheet, String what) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonElement data : array(sheet, "data")) {
      for (JsonElement row : array(data.getAsJsonObject(), "rowData")) {
        List<String> cells = new ArrayList<>();
        for (JsonElement cell : array(row.getAsJsonObject(), "values")) {
          JsonElement text = cell.getAsJsonObject().get(what);
          cells.add(text == null ? "" : text.getAsString());
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static JsonArray array(JsonObject object, String name) {
    return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
  }
}
