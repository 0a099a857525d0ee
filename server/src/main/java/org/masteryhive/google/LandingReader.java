package org.masteryhive.google;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.recompute.Workbooks.Landing;
import org.masteryhive.recompute.Workbooks.Landing.Seen;
import org.masteryhive.recompute.Workbooks.Watch;
import org.masteryhive.tab.A1;

/** Reads what a write's own answer shows of the tabs that it wrote: their column of ids and their row of headings. */
final class LandingReader {

  /** Only what is looked at. */
  static final String FIELDS =
      "spreadsheetId,updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,"
          + "rowData(values(formattedValue)))))";

  private LandingReader() {}

  /** The column of ids, whole, and the row of headings, of each watched tab. */
  static List<String> ranges(List<Watch> watched) {
    List<String> ranges = new ArrayList<>();
    for (Watch watch : watched) {
      String tab = "'" + watch.title().replace("'", "''") + "'!";
      String column = A1.column(watch.idColumn());
      ranges.add(tab + column + ":" + column);
      ranges.add(tab + (watch.headingRow() + 1) + ":" + (watch.headingRow() + 1));
    }
    return ranges;
  }

  static Landing read(InputStream body, List<Watch> watched) throws IOException {
    try (JsonBytes json = new JsonBytes(body)) {
      Map<Integer, List<Block>> blocks = new HashMap<>();
      boolean named = false;
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "spreadsheetId" -> named = !json.nextString().isEmpty();
          case "updatedSpreadsheet" ->
            within(json, "sheets", () -> each(json, () -> sheet(json, blocks)));
          default -> json.skipValue();
        }
      }
      json.endObject();
      if (!named) {
        throw new IOException("an answer without a spreadsheet");
      }
      return new Landing(watched.stream()
          .map(watch -> seen(watch, blocks.getOrDefault(watch.tab(), List.of())))
          .toList());
    }
  }

  /** A rectangle of texts. */
  private record Block(int row, int column, List<List<String>> texts) {

    String at(int wantedRow, int wantedColumn) {
      int inRow = wantedRow - row;
      int inColumn = wantedColumn - column;
      boolean inside = inRow >= 0
          && inRow < texts.size()
          && inColumn >= 0
          && inColumn < texts.get(inRow).size();
      return inside ? texts.get(inRow).get(inColumn) : "";
    }
  }

  private static Seen seen(Watch watch, List<Block> blocks) {
    List<String> ids = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    int rows = blocks.stream()
        .mapToInt(block -> block.row() + block.texts().size())
        .max()
        .orElse(0);
    int columns = blocks.stream()
        .mapToInt(block ->
            block.column() + block.texts().stream().mapToInt(List::size).max().orElse(0))
        .max()
        .orElse(0);
    for (int row = 0; row < rows; row++) {
      ids.add(at(blocks, row, watch.idColumn()));
    }
    for (int column = 0; column < columns; column++) {
      headings.add(at(blocks, watch.headingRow(), column));
    }
    return new Seen(watch.tab(), ids, headings);
  }

  private static String at(List<Block> blocks, int row, int column) {
    return blocks.stream()
        .map(block -> block.at(row, column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static void sheet(JsonBytes json, Map<Integer, List<Block>> blocks) throws IOException {
    int[] id = {0};
    List<Block> here = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "properties" -> within(json, "sheetId", () -> id[0] = json.nextInt());
        case "data" -> each(json, () -> here.add(block(json)));
        default -> json.skipValue();
      }
    }
    json.endObject();
    blocks.put(id[0], here);
  }

  private static Block block(JsonBytes json) throws IOException {
    int row = 0;
    int column = 0;
    List<List<String>> texts = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "startRow" -> row = json.nextInt();
        case "startColumn" -> column = json.nextInt();
        case "rowData" -> each(json, () -> texts.add(row(json)));
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Block(row, column, texts);
  }

  private static List<String> row(JsonBytes json) throws IOException {
    List<String> texts = new ArrayList<>();
    within(
        json,
        "values",
        () -> each(json, () -> {
          String[] text = {""};
          within(json, "formattedValue", () -> text[0] = json.nextString());
          texts.add(text[0]);
        }));
    return texts;
  }

  /** Something to read. */
  private interface Step {
    void read() throws IOException;
  }

  /** Reads one member of an object, and passes over the others. */
  private static void within(JsonBytes json, String name, Step step) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals(name)) {
        step.read();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
  }

  private static void each(JsonBytes json, Step step) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      step.read();
    }
    json.endArray();
  }
}
