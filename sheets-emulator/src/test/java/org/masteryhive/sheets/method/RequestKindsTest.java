package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Kinds of request that no recording holds, as the reference tells of them. */
class RequestKindsTest {

  private final GivenSpreadsheet given = new GivenSpreadsheet(6, 4);

  private static String range(int startRow, int endRow, int startColumn, int endColumn) {
    return "{\"sheetId\": 0, \"startRowIndex\": " + startRow + ", \"endRowIndex\": " + endRow
        + ", \"startColumnIndex\": " + startColumn + ", \"endColumnIndex\": " + endColumn + "}";
  }

  private void holds(String values) {
    assertThat(given.values("Sheet1")).isEqualTo("{\"values\":" + values + "}");
  }

  @Test
  void cellsMoveDownForARangeThatIsInserted() {
    given.values("A1", "[[\"a\", \"b\"], [\"c\", \"=A2\"]]");

    given.batch(
        "{\"insertRange\": {\"range\": " + range(0, 1, 0, 1) + ", \"shiftDimension\": \"ROWS\"}}");

    holds("[[\"\",\"b\"],[\"a\",\"=A3\"],[\"c\"]]");
  }

  @Test
  void cellsMoveLeftWhenARangeIsDeleted() {
    given.values("A1", "[[\"a\", \"b\", \"c\"], [\"d\", \"e\", \"f\"]]");

    given.batch("{\"deleteRange\": {\"range\": " + range(0, 1, 0, 1)
        + ", \"shiftDimension\": \"COLUMNS\"}}");

    holds("[[\"b\",\"c\"],[\"d\",\"e\",\"f\"]]");
  }

  @Test
  void aSeriesIsContinuedAndAFormulaFollowsItsRows() {
    given.values("A1", "[[1, \"=A1*2\"], [2, \"=A2*2\"]]");

    given.batch(
        "{\"autoFill\": {\"useAlternateSeries\": false, \"sourceAndDestination\": {\"source\": "
            + range(0, 2, 0, 2) + ", \"dimension\": \"ROWS\", \"fillLength\": 2}}}");

    holds("[[1,\"=A1*2\"],[2,\"=A2*2\"],[3,\"=A3*2\"],[4,\"=A4*2\"]]");
  }

  @Test
  void whatIsFoundIsReplacedAndCounted() {
    given.values("A1", "[[\"cat\", \"concat\"], [\"Cat\", \"dog\"]]");

    String answer = given.batch(
        "{\"findReplace\": {\"find\": \"cat\", \"replacement\": \"cow\", \"allSheets\": true}}");

    assertThat(answer).contains("\"occurrencesChanged\":3").contains("\"valuesChanged\":3");
    holds("[[\"cow\",\"concow\"],[\"cow\",\"dog\"]]");
  }

  @Test
  void wholeCellsInTheirOwnCaseAreFoundWhenAskedFor() {
    given.values("A1", "[[\"cat\", \"concat\", \"Cat\"]]");

    given.batch(
        "{\"findReplace\": {\"find\": \"cat\", \"replacement\": \"cow\", \"sheetId\": 0, \"matchCase\": true,"
            + " \"matchEntireCell\": true}}");

    holds("[[\"cow\",\"concat\",\"Cat\"]]");
  }

  @Test
  void aTextIsSplitOverColumns() {
    given.values("A1", "[[\"a;b;3\"]]");

    given.batch("{\"textToColumns\": {\"source\": " + range(0, 1, 0, 1)
        + ", \"delimiterType\": \"SEMICOLON\"}}");

    holds("[[\"a\",\"b\",3]]");
  }

  @Test
  void spaceAroundAndDoubledSpaceGo() {
    given.values("A1", "[[\"  a   b \", \"c\"]]");

    String answer = given.batch("{\"trimWhitespace\": {\"range\": " + range(0, 1, 0, 2) + "}}");

    assertThat(answer).contains("\"cellsChangedCount\":1");
    holds("[[\"a b\",\"c\"]]");
  }

  @Test
  void theSecondOfTwoEqualRowsGoes() {
    given.values("A1", "[[\"a\", 1], [\"b\", 2], [\"a\", 1]]");

    String answer = given.batch("{\"deleteDuplicates\": {\"range\": " + range(0, 3, 0, 2) + "}}");

    assertThat(answer).contains("\"duplicatesRemovedCount\":1");
    holds("[[\"a\",1],[\"b\",2]]");
  }

  @Test
  void textIsPastedAsItWouldBeTyped() {
    given.batch(
        "{\"pasteData\": {\"coordinate\": {\"sheetId\": 0}, \"data\": \"a,2\\nb,=1+1\", \"delimiter\": \",\"}}");

    holds("[[\"a\",2],[\"b\",\"=1+1\"]]");
  }

  @Test
  void cellsAreAppendedBelowTheLastRow() {
    given.values("A1", "[[\"a\"], [\"b\"]]");

    given.batch(
        "{\"appendCells\": {\"sheetId\": 0, \"fields\": \"userEnteredValue\", \"rows\": [{\"values\":"
            + " [{\"userEnteredValue\": {\"stringValue\": \"c\"}}]}]}}");

    holds("[[\"a\"],[\"b\"],[\"c\"]]");
  }

  @Test
  void bordersAreDrawnAroundARange() {
    given.batch("{\"updateBorders\": {\"range\": " + range(1, 3, 1, 3)
        + ", \"top\": {\"style\": \"SOLID\"}," + " \"innerHorizontal\": {\"style\": \"DASHED\"}}}");

    assertThat(given.whole()).contains("\"SOLID\"").contains("\"DASHED\"");
  }

  @Test
  void chartsAndSlicersComeBackAndMoveWithTheirCells() {
    String anchor =
        "\"position\": {\"overlayPosition\": {\"anchorCell\": {\"sheetId\": 0, \"rowIndex\": 2}}}";
    given.batch(
        "{\"addChart\": {\"chart\": {\"spec\": {\"title\": \"Met\", \"basicChart\": {\"chartType\": \"LINE\"}}, "
            + anchor + "}}}",
        "{\"addSlicer\": {\"slicer\": {\"spec\": {\"title\": \"By mentor\", \"dataRange\": "
            + range(0, 3, 0, 2) + "}, " + anchor + "}}}");

    given.batch(
        "{\"insertDimension\": {\"range\": {\"sheetId\": 0, \"dimension\": \"ROWS\", \"startIndex\": 0,"
            + " \"endIndex\": 1}}}");

    assertThat(given.whole())
        .contains("\"title\":\"Met\"")
        .contains("\"title\":\"By mentor\"")
        .contains("\"rowIndex\":3")
        .doesNotContain("\"rowIndex\":2");
  }

  @Test
  void aTableTakesItsNamesFromItsHeader() {
    given.values("A1", "[[\"Name\", \"Points\"], [\"Ana\", 3]]");

    given.batch("{\"addTable\": {\"table\": {\"name\": \"Roster\", \"range\": " + range(0, 2, 0, 2)
        + "}}}");

    assertThat(given.whole())
        .contains("\"columnName\":\"Name\"")
        .contains("\"columnName\":\"Points\"");
  }

  @Test
  void aFilterViewIsKeptAndHidesNothing() {
    given.values("A1", "[[\"a\"], [\"b\"]]");

    given.batch("{\"addFilterView\": {\"filter\": {\"title\": \"Mine\", \"range\": "
        + range(0, 2, 0, 1) + "}}}");

    assertThat(given.whole()).contains("\"title\":\"Mine\"").doesNotContain("hiddenByFilter");
  }
}
