package org.masteryhive.sheets.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoveryTest {

  private GivenEmulator emulator;

  @BeforeAll
  void start() {
    emulator = GivenEmulator.at(new SetClock("2026-03-02T14:00:00Z"));
  }

  @AfterAll
  void stop() {
    emulator.close();
  }

  @Test
  void theDocumentLeadsHereAndToNoOtherMachine() {
    JsonObject sheets = document("/discovery/v1/apis/sheets/v4/rest");

    assertThat(sheets.get("rootUrl").getAsString()).isEqualTo(emulator.wire().base() + "/");
    assertThat(sheets).isEqualTo(document("/$discovery/rest?version=v4"));
  }

  @Test
  void everyMethodOfSheetsIsNamedWithItsParameters() {
    JsonObject spreadsheets = document("/discovery/v1/apis/sheets/v4/rest")
        .getAsJsonObject("resources")
        .getAsJsonObject("spreadsheets");
    JsonObject parts = spreadsheets.getAsJsonObject("resources");

    assertThat(methods(spreadsheets))
        .containsExactlyInAnyOrder("batchUpdate", "create", "get", "getByDataFilter");
    assertThat(methods(parts.getAsJsonObject("values")))
        .containsExactlyInAnyOrder(
            "append",
            "batchClear",
            "batchClearByDataFilter",
            "batchGet",
            "batchGetByDataFilter",
            "batchUpdate",
            "batchUpdateByDataFilter",
            "clear",
            "get",
            "update");
    assertThat(methods(parts.getAsJsonObject("developerMetadata")))
        .containsExactlyInAnyOrder("get", "search");
    assertThat(methods(parts.getAsJsonObject("sheets"))).containsExactly("copyTo");
    JsonObject append =
        parts.getAsJsonObject("values").getAsJsonObject("methods").getAsJsonObject("append");
    assertThat(append.getAsJsonObject("parameters").keySet())
        .contains("spreadsheetId", "range", "valueInputOption", "insertDataOption")
        .doesNotContain("fields");
    assertThat(append.getAsJsonObject("request").get("$ref").getAsString()).isEqualTo("ValueRange");
  }

  @Test
  void whatIsSaidOfAMessageIsInTheDocumentToo() {
    JsonObject drive = document("/discovery/v1/apis/drive/v3/rest");

    assertThat(methods(drive.getAsJsonObject("resources").getAsJsonObject("files")))
        .contains("create", "get", "list", "copy", "update", "delete", "export");
    assertThat(drive.getAsJsonObject("schemas").keySet())
        .contains("File", "FileCapabilities", "Permission");
  }

  private JsonObject document(String path) {
    return JsonParser.parseString(emulator.wire().get(path).body()).getAsJsonObject();
  }

  private static Set<String> methods(JsonObject resource) {
    return resource.getAsJsonObject("methods").keySet();
  }
}
