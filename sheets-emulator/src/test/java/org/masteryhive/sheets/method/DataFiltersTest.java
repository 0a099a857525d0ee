package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.fields.FieldMask;

/** The methods that find their ranges by metadata or by other filters, as the reference tells of them. */
class DataFiltersTest {

  private static final String BY_KEY =
      "{\"developerMetadataLookup\": {\"metadataKey\": \"points\"}}";
  private static final String BY_RANGE =
      "{\"gridRange\": {\"sheetId\": 0, \"startRowIndex\": 1, \"endRowIndex\": 2, \"startColumnIndex\": 0, \"endColumnIndex\": 1}}";

  private final GivenSpreadsheet given = new GivenSpreadsheet(4, 3);

  @BeforeEach
  void fill() {
    given.values("A1", "[[\"Name\", \"Points\"], [\"Ana\", 3], [\"Kim\", 4]]");
    given.batch(
        "{\"createDeveloperMetadata\": {\"developerMetadata\": {\"metadataId\": 7, \"metadataKey\": \"points\","
            + " \"visibility\": \"DOCUMENT\", \"location\": {\"dimensionRange\": {\"sheetId\": 0,"
            + " \"dimension\": \"COLUMNS\", \"startIndex\": 1, \"endIndex\": 2}}}}}");
  }

  private String read(String method, String body, String fields) {
    return given.read(method, "", Map.of(), body, FieldMask.parse(fields));
  }

  @Test
  void valuesAreReadByMetadataAndByRange() {
    assertThat(read(
            "values.batchGetByDataFilter",
            "{\"dataFilters\": [" + BY_KEY + ", " + BY_RANGE + "]}",
            "valueRanges(valueRange(range,values))"))
        .isEqualTo(
            "{\"valueRanges\":[{\"valueRange\":{\"range\":\"Sheet1!B1:B4\",\"values\":[[\"Points\"],[\"3\"],[\"4\"]]}},"
                + "{\"valueRange\":{\"range\":\"Sheet1!A2\",\"values\":[[\"Ana\"]]}}]}");
  }

  @Test
  void aSpreadsheetIsReadByMetadata() {
    assertThat(read(
            "spreadsheets.getByDataFilter",
            "{\"includeGridData\": true, \"dataFilters\": [" + BY_KEY + "]}",
            "sheets.data.rowData.values.formattedValue"))
        .contains("Points", "3", "4")
        .doesNotContain("Name", "Ana");
  }

  @Test
  void valuesAreWrittenAndClearedByMetadata() {
    given.perform(
        "values.batchUpdateByDataFilter",
        Map.of(),
        "{\"valueInputOption\": \"RAW\", \"data\": [{\"dataFilter\": " + BY_KEY
            + ", \"majorDimension\": \"COLUMNS\", \"values\": [[\"Marks\", 9]]}]}",
        true);
    assertThat(given.values("A1:B3"))
        .isEqualTo("{\"values\":[[\"Name\",\"Marks\"],[\"Ana\",9],[\"Kim\",4]]}");

    given.perform(
        "values.batchClearByDataFilter", Map.of(), "{\"dataFilters\": [" + BY_KEY + "]}", true);
    assertThat(given.values("A1:B3")).isEqualTo("{\"values\":[[\"Name\"],[\"Ana\"],[\"Kim\"]]}");
  }

  @Test
  void metadataAreFoundByKeyAndById() {
    assertThat(read(
            "developerMetadata.search",
            "{\"dataFilters\": [" + BY_KEY + "]}",
            "matchedDeveloperMetadata.developerMetadata(metadataId,metadataKey)"))
        .isEqualTo(
            "{\"matchedDeveloperMetadata\":[{\"developerMetadata\":{\"metadataId\":7,\"metadataKey\":\"points\"}}]}");
    assertThat(given.read("developerMetadata.get", "7", Map.of(), FieldMask.parse("metadataKey")))
        .isEqualTo("{\"metadataKey\":\"points\"}");
  }

  @Test
  void aTabIsCopiedIntoAnotherSpreadsheetWithItsMetadataUnderNewIds() {
    GivenSpreadsheet other = given.beside(4, 3);

    String answer = other.copyOfTab(given, 0);

    assertThat(answer).contains("\"title\":\"Copy of Sheet1\"", "\"index\":1");
    assertThat(other.values("'Copy of Sheet1'!A1:B2"))
        .isEqualTo("{\"values\":[[\"Name\",\"Points\"],[\"Ana\",3]]}");
    assertThat(other.state().metadata()).singleElement().satisfies(one -> {
      assertThat(one.getMetadataKey()).isEqualTo("points");
      assertThat(List.of(one.getMetadataId())).doesNotContain(7);
    });
  }
}
