package org.masteryhive.google;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;

/**
 * Reads the answer of {@code spreadsheets.get} as a stream. Whatever it does not know it passes over; what is missing has
 * the value that Google means by leaving it out.
 */
final class PictureReader {

  private static final String STAMPS = "developerMetadata(metadataId,metadataKey,metadataValue)";

  /** What a recompute uses, and nothing else. */
  static final String FIELDS = "spreadsheetId,properties(title,timeZone,locale),"
      + STAMPS
      + ",sheets(properties(sheetId,title,sheetType,hidden,gridProperties(rowCount,columnCount,frozenRowCount,"
      + "frozenColumnCount)),"
      + STAMPS
      + ",merges,protectedRanges(protectedRangeId,range,description,warningOnly,requestingUserCanEdit),"
      + "conditionalFormats(ranges),tables(range),basicFilter(range),"
      + "data(startRow,startColumn,columnMetadata("
      + STAMPS
      + "),rowData(values(userEnteredValue(formulaValue),effectiveValue,formattedValue,"
      + "effectiveFormat(numberFormat),userEnteredFormat(backgroundColorStyle),note,hyperlink,"
      + "chipRuns(chip(richLinkProperties(uri)))";

  /** The same, and which cells have a validation. */
  static final String FIELDS_WITH_VALIDATION = FIELDS + ",dataValidation(condition(type))))))";

  /** The mask of a recompute's read. */
  static final String FIELDS_OF_A_RECOMPUTE = FIELDS + "))))";

  private final JsonBytes json;
  private final CellReader cells;

  private PictureReader(JsonBytes json) {
    this.json = json;
    this.cells = new CellReader(json);
  }

  static Picture read(InputStream body) throws IOException {
    try (JsonBytes json = new JsonBytes(body)) {
      return new PictureReader(json).picture();
    }
  }

  private Picture picture() throws IOException {
    String id = "";
    String[] properties = {"", "", ""};
    List<Stamp> stamps = List.of();
    List<Tab> tabs = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "spreadsheetId" -> id = json.nextString();
        case "properties" -> properties = properties();
        case "developerMetadata" -> stamps = stamps(json);
        case "sheets" -> tabs = tabs();
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (id.isEmpty()) {
      throw new IOException("an answer without a spreadsheet");
    }
    return new Picture(id, properties[0], properties[1], properties[2], stamps, tabs);
  }

  private String[] properties() throws IOException {
    String[] properties = {"", "", ""};
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "title" -> properties[0] = json.nextString();
        case "timeZone" -> properties[1] = json.nextString();
        case "locale" -> properties[2] = json.nextString();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return properties;
  }

  private List<Tab> tabs() throws IOException {
    List<Tab> tabs = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      new TabReader(json, cells).tab().ifPresent(tabs::add);
    }
    json.endArray();
    return tabs;
  }

  static List<Stamp> stamps(JsonBytes json) throws IOException {
    List<Stamp> stamps = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      stamp(json).ifPresent(stamps::add);
    }
    json.endArray();
    return stamps;
  }

  private static Optional<Stamp> stamp(JsonBytes json) throws IOException {
    int id = 0;
    String key = "";
    String value = "";
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "metadataId" -> id = json.nextInt();
        case "metadataKey" -> key = json.nextString();
        case "metadataValue" -> value = json.nextString();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return key.isEmpty() ? Optional.empty() : Optional.of(new Stamp(id, key, value));
  }
}
