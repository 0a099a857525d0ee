package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonText;
import org.masteryhive.sheets.spreadsheet.SheetState;

/** What formulas come to after many small edits is what they come to when all cells are written at once. */
class FormulaPropertyTest {

  private static final int SIZE = 6;

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsReckonedStepByStepIsWhatIsReckonedAtOnce(long seed) {
    Random random = new Random(seed);
    GivenSpreadsheet given = new GivenSpreadsheet(SIZE, SIZE);

    for (int step = 0; step < 40; step++) {
      if (random.nextInt(10) == 0) {
        given.batch(structure(random));
      } else {
        given.values("Sheet1!" + cell(random), "[[\"" + typed(random, seed) + "\"]]");
      }
      if (random.nextInt(3) > 0) {
        assertThat(shown(given)).as("step %s", step).isEqualTo(shown(writtenAtOnce(given)));
      }
    }
  }

  private static String cell(Random random) {
    return "ABCDEF".charAt(random.nextInt(SIZE)) + String.valueOf(random.nextInt(SIZE) + 1);
  }

  /** Some seeds have formulas that fill their neighbours. */
  private static String typed(Random random, long seed) {
    return switch (random.nextInt(seed % 2 == 0 ? 9 : 8)) {
      case 0, 1, 2 -> String.valueOf(random.nextInt(10));
      case 3 -> "";
      case 4 -> "=" + cell(random) + "+1";
      case 5 -> "=SUM(" + cell(random) + ":" + cell(random) + ")";
      case 6 -> "=COUNT(" + "ABCDEF".charAt(random.nextInt(SIZE)) + ":F)";
      case 7 -> "=IF(" + cell(random) + ">4, " + cell(random) + ", \\\"low\\\")";
      default -> "={1, 2; " + cell(random) + ", 4}";
    };
  }

  private static String structure(Random random) {
    int row = random.nextInt(SIZE);
    String range = "{\"sheetId\": 0, \"dimension\": \"ROWS\", \"startIndex\": " + row
        + ", \"endIndex\": " + (row + 1) + "}";
    return "{\"moveDimension\": {\"source\": " + range + ", \"destinationIndex\": "
        + random.nextInt(SIZE + 1) + "}}";
  }

  private static GivenSpreadsheet writtenAtOnce(GivenSpreadsheet original) {
    SheetState sheet = original.state().sheets().get(0);
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < SIZE; row++) {
      rows.append(row == 0 ? "" : ", ").append("{\"values\": [");
      for (int column = 0; column < SIZE; column++) {
        ExtendedValue value = sheet.cell(row, column).entered();
        rows.append(column == 0 ? "" : ", ")
            .append(JsonText.compact(value == null ? Map.of() : Map.of("userEnteredValue", value)));
      }
      rows.append("]}");
    }
    GivenSpreadsheet fresh = new GivenSpreadsheet(SIZE, SIZE);
    fresh.batch(
        "{\"updateCells\": {\"start\": {\"sheetId\": 0}, \"fields\": \"userEnteredValue\", \"rows\": ["
            + rows + "]}}");
    return fresh;
  }

  private static String shown(GivenSpreadsheet given) {
    return given.read("values.get", "Sheet1", Map.of(), FieldMask.parse("values"))
        + given.read(
            "values.get",
            "Sheet1",
            Map.of("valueRenderOption", List.of("UNFORMATTED_VALUE")),
            FieldMask.parse("values"));
  }
}
