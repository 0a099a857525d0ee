package org.masteryhive.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A tab as a person sees it. */
record ShownTab(String title, List<List<ShownCell>> rows) {

  /**
   * A cell as a person sees it.
   *
   * @param rgb its background; -1 when it has none of its own
   */
  record ShownCell(String text, int rgb) {}

  private static final int WHITE = 0xFFFFFF;

  static ShownTab of(JsonObject sheet) {
    List<List<ShownCell>> rows = new ArrayList<>();
    for (JsonElement data : list(sheet, "data")) {
      for (JsonElement row : list(data.getAsJsonObject(), "rowData")) {
        List<ShownCell> cells = new ArrayList<>();
        list(row.getAsJsonObject(), "values")
            .forEach(cell -> cells.add(cell(cell.getAsJsonObject())));
        rows.add(cells);
      }
    }
    while (!rows.isEmpty() && isEmpty(rows.get(rows.size() - 1))) {
      rows.remove(rows.size() - 1);
    }
    return new ShownTab(sheet.getAsJsonObject("properties").get("title").getAsString(), rows);
  }

  /** The same under another title. */
  ShownTab called(String otherTitle) {
    return new ShownTab(otherTitle, rows);
  }

  private static boolean isEmpty(List<ShownCell> row) {
    return row.stream().allMatch(cell -> cell.text().isEmpty());
  }

  private static ShownCell cell(JsonObject cell) {
    String text = cell.has("formattedValue") ? cell.get("formattedValue").getAsString() : "";
    JsonObject format = cell.getAsJsonObject("effectiveFormat");
    JsonObject color = format == null ? null : format.getAsJsonObject("backgroundColor");
    int rgb = color == null
        ? WHITE
        : step(color, "red") << 16 | step(color, "green") << 8 | step(color, "blue");
    return new ShownCell(text, rgb == WHITE ? -1 : rgb);
  }

  private static int step(JsonObject color, String channel) {
    return color.has(channel) ? (int) Math.round(color.get(channel).getAsDouble() * 255) : 0;
  }

  private static JsonArray list(JsonObject object, String name) {
    JsonArray list = object.getAsJsonArray(name);
    return list == null ? new JsonArray() : list;
  }
}
