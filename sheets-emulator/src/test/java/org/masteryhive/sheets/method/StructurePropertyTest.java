package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** Rows and columns that come, go, move and are sorted, in any order: nothing loses its place. */
class StructurePropertyTest {

  private static final int ROWS = 12;
  private static final int COLUMNS = 6;
  private static final int STEPS = 30;

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatHangsOnRowsAndColumnsStaysWithThem(long seed) {
    GivenSpreadsheet given = filled();
    Random random = new Random(seed);

    for (int step = 0; step < STEPS; step++) {
      String before = given.whole();
      try {
        given.batch(request(random, given));
      } catch (ApiException refused) {
        assertThat(given.whole()).as(refused.words()).isEqualTo(before);
      }
      everythingIsInItsPlace(given);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBatchThatFailsAtItsEndHasNotHappened(long seed) {
    GivenSpreadsheet given = filled();
    Random random = new Random(seed);
    String before = given.whole();
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      requests.add(request(random, given));
    }
    requests.add("{\"deleteSheet\": {\"sheetId\": 12345}}");

    try {
      given.batch(requests.toArray(new String[0]));
    } catch (ApiException refused) {
      assertThat(refused.code()).isEqualTo(400);
    }

    assertThat(given.whole()).isEqualTo(before);
  }

  /** Each cell says where it began; metadata say the same of their row or column. */
  private static GivenSpreadsheet filled() {
    GivenSpreadsheet given = new GivenSpreadsheet(ROWS, COLUMNS);
    StringBuilder values = new StringBuilder("[");
    List<String> requests = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      values.append(row == 0 ? "[" : ", [");
      for (int column = 0; column < COLUMNS; column++) {
        values
            .append(column == 0 ? "" : ", ")
            .append("\"r")
            .append(row)
            .append("c")
            .append(column)
            .append('"');
      }
      values.append(']');
      requests.add(metadata("ROWS", row, "r" + row + "c"));
    }
    for (int column = 0; column < COLUMNS; column++) {
      requests.add(metadata("COLUMNS", column, "c" + column + "."));
    }
    given.values("Sheet1!A1", values.append(']').toString());
    requests.add("{\"addProtectedRange\": {\"protectedRange\": {\"warningOnly\": true, \"range\": "
        + range(2, 3, 0, COLUMNS) + "}}}");
    given.batch(requests.toArray(new String[0]));
    return given;
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

  private static String request(Random random, GivenSpreadsheet given) {
    SheetState sheet = given.state().sheets().get(0);
    boolean rows = random.nextInt(3) > 0;
    int count = rows ? sheet.rowCount() : sheet.columnCount();
    String kind = rows ? "ROWS" : "COLUMNS";
    int start = random.nextInt(count);
    int end = Math.min(count + 1, start + 1 + random.nextInt(2));
    return switch (random.nextInt(7)) {
      case 0, 1 ->
        "{\"insertDimension\": {\"inheritFromBefore\": " + random.nextBoolean() + ", \"range\": "
            + dimension(kind, start, end) + "}}";
      case 2 -> "{\"deleteDimension\": {\"range\": " + dimension(kind, start, end) + "}}";
      case 3, 4 ->
        "{\"moveDimension\": {\"destinationIndex\": " + random.nextInt(count + 1) + ", \"source\": "
            + dimension(kind, start, end) + "}}";
      case 5 ->
        "{\"sortRange\": {\"sortSpecs\": [{\"dimensionIndex\": 0, \"sortOrder\": \""
            + (random.nextBoolean() ? "ASCENDING" : "DESCENDING") + "\"}], \"range\": "
            + range(0, sheet.rowCount(), 0, sheet.columnCount()) + "}}";
      default ->
        sheet.cell(sheet.rowCount() - 1, 0).value() == null
            ? "{\"unmergeCells\": {\"range\": " + range(0, 1, 0, 1) + "}}"
            : "{\"mergeCells\": {\"mergeType\": \"MERGE_ALL\", \"range\": "
                + range(sheet.rowCount() - 1, sheet.rowCount(), 0, 1 + random.nextInt(2)) + "}}";
    };
  }

  private static void everythingIsInItsPlace(GivenSpreadsheet given) {
    SheetState sheet = given.state().sheets().get(0);
    for (DeveloperMetadata one : given.state().metadata()) {
      Box box = org.masteryhive.sheets.spreadsheet.MetadataSearch.box(
              one.getLocation().getDimensionRange())
          .and(sheet.whole())
          .orElseThrow();
      boolean row = one.getLocation().getLocationType().equals("ROW");
      for (String text : texts(sheet, box)) {
        assertThat(row ? text : text.substring(text.indexOf('c')) + ".")
            .as("metadata %s", one.getMetadataValue())
            .startsWith(one.getMetadataValue());
      }
    }
    for (ProtectedRange one : sheet.protections()) {
      assertThat(sheet.whole().contains(box(one.getRange(), sheet))).isTrue();
    }
    for (GridRange merge : sheet.merges()) {
      assertThat(sheet.whole().contains(box(merge, sheet))).isTrue();
    }
  }

  private static Box box(GridRange range, SheetState sheet) {
    return Box.of(range, sheet.rowCount(), sheet.columnCount());
  }

  private static List<String> texts(SheetState sheet, Box box) {
    List<String> texts = new ArrayList<>();
    for (int row = box.startRow(); row < box.endRow(); row++) {
      for (int column = box.startColumn(); column < box.endColumn(); column++) {
        if (sheet.cell(row, column).value() instanceof String text) {
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
