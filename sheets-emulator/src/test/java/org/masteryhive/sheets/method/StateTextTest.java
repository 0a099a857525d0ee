package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.spreadsheet.StateText;

/** What is written down of a spreadsheet is all of it. */
class StateTextTest {

  private final GivenSpreadsheet given = new GivenSpreadsheet(12, 8);

  private static String range(int startRow, int endRow, int startColumn, int endColumn) {
    return "{\"sheetId\": 0, \"startRowIndex\": " + startRow + ", \"endRowIndex\": " + endRow
        + ", \"startColumnIndex\": " + startColumn + ", \"endColumnIndex\": " + endColumn + "}";
  }

  private static String lines(String dimension, int start, int end) {
    return "{\"sheetId\": 0, \"dimension\": \"" + dimension + "\", \"startIndex\": " + start
        + ", \"endIndex\": " + end + "}";
  }

  private static String withEverything(GivenSpreadsheet given) {
    return given.read(
        "spreadsheets.get",
        "",
        Map.of(
            "includeGridData",
            List.of("true"),
            "commentsViewMode",
            List.of("COMMENTS_VIEW_MODE_INCLUDED")),
        FieldMask.ALL);
  }

  @Test
  void everythingThatASpreadsheetHasIsReadBack() {
    given.values(
        "A1",
        "[[\"Name\", \"Points\", \"'=1\", true, \"5%\", \"3/2/2026\"], [\"Ana ünï \\\\ \\\" \\n 😀\", 0.1, \"=B2*3\","
            + " \"=NOW()\", 1e300, -0.0], [\"Kim\", \"=SUM(B:B)\", \"=1/0\", \"=HYPERLINK(\\\"https://a.example\\\")\"]]");
    String anchor =
        "\"position\": {\"overlayPosition\": {\"anchorCell\": {\"sheetId\": 0, \"rowIndex\": 2}}}";
    given.batch(
        "{\"updateCells\": {\"start\": {\"sheetId\": 0, \"rowIndex\": 6}, \"fields\": \"*\", \"rows\": [{\"values\":"
            + " [{\"userEnteredValue\": {\"stringValue\": \"rich\"}, \"note\": \"why\", \"textFormatRuns\":"
            + " [{\"startIndex\": 1, \"format\": {\"bold\": true}}]}, {\"userEnteredFormat\": {\"textFormat\": {\"link\":"
            + " {\"uri\": \"https://a.example\"}}, \"backgroundColor\": {\"red\": 0.3, \"alpha\": 0.5}}}]}]}}",
        "{\"setDataValidation\": {\"range\": " + range(7, 9, 0, 3)
            + ", \"rule\": {\"condition\": {\"type\": \"ONE_OF_LIST\", \"values\": [{\"userEnteredValue\": \"a\"}]},"
            + " \"strict\": true, \"showCustomUi\": true}}}",
        "{\"mergeCells\": {\"range\": " + range(9, 11, 0, 2) + ", \"mergeType\": \"MERGE_ALL\"}}",
        "{\"addConditionalFormatRule\": {\"rule\": {\"ranges\": [" + range(1, 3, 1, 2)
            + "], \"gradientRule\": {\"minpoint\": {\"color\": {\"red\": 1}, \"type\": \"MIN\"}, \"maxpoint\":"
            + " {\"color\": {\"blue\": 1}, \"type\": \"MAX\"}}}}}",
        "{\"addProtectedRange\": {\"protectedRange\": {\"range\": " + range(0, 1, 0, 8)
            + ", \"editors\": {\"users\": [\"kim@school.example\"]}}}}",
        "{\"addBanding\": {\"bandedRange\": {\"range\": " + range(0, 4, 6, 8)
            + ", \"rowProperties\": {\"firstBandColor\": {\"red\": 1}, \"secondBandColor\": {\"blue\": 1}}}}}",
        "{\"addFilterView\": {\"filter\": {\"title\": \"Mine\", \"range\": " + range(0, 3, 0, 2)
            + "}}}",
        "{\"setBasicFilter\": {\"filter\": {\"range\": " + range(0, 3, 0, 2)
            + ", \"criteria\": {\"0\": {\"hiddenValues\": [\"Kim\"]}}}}}",
        "{\"addChart\": {\"chart\": {\"spec\": {\"title\": \"Met\", \"basicChart\": {\"chartType\": \"LINE\"}}, "
            + anchor + "}}}",
        "{\"addSlicer\": {\"slicer\": {\"spec\": {\"title\": \"By mentor\", \"dataRange\": "
            + range(0, 3, 0, 2) + "}, " + anchor + "}}}",
        "{\"addTable\": {\"table\": {\"name\": \"T\", \"range\": " + range(4, 6, 4, 6) + "}}}",
        "{\"addDimensionGroup\": {\"range\": " + lines("ROWS", 3, 5) + "}}",
        "{\"addDimensionGroup\": {\"range\": " + lines("COLUMNS", 1, 2) + "}}",
        "{\"updateDimensionProperties\": {\"range\": " + lines("ROWS", 5, 6)
            + ", \"properties\": {\"hiddenByUser\": true, \"pixelSize\": 44}, \"fields\": \"*\"}}",
        "{\"updateDimensionProperties\": {\"range\": " + lines("COLUMNS", 2, 4)
            + ", \"properties\": {\"pixelSize\": 7}, \"fields\": \"pixelSize\"}}",
        "{\"addNamedRange\": {\"namedRange\": {\"name\": \"first\", \"range\": " + range(0, 1, 0, 1)
            + "}}}",
        "{\"createDeveloperMetadata\": {\"developerMetadata\": {\"metadataKey\": \"k\", \"visibility\": \"PROJECT\","
            + " \"location\": {\"dimensionRange\": " + lines("COLUMNS", 1, 2) + "}}}}",
        "{\"insertComment\": {\"coordinate\": {\"sheetId\": 0, \"rowIndex\": 1}, \"content\": \"Why?\"}}",
        "{\"addSheet\": {\"properties\": {\"title\": \"Two\", \"hidden\": true, \"tabColor\": {\"green\": 0.2}}}}");

    GivenSpreadsheet again = given.writtenDownAndReadBack();

    assertThat(withEverything(again)).isEqualTo(withEverything(given));
    assertThat(withEverything(given))
        .contains("rowGroups", "columnGroups", "slicers", "tables", "charts", "basicFilter")
        .contains("filterViews", "bandedRanges", "comments", "commentAnchors", "hiddenByFilter");
    assertThat(StateText.write(again.state())).isEqualTo(StateText.write(given.state()));
  }

  @Test
  void whatIsReadBackCanBeChangedAndLeavesTheOriginalAlone() {
    given.values("A1", "[[\"a\", \"b\"]]");
    GivenSpreadsheet again = given.writtenDownAndReadBack();

    again.values("A1", "[[\"c\"]]");

    assertThat(again.values("A1:B1")).isEqualTo("{\"values\":[[\"c\",\"b\"]]}");
    assertThat(given.values("A1:B1")).isEqualTo("{\"values\":[[\"a\",\"b\"]]}");
  }
}
