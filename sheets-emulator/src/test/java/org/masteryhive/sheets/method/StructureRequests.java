package org.masteryhive.sheets.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.masteryhive.sheets.spreadsheet.SheetState;
import org.masteryhive.sheets.spreadsheet.SpreadsheetState;

/** Random structural requests to a spreadsheet whose cells say where they began. */
final class StructureRequests {

  private static final int ROWS = 12;
  private static final int COLUMNS = 6;

  private final Random random;

  StructureRequests(Random random) {
    this.random = random;
  }

  private static final GivenSpreadsheet FILLED = newlyFilled();

  /** Each cell says where it began; metadata, names and protections say the same of their row or column. */
  static GivenSpreadsheet filled() {
    return FILLED.branch();
  }

  private static GivenSpreadsheet newlyFilled() {
    GivenSpreadsheet given = new GivenSpreadsheet(ROWS, COLUMNS);
    List<String> requests = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < COLUMNS; column++) {
        cells.add("\"r" + row + "c" + column + ".\"");
      }
      lines.add("[" + String.join(", ", cells) + "]");
      requests.add(metadata("ROWS", row, "r" + row + "c"));
    }
    for (int column = 0; column < COLUMNS; column++) {
      requests.add(metadata("COLUMNS", column, "c" + column + "."));
    }
    given.values("Sheet1!A1", "[" + String.join(", ", lines) + "]");
    requests.add(named("r_4c", range(4, 5, 0, COLUMNS)));
    requests.add(
        "{\"addProtectedRange\": {\"protectedRange\": {\"warningOnly\": true, \"description\": \"c3.\","
            + " \"range\": {\"sheetId\": 0, \"startColumnIndex\": 3, \"endColumnIndex\": 4}}}}");
    requests.add("{\"addConditionalFormatRule\": {\"rule\": {\"ranges\": [" + range(1, 9, 1, 4)
        + "], \"booleanRule\": {\"condition\": {\"type\": \"NOT_BLANK\"}, \"format\":"
        + " {\"textFormat\": {\"bold\": true}}}}}}");
    given.batch(requests.toArray(new String[0]));
    return given;
  }

  private static String named(String name, String range) {
    return "{\"addNamedRange\": {\"namedRange\": {\"name\": \"" + name + "\", \"range\": " + range
        + "}}}";
  }

  private static String metadata(String dimension, int index, String value) {
    return "{\"createDeveloperMetadata\": {\"developerMetadata\": {\"metadataKey\": \"k\","
        + " \"metadataValue\": \"" + value + "\", \"visibility\": \"DOCUMENT\", \"location\":"
        + " {\"dimensionRange\": " + dimension(dimension, index, index + 1) + "}}}}";
  }

  private static String dimension(String dimension, int start, int end) {
    return "{\"sheetId\": 0, \"dimension\": \"" + dimension + "\", \"startIndex\": " + start
        + ", \"endIndex\": " + end + "}";
  }

  private static String range(int startRow, int endRow, int startColumn, int endColumn) {
    return "{\"sheetId\": 0, \"startRowIndex\": " + startRow + ", \"endRowIndex\": " + endRow
        + ", \"startColumnIndex\": " + startColumn + ", \"endColumnIndex\": " + endColumn + "}";
  }

  /** Any request; some reach over the edge, or stand in each other's way, and are refused. */
  String next(SpreadsheetState spreadsheet) {
    SheetState sheet = spreadsheet.sheet(0).orElseThrow();
    boolean rows = random.nextInt(3) > 0;
    int count = rows ? sheet.rowCount() : sheet.columnCount();
    String kind = rows ? "ROWS" : "COLUMNS";
    int start = random.nextInt(count);
    int end = Math.min(count + 1, start + 1 + random.nextInt(2));
    return switch (random.nextInt(14)) {
      case 0, 1 ->
        "{\"insertDimension\": {\"inheritFromBefore\": " + random.nextBoolean() + ", \"range\": "
            + dimension(kind, start, end) + "}}";
      case 2 -> "{\"deleteDimension\": {\"range\": " + dimension(kind, start, end) + "}}";
      case 3, 4 ->
        "{\"moveDimension\": {\"destinationIndex\": " + random.nextInt(count + 1) + ", \"source\": "
            + dimension(kind, start, end) + "}}";
      case 5 ->
        "{\"appendDimension\": {\"sheetId\": 0, \"dimension\": \"" + kind + "\", \"length\": 1}}";
      case 6 -> spreadsheet.names().isEmpty() ? sorted(sheet) : unnamed(spreadsheet);
      case 7 -> merge(sheet);
      case 8 ->
        "{\"unmergeCells\": {\"range\": " + range(0, sheet.rowCount(), 0, sheet.columnCount())
            + "}}";
      case 9 -> frozen(sheet);
      case 10 -> tab(spreadsheet);
      case 11 -> "{\"addDimensionGroup\": {\"range\": " + dimension(kind, start, end) + "}}";
      case 12 ->
        sheet.filter() == null ? filter(sheet) : "{\"clearBasicFilter\": {\"sheetId\": 0}}";
      default ->
        "{\"updateDimensionProperties\": {\"fields\": \"pixelSize\", \"properties\": {\"pixelSize\": "
            + (20 + random.nextInt(80)) + "}, \"range\": " + dimension(kind, start, end) + "}}";
    };
  }

  /** What has a name by its range does not follow a sort; so names go first. */
  private static String unnamed(SpreadsheetState spreadsheet) {
    return "{\"deleteNamedRange\": {\"namedRangeId\": \""
        + spreadsheet.names().get(0).getNamedRangeId() + "\"}}";
  }

  private String sorted(SheetState sheet) {
    return "{\"sortRange\": {\"sortSpecs\": [{\"dimensionIndex\": 0, \"sortOrder\": \""
        + (random.nextBoolean() ? "ASCENDING" : "DESCENDING") + "\"}], \"range\": "
        + range(0, sheet.rowCount(), 0, sheet.columnCount()) + "}}";
  }

  /** Only cells below all that is filled, so that no text is merged away. */
  private String merge(SheetState sheet) {
    int row = sheet.usedRows();
    return row + 2 > sheet.rowCount()
        ? "{\"appendDimension\": {\"sheetId\": 0, \"dimension\": \"ROWS\", \"length\": 2}}"
        : "{\"mergeCells\": {\"mergeType\": \"MERGE_ALL\", \"range\": "
            + range(row, row + 2, 0, 1 + random.nextInt(2)) + "}}";
  }

  private String frozen(SheetState sheet) {
    return "{\"updateSheetProperties\": {\"fields\": \"gridProperties.frozenRowCount\", \"properties\": {\"sheetId\": 0,"
        + " \"gridProperties\": {\"frozenRowCount\": " + random.nextInt(sheet.rowCount() + 1)
        + "}}}}";
  }

  private String tab(SpreadsheetState spreadsheet) {
    int tabs = spreadsheet.sheets().size();
    return switch (tabs > 3 ? 2 : random.nextInt(3)) {
      case 0 ->
        "{\"duplicateSheet\": {\"sourceSheetId\": 0, \"insertSheetIndex\": "
            + random.nextInt(tabs + 1) + "}}";
      case 1 -> "{\"addSheet\": {\"properties\": {\"index\": " + random.nextInt(tabs + 1) + "}}}";
      default -> {
        int id = spreadsheet.sheets().get(random.nextInt(tabs)).id();
        yield id == 0
            ? "{\"updateSheetProperties\": {\"fields\": \"index\", \"properties\": {\"sheetId\": 0, \"index\": "
                + random.nextInt(tabs + 1) + "}}}"
            : "{\"deleteSheet\": {\"sheetId\": " + id + "}}";
      }
    };
  }

  private static String filter(SheetState sheet) {
    return "{\"setBasicFilter\": {\"filter\": {\"range\": "
        + range(0, sheet.rowCount(), 0, sheet.columnCount()) + "}}}";
  }
}
