package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.fields.FieldMask;

/** What other people met at the live service: what it refuses, in its words, and what it does without being asked. */
class GoogleRefusesTest {

  private final GivenSpreadsheet given = new GivenSpreadsheet(10, 5);

  private static String range(int startRow, int endRow, int startColumn, int endColumn) {
    return "{\"sheetId\": 0, \"startRowIndex\": " + startRow + ", \"endRowIndex\": " + endRow
        + ", \"startColumnIndex\": " + startColumn + ", \"endColumnIndex\": " + endColumn + "}";
  }

  private static String rows(int start, int end) {
    return "{\"sheetId\": 0, \"dimension\": \"ROWS\", \"startIndex\": " + start + ", \"endIndex\": "
        + end + "}";
  }

  private static String frozen(int rows) {
    return "{\"updateSheetProperties\": {\"properties\": {\"sheetId\": 0, \"gridProperties\": {\"frozenRowCount\": "
        + rows + "}}, \"fields\": \"gridProperties.frozenRowCount\"}}";
  }

  private static String cells(int row, String cells, String fields) {
    return "{\"updateCells\": {\"start\": {\"sheetId\": 0, \"rowIndex\": " + row
        + "}, \"rows\": [{\"values\": [" + cells + "]}], \"fields\": \"" + fields + "\"}}";
  }

  private static String text(String text) {
    return "{\"userEnteredValue\": {\"stringValue\": \"" + text + "\"}}";
  }

  private void refuses(String words, String... requests) {
    String before = given.whole();

    assertThatThrownBy(() -> given.batch(requests))
        .isInstanceOfSatisfying(ApiException.class, refused -> {
          assertThat(refused.code()).isEqualTo(400);
          assertThat(refused.words()).contains(words);
        });
    assertThat(given.whole()).isEqualTo(before);
  }

  private void refusesValues(String words, String range, String values) {
    assertThatThrownBy(() -> given.values(range, values))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.words()).contains(words));
  }

  @Test
  void aMoveAcrossAMergedCell() {
    given.batch(
        "{\"mergeCells\": {\"range\": " + range(4, 6, 0, 2) + ", \"mergeType\": \"MERGE_ALL\"}}");

    refuses(
        "Please unmerge and try again.",
        cells(0, text("never written"), "userEnteredValue"),
        "{\"moveDimension\": {\"source\": " + rows(4, 5) + ", \"destinationIndex\": 8}}");
  }

  @Test
  void deletingAllRowsThatAreNotFrozen() {
    given.batch(frozen(2));

    refuses(
        "Invalid requests[0].deleteDimension: ",
        "{\"deleteDimension\": {\"range\": " + rows(2, 10) + "}}");
  }

  @Test
  void freezingAllVisibleRows() {
    refuses("Invalid requests[0].updateSheetProperties: ", frozen(10));

    given.batch("{\"updateDimensionProperties\": {\"range\": " + rows(5, 10)
        + ", \"properties\": {\"hiddenByUser\": true}, \"fields\": \"hiddenByUser\"}}");
    refuses("Invalid requests[0].updateSheetProperties: ", frozen(5));
  }

  @Test
  void unfreezingAndShrinkingInOneRequest() {
    given.batch(frozen(4));

    refuses(
        "Invalid requests[0].updateSheetProperties: ",
        "{\"updateSheetProperties\": {\"properties\": {\"sheetId\": 0, \"gridProperties\": {\"frozenRowCount\": 0,"
            + " \"rowCount\": 4}}, \"fields\": \"gridProperties(frozenRowCount,rowCount)\"}}");
  }

  @Test
  void insertingAtTheEndWithoutInheriting() {
    refuses(
        "Invalid requests[0].insertDimension: ",
        "{\"insertDimension\": {\"range\": " + rows(10, 11) + ", \"inheritFromBefore\": false}}");

    given.batch(
        "{\"insertDimension\": {\"range\": " + rows(10, 11) + ", \"inheritFromBefore\": true}}");
    assertThat(given.state().sheets().get(0).rowCount()).isEqualTo(11);
  }

  @Test
  void aDropdownOnATypedColumnOfATable() {
    given.batch("{\"addTable\": {\"table\": {\"name\": \"T\", \"range\": " + range(0, 5, 0, 2)
        + ", \"columnProperties\": [{\"columnIndex\": 0, \"columnName\": \"Day\", \"columnType\": \"DATE\"},"
        + " {\"columnIndex\": 1, \"columnName\": \"Note\"}]}}}");
    String rule = ", \"rule\": {\"condition\": {\"type\": \"BOOLEAN\"}}}}";

    refuses(
        "Invalid requests[0].setDataValidation: ",
        "{\"setDataValidation\": {\"range\": " + range(1, 3, 0, 1) + rule);
    given.batch("{\"setDataValidation\": {\"range\": " + range(1, 3, 1, 2) + rule);
  }

  /** People who write by the API report that rules are not applied to what it writes. */
  @Test
  void aStrictDropdownTakesWhatTheApiWrites() {
    given.batch("{\"setDataValidation\": {\"range\": " + range(0, 1, 0, 1)
        + ", \"rule\": {\"condition\": {\"type\": \"ONE_OF_LIST\", \"values\": [{\"userEnteredValue\": \"Yes\"}]},"
        + " \"strict\": true, \"showCustomUi\": true}}}");

    given.values("A1", "[[\"Maybe\"]]");
    given.batch(cells(0, text("Perhaps"), "userEnteredValue"));

    assertThat(given.values("A1")).contains("Perhaps");
    assertThat(given.whole()).contains("ONE_OF_LIST", "\"strict\":true");
  }

  /** What the API cannot say of a dropdown it cannot keep either. */
  @Test
  void aDropdownWrittenAnewIsWhatIsWrittenAndNothingElse() {
    String rule =
        ", \"rule\": {\"condition\": {\"type\": \"ONE_OF_LIST\", \"values\": [{\"userEnteredValue\":"
            + " \"Yes\"}]}, \"showCustomUi\": true}}}";
    given.batch("{\"setDataValidation\": {\"range\": " + range(0, 1, 0, 1) + rule);
    String before = given.whole();

    given.batch("{\"setDataValidation\": {\"range\": " + range(0, 1, 0, 1) + rule);

    assertThat(given.whole()).isEqualTo(before);
  }

  @Test
  void aBandingOverABanding() {
    String banding = "{\"addBanding\": {\"bandedRange\": {\"range\": " + range(0, 5, 0, 2)
        + ", \"rowProperties\": {\"firstBandColor\": {\"red\": 1}, \"secondBandColor\": {\"blue\": 1}}}}}";
    given.batch(banding);

    refuses("Invalid requests[0].addBanding: ", banding);
  }

  @Test
  void aTitleThatIsTaken() {
    refuses(
        "Invalid requests[0].addSheet: A sheet with the name \"sheet1\" already exists. Please enter another name.",
        "{\"addSheet\": {\"properties\": {\"title\": \"sheet1\"}}}");
  }

  @Test
  void aTitleOfMoreThanAHundredLetters() {
    given.batch("{\"addSheet\": {\"properties\": {\"title\": \"" + "x".repeat(100) + "\"}}}");

    refuses(
        "Invalid requests[0].addSheet: ",
        "{\"addSheet\": {\"properties\": {\"title\": \"" + "x".repeat(101) + "\"}}}");
  }

  @Test
  void aCellOfMoreThanFiftyThousandLetters() {
    given.batch(cells(0, text("x".repeat(50_000)), "userEnteredValue"));

    refuses("50000 characters", cells(0, text("x".repeat(50_001)), "userEnteredValue"));
    refusesValues("50000 characters", "A1", "[[\"" + "x".repeat(50_001) + "\"]]");
  }

  @Test
  void aRangeBeyondTheGrid() {
    refusesValues(
        "Range (Sheet1!Y1) exceeds grid limits. Max rows: 10, max columns: 5",
        "Sheet1!Y1",
        "[[1]]");
  }

  @Test
  void valuesBesideTheirRange() {
    refusesValues(
        "Requested writing within range [Sheet1!A3:B4], but tried writing to column [C]",
        "Sheet1!A3:B4",
        "[[1, 2, 3]]");
  }

  @Test
  void cellsBelowTheLastRow() {
    refuses(
        "Invalid requests[0].updateCells: Attempting to write row: 10, beyond the last requested row of: 9",
        cells(10, text("x"), "userEnteredValue"));
  }

  @Test
  void moreThanTenMillionCells() {
    refuses(
        "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
        "{\"appendDimension\": {\"sheetId\": 0, \"dimension\": \"ROWS\", \"length\": 2000000}}");
  }

  @Test
  void cellsWithoutAWordOnWhichFieldsAreMeant() {
    refuses(
        "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
        cells(0, text("x"), ""));
  }

  @Test
  void aNameThatNoMessageHas() {
    assertThatThrownBy(() -> given.batch("{\"addSheet\": {\"colour\": 1}}"))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.words())
                .startsWith("Invalid JSON payload received. Unknown name \"colour\"")
                .endsWith("Cannot find field."));
  }

  @Test
  void aStructureAsAValue() {
    refusesValues("Invalid values[1][1]: struct_value {", "A1", "[[1, 2], [3, {\"a\": 1}]]");
  }

  @Test
  void aProtectedCellOfSomebodyElse() {
    given.batch(
        "{\"addProtectedRange\": {\"protectedRange\": {\"range\": " + range(0, 1, 0, 1) + "}}}");

    assertThatThrownBy(() -> byAnEditor(cells(0, text("x"), "userEnteredValue")))
        .isInstanceOfSatisfying(ApiException.class, refused -> {
          assertThat(refused.code()).isEqualTo(400);
          assertThat(refused.words())
              .endsWith(
                  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner"
                      + " to remove protection if you need to edit.");
        });
  }

  @Test
  void aRangeThatOnlyWarnsIsWrittenByAnyEditor() {
    given.batch("{\"addProtectedRange\": {\"protectedRange\": {\"warningOnly\": true, \"range\": "
        + range(0, 1, 0, 1) + "}}}");

    byAnEditor(cells(0, text("written"), "userEnteredValue"));

    assertThat(given.values("A1")).contains("written");
  }

  private void byAnEditor(String request) {
    given.perform("spreadsheets.batchUpdate", Map.of(), "{\"requests\": [" + request + "]}", false);
  }

  @Test
  void aNewSpreadsheetIsInGreenwichAndHasTheSheetsThatAreGiven() {
    assertThat(given.state().properties().getTimeZone()).isEqualTo("Etc/GMT");
    assertThat(given.state().sheets()).hasSize(1);
    assertThat(given.state().sheets().get(0).rowCount()).isEqualTo(10);
  }

  @Test
  void aLinkBringsItsColorAndItsLine() {
    given.batch(cells(
        0,
        "{\"userEnteredFormat\": {\"textFormat\": {\"link\": {\"uri\": \"https://example.com\"}}}}",
        "userEnteredFormat.textFormat.link"));

    String whole = given.whole();
    assertThat(whole).contains("\"underline\":true").contains("\"themeColor\":\"LINK\"");
  }

  @Test
  void aFormulaThatLinksIsShownAsALinkAndOneThatSaysNothingIsAText() {
    given.values(
        "A1", "[[\"=HYPERLINK(\\\"https://example.com\\\", \\\"there\\\")\", \"=\\\"\\\"\"]]");

    assertThat(given.read(
            "spreadsheets.get",
            "",
            Map.of("ranges", List.of("A1:B1"), "includeGridData", List.of("true")),
            FieldMask.parse("sheets.data.rowData.values(formattedValue,effectiveValue,hyperlink,"
                + "effectiveFormat(hyperlinkDisplayType,horizontalAlignment))")))
        .isEqualTo(
            "{\"sheets\":[{\"data\":[{\"rowData\":[{\"values\":["
                + "{\"effectiveValue\":{\"stringValue\":\"there\"},\"formattedValue\":\"there\","
                + "\"effectiveFormat\":{\"horizontalAlignment\":\"LEFT\",\"hyperlinkDisplayType\":\"LINKED\"},"
                + "\"hyperlink\":\"https://example.com\"},"
                + "{\"effectiveValue\":{\"stringValue\":\"\"},\"formattedValue\":\"\","
                + "\"effectiveFormat\":{\"horizontalAlignment\":\"LEFT\",\"hyperlinkDisplayType\":\"PLAIN_TEXT\"}}]}]}]}]}");
  }

  @Test
  void anEmptyTextIsNothing() {
    given.batch(cells(0, text(""), "userEnteredValue"));

    assertThat(given.values("A1")).isEqualTo("{}");
  }

  @Test
  void metadataMayShareTheirKey() {
    String metadata =
        "{\"createDeveloperMetadata\": {\"developerMetadata\": {\"metadataKey\": \"k\", \"visibility\":"
            + " \"DOCUMENT\", \"location\": {\"dimensionRange\": " + rows(3, 4) + "}}}}";
    given.batch(metadata, metadata);

    assertThat(given.state().metadata()).hasSize(2);
    assertThat(given.state().metadata().get(0).getMetadataId())
        .isNotEqualTo(given.state().metadata().get(1).getMetadataId());
    assertThat(List.copyOf(given.state().metadata()))
        .allSatisfy(one -> assertThat(one.getMetadataKey()).isEqualTo("k"));
  }
}
