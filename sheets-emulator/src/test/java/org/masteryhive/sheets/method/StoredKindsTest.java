package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.error.ApiException;

/** What is stored comes back, is changed where the mask says so, and goes when it is deleted. */
class StoredKindsTest {

  private static final String RANGE =
      "{\"sheetId\": 0, \"startRowIndex\": 0, \"endRowIndex\": 3, \"startColumnIndex\": 0, \"endColumnIndex\": 2}";
  private static final String ANCHOR =
      "\"position\": {\"overlayPosition\": {\"anchorCell\": {\"sheetId\": 0, \"rowIndex\": 2}}}";

  private final GivenSpreadsheet given = new GivenSpreadsheet(10, 6);

  /** Carries one request out, and gives a member of its reply, such as {@code addChart.chart.chartId}. */
  private String done(String request, String... path) {
    JsonElement found = JsonParser.parseString(given.batch(request))
        .getAsJsonObject()
        .getAsJsonArray("replies")
        .get(0);
    for (String name : path) {
      found = ((JsonObject) found).get(name);
    }
    return found.toString();
  }

  private void refused(String request) {
    assertThatThrownBy(() -> given.batch(request)).isInstanceOf(ApiException.class);
  }

  @Test
  void aChart() {
    String id = done(
        "{\"addChart\": {\"chart\": {\"spec\": {\"title\": \"Met\", \"basicChart\": {\"chartType\": \"LINE\"}}, "
            + ANCHOR + "}}}",
        "addChart",
        "chart",
        "chartId");

    given.batch(
        "{\"updateChartSpec\": {\"chartId\": " + id
            + ", \"spec\": {\"title\": \"Started\", \"basicChart\": {\"chartType\": \"COLUMN\"}}}}",
        "{\"updateEmbeddedObjectPosition\": {\"objectId\": " + id
            + ", \"newPosition\": {\"overlayPosition\": {\"anchorCell\": {\"sheetId\": 0, \"rowIndex\": 5}}},"
            + " \"fields\": \"anchorCell\"}}",
        "{\"updateEmbeddedObjectBorder\": {\"objectId\": " + id
            + ", \"border\": {\"color\": {\"red\": 1}}, \"fields\": \"color\"}}");
    assertThat(given.whole())
        .contains("\"Started\"", "\"COLUMN\"", "\"rowIndex\":5", "\"border\"")
        .doesNotContain("\"Met\"");

    given.batch("{\"deleteEmbeddedObject\": {\"objectId\": " + id + "}}");
    assertThat(given.whole()).doesNotContain("Started");
    refused("{\"deleteEmbeddedObject\": {\"objectId\": " + id + "}}");
  }

  @Test
  void aSlicer() {
    String id = done(
        "{\"addSlicer\": {\"slicer\": {\"spec\": {\"title\": \"By mentor\", \"dataRange\": " + RANGE
            + "}, " + ANCHOR + "}}}",
        "addSlicer",
        "slicer",
        "slicerId");

    given.batch("{\"updateSlicerSpec\": {\"slicerId\": " + id
        + ", \"spec\": {\"title\": \"By section\"}, \"fields\": \"title\"}}");

    assertThat(given.whole()).contains("\"By section\"", "dataRange").doesNotContain("By mentor");
  }

  @Test
  void aTable() {
    given.values("A1", "[[\"Name\", \"Points\"], [\"Ana\", 3]]");
    String id = done(
        "{\"addTable\": {\"table\": {\"name\": \"Roster\", \"range\": " + RANGE + "}}}",
        "addTable",
        "table",
        "tableId");

    given.batch("{\"updateTable\": {\"table\": {\"tableId\": " + id
        + ", \"name\": \"Class\"}, \"fields\": \"name\"}}");
    assertThat(given.whole()).contains("\"name\":\"Class\"").doesNotContain("Roster");

    given.batch("{\"deleteTable\": {\"tableId\": " + id + "}}");
    assertThat(given.whole()).doesNotContain("tableId");
  }

  @Test
  void aFilterView() {
    String id = done(
        "{\"addFilterView\": {\"filter\": {\"title\": \"Mine\", \"range\": " + RANGE + "}}}",
        "addFilterView",
        "filter",
        "filterViewId");

    String copy = done(
        "{\"duplicateFilterView\": {\"filterId\": " + id + "}}",
        "duplicateFilterView",
        "filter",
        "filterViewId");
    given.batch("{\"updateFilterView\": {\"filter\": {\"filterViewId\": " + id
        + ", \"title\": \"Yours\"}, \"fields\": \"title\"}}");
    assertThat(copy).isNotEqualTo(id);
    assertThat(given.whole()).contains("\"Yours\"", "\"Copy of Mine\"");

    given.batch("{\"deleteFilterView\": {\"filterId\": " + id + "}}");
    assertThat(given.whole()).contains("\"Copy of Mine\"").doesNotContain("Yours");
  }

  @Test
  void aBanding() {
    String id = done(
        "{\"addBanding\": {\"bandedRange\": {\"range\": " + RANGE
            + ", \"rowProperties\": {\"firstBandColor\": {\"red\": 1}, \"secondBandColor\": {\"blue\": 1}}}}}",
        "addBanding",
        "bandedRange",
        "bandedRangeId");

    given.batch("{\"updateBanding\": {\"bandedRange\": {\"bandedRangeId\": " + id
        + ", \"rowProperties\": {\"firstBandColor\": {\"green\": 1}, \"secondBandColor\": {\"blue\": 1}}},"
        + " \"fields\": \"rowProperties\"}}");

    assertThat(given.whole())
        .contains("\"green\":1")
        .doesNotContain("\"firstBandColor\":{\"red\":1}");
  }

  @Test
  void aNamedRange() {
    String id = done(
        "{\"addNamedRange\": {\"namedRange\": {\"name\": \"first\", \"range\": " + RANGE + "}}}",
        "addNamedRange",
        "namedRange",
        "namedRangeId");

    given.batch("{\"updateNamedRange\": {\"namedRange\": {\"namedRangeId\": " + id
        + ", \"name\": \"second\"}, \"fields\": \"name\"}}");

    assertThat(given.state().names()).singleElement().satisfies(name -> {
      assertThat(name.getName()).isEqualTo("second");
      assertThat(name.getRange().getEndRowIndex()).isEqualTo(3);
    });
  }

  @Test
  void aProtectedRange() {
    String id = done(
        "{\"addProtectedRange\": {\"protectedRange\": {\"range\": " + RANGE + "}}}",
        "addProtectedRange",
        "protectedRange",
        "protectedRangeId");

    given.batch(
        "{\"updateProtectedRange\": {\"protectedRange\": {\"protectedRangeId\": " + id
            + ", \"warningOnly\": true, \"description\": \"careful\"}, \"fields\": \"warningOnly,description\"}}");

    assertThat(given.whole()).contains("\"warningOnly\":true", "\"careful\"");
  }

  @Test
  void aConditionalFormat() {
    String rule = "{\"ranges\": [" + RANGE
        + "], \"booleanRule\": {\"condition\": {\"type\": \"%s\"}, \"format\": {\"textFormat\": {\"bold\": true}}}}";
    given.batch(
        "{\"addConditionalFormatRule\": {\"rule\": " + rule.formatted("BLANK") + "}}",
        "{\"addConditionalFormatRule\": {\"rule\": " + rule.formatted("NOT_BLANK")
            + ", \"index\": 1}}");

    given.batch(
        "{\"updateConditionalFormatRule\": {\"sheetId\": 0, \"index\": 1, \"newIndex\": 0}}",
        "{\"updateConditionalFormatRule\": {\"index\": 1, \"rule\": "
            + rule.formatted("TEXT_IS_EMAIL") + "}}");

    assertThat(given.state().sheets().get(0).rules())
        .extracting(one -> one.getBooleanRule().getCondition().getType())
        .containsExactly("NOT_BLANK", "TEXT_IS_EMAIL");
  }

  @Test
  void aDimensionGroup() {
    String rows = "{\"sheetId\": 0, \"dimension\": \"ROWS\", \"startIndex\": 2, \"endIndex\": 5}";
    given.batch("{\"addDimensionGroup\": {\"range\": " + rows + "}}");

    given.batch("{\"updateDimensionGroup\": {\"dimensionGroup\": {\"range\": " + rows
        + ", \"depth\": 1, \"collapsed\": true}, \"fields\": \"collapsed\"}}");

    assertThat(given.whole()).contains("\"collapsed\":true", "\"hiddenByUser\":true");
  }

  @Test
  void developerMetadata() {
    String made =
        "{\"createDeveloperMetadata\": {\"developerMetadata\": {\"metadataKey\": \"%s\", \"metadataValue\": \"old\","
            + " \"visibility\": \"DOCUMENT\", \"location\": {\"sheetId\": 0}}}}";
    given.batch(made.formatted("a"), made.formatted("b"));
    String filter = "{\"developerMetadataLookup\": {\"metadataKey\": \"%s\"}}";

    String changed = given.batch(
        "{\"updateDeveloperMetadata\": {\"dataFilters\": [" + filter.formatted("a")
            + "], \"developerMetadata\": {\"metadataValue\": \"new\"}, \"fields\": \"metadataValue\"}}");
    assertThat(changed).contains("\"metadataKey\":\"a\"", "\"new\"").doesNotContain("\"b\"");

    given.batch("{\"deleteDeveloperMetadata\": {\"dataFilter\": " + filter.formatted("a") + "}}");
    assertThat(given.state().metadata()).singleElement().satisfies(one -> {
      assertThat(one.getMetadataKey()).isEqualTo("b");
      assertThat(one.getMetadataValue()).isEqualTo("old");
    });
  }

  @Test
  void aRuleForWhatIsTyped() {
    String rule =
        ", \"rule\": {\"condition\": {\"type\": \"BOOLEAN\"}, \"inputMessage\": \"Yes?\"}";
    given.batch("{\"setDataValidation\": {\"range\": " + RANGE + rule + "}}");
    assertThat(given.whole()).contains("\"BOOLEAN\"", "\"Yes?\"");

    given.batch("{\"setDataValidation\": {\"range\": " + RANGE + "}}");
    assertThat(given.whole()).doesNotContain("dataValidation");
  }

  @Test
  void rowsInAnyOrderAreTheSameRows() {
    given.values("A1", "[[\"a\", 1], [\"b\", 2], [\"c\", 3], [\"d\", 4]]");

    given.batch(
        "{\"randomizeRange\": {\"range\": {\"sheetId\": 0, \"endRowIndex\": 4, \"endColumnIndex\": 2}}}");

    Set<String> rows = new TreeSet<>();
    for (int row = 1; row <= 4; row++) {
      rows.add(given.values("A" + row + ":B" + row));
    }
    assertThat(rows)
        .containsExactly(
            "{\"values\":[[\"a\",1]]}",
            "{\"values\":[[\"b\",2]]}",
            "{\"values\":[[\"c\",3]]}",
            "{\"values\":[[\"d\",4]]}");
  }

  /** They need a data warehouse, which is not here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "addDataSource",
        "updateDataSource",
        "deleteDataSource",
        "refreshDataSource",
        "cancelDataSourceRefresh"
      })
  void dataSourcesAreRefused(String kind) {
    assertThatThrownBy(() -> given.batch("{\"" + kind + "\": {}}"))
        .isInstanceOfSatisfying(ApiException.class, refused -> {
          assertThat(refused.code()).isEqualTo(400);
          assertThat(refused.words()).startsWith("Invalid requests[0]." + kind + ": ");
        });
  }

  @Test
  void aKindThatNobodyKnowsIsAnUnknownName() {
    assertThatThrownBy(() -> given.batch("{\"paintItBlack\": {}}"))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.words())
                .isEqualTo(
                    "Invalid JSON payload received. Unknown name \"paintItBlack\" at 'requests[0]': Cannot find field."));
  }
}
