package org.masteryhive.sheets.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;

class PageTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private Emulator emulator;
  private String id;

  @BeforeEach
  void start() throws Exception {
    emulator = Emulator.start(EmulatorOptions.standard().openToAll());
    String made = call("POST", "/v4/spreadsheets", """
        {"properties": {"title": "Class"}, "sheets": [
          {"properties": {"sheetId": 1, "title": "Roster"}},
          {"properties": {"sheetId": 2, "title": "Ms. T's list", "hidden": true}}]}""").body();
    id = JsonParser.parseString(made).getAsJsonObject().get("spreadsheetId").getAsString();
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void theAddressOfASpreadsheetShowsIt() throws Exception {
    HttpResponse<String> page = call("GET", "/spreadsheets/d/" + id + "/edit", "");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/emulator/page/main.js");
  }

  @Test
  void theAddressWithoutEditLeadsToIt() throws Exception {
    HttpResponse<String> answer = call("GET", "/spreadsheets/d/" + id, "");

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/spreadsheets/d/" + id + "/edit"));
  }

  @Test
  void nothingOfThePageComesFromElsewhere() throws Exception {
    HttpResponse<String> page = call("GET", "/spreadsheets/d/" + id + "/edit", "");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
    assertThat(page.body()).doesNotContain("http:", "https:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main.js", "page.css", "icon.svg", "stand-ins/worker.js"})
  void thePageHasItsFiles(String file) throws Exception {
    assertThat(call("GET", "/emulator/page/" + file, "").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Page.class", "..%2FEmulator.class", "nothing.js", "stand-ins/..%2Fmain.js"})
  void andNoOthers(String file) throws Exception {
    assertThat(call("GET", "/emulator/page/" + file, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aViewHasTheTabsAndTheCellsOfTheOneAskedFor() throws Exception {
    type("Roster!A1", "Student ID");

    JsonObject view = view("?tab=Roster");

    assertThat(view.get("canEdit").getAsBoolean()).isTrue();
    assertThat(view.getAsJsonObject("spreadsheet").getAsJsonArray("sheets")).hasSize(2);
    assertThat(view.get("cells").toString()).contains("\"formattedValue\":\"Student ID\"");
  }

  @Test
  void aTabMayHaveAnyTitle() throws Exception {
    type("'Ms. T''s list'!B2", "hello");

    assertThat(view("?tab=Ms.%20T's%20list").get("cells").toString()).contains("hello");
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws Exception {
    String known = view("").get("revision").getAsString();

    assertThat(look("?known=" + known).statusCode()).isEqualTo(204);

    type("Roster!A1", "x");

    assertThat(look("?known=" + known).statusCode()).isEqualTo(200);
  }

  @Test
  void lookingIsNoCallOfTheApi() throws Exception {
    view("?tab=Roster");

    assertThat(call("GET", "/emulator/v1/requests", "").body()).doesNotContain("GET");
  }

  @Test
  void aTabThatIsGoneIsABadRequest() throws Exception {
    assertThat(look("?tab=Nothing").statusCode()).isEqualTo(400);
  }

  @Test
  void withoutItsFilesTheAddOnIsSaidToBeMissing() {
    String facts =
        new String(AddOn.in(Optional.of(Path.of("nowhere")), Clock.systemUTC()).describe(), UTF_8);

    assertThat(facts).contains("\"found\":false");
  }

  @Test
  void onlyTheAddOnsOwnFilesCanBeHad(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("src/html"));
    Files.writeString(folder.resolve("appsscript.json"), "{}");
    Files.writeString(folder.resolve("secret.js"), "no");
    Files.writeString(folder.resolve("src/Menu.js"), "menu");
    Files.writeString(folder.resolve("src/html/Help.html"), "help");
    AddOn addOn = AddOn.in(Optional.of(folder), Clock.systemUTC());

    assertThat(addOn.file("src/Menu.js")).isPresent();
    assertThat(addOn.file("src/html/Help.html")).isPresent();
    assertThat(addOn.file("secret.js")).isEmpty();
    assertThat(addOn.file("src/../secret.js")).isEmpty();
    assertThat(addOn.file("appsscript.json")).isEmpty();
  }

  private void type(String range, String text) throws Exception {
    String path = "/v4/spreadsheets/" + id + "/values:batchUpdate";
    call("POST", path, """
        {"valueInputOption": "USER_ENTERED", "data": [{"range": "%s", "values": [["%s"]]}]}""".formatted(range, text));
  }

  private JsonObject view(String query) throws Exception {
    return JsonParser.parseString(look(query).body()).getAsJsonObject();
  }

  private HttpResponse<String> look(String query) throws Exception {
    return call("GET", "/emulator/v1/views/" + id + query, "");
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.url() + path))
        .header("Authorization", "Bearer anyone")
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
