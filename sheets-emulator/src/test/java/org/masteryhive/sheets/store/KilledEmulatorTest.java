package org.masteryhive.sheets.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;
import org.masteryhive.sheets.testing.Wire;

class KilledEmulatorTest {

  private static final String ANA = "ana.rivera@school.example";

  private static final List<String> EDITS = List.of(
      "{\"addSheet\": {\"properties\": {\"title\": \"Roster\"}}}",
      "{\"duplicateSheet\": {\"sourceSheetId\": 0}}",
      "{\"updateCells\": {\"start\": {\"sheetId\": 0, \"rowIndex\": 1, \"columnIndex\": 1}, \"fields\": \"*\","
          + " \"rows\": [{\"values\": [{\"userEnteredValue\": {\"stringValue\": \"=ünï\"}, \"note\": \"why\"},"
          + " {\"userEnteredValue\": {\"formulaValue\": \"=1+1\"}}]}]}}",
      "{\"createDeveloperMetadata\": {\"developerMetadata\": {\"metadataKey\": \"k\", \"metadataValue\": \"v\","
          + " \"visibility\": \"DOCUMENT\", \"location\": {\"dimensionRange\": {\"sheetId\": 0,"
          + " \"dimension\": \"COLUMNS\", \"startIndex\": 1, \"endIndex\": 2}}}}}",
      "{\"addProtectedRange\": {\"protectedRange\": {\"range\": {\"sheetId\": 0, \"endRowIndex\": 2},"
          + " \"warningOnly\": true}}}",
      "{\"addNamedRange\": {\"namedRange\": {\"name\": \"first\", \"range\": {\"sheetId\": 0, \"endRowIndex\": 1}}}}",
      "{\"insertDimension\": {\"range\": {\"sheetId\": 0, \"dimension\": \"COLUMNS\", \"startIndex\": 1,"
          + " \"endIndex\": 3}, \"inheritFromBefore\": false}}",
      "{\"mergeCells\": {\"range\": {\"sheetId\": 0, \"startRowIndex\": 5, \"endRowIndex\": 7,"
          + " \"startColumnIndex\": 0, \"endColumnIndex\": 2}, \"mergeType\": \"MERGE_ALL\"}}");

  private static final String LONG = "x".repeat(40_000);

  private final SetClock clock = new SetClock("2026-03-02T14:00:00Z");

  @TempDir
  Path folder;

  @Test
  void aSpreadsheetIsAsItWasToTheLastByteWhenNobodyStoppedTheEmulator() throws IOException {
    try (GivenEmulator killed = GivenEmulator.in(folder.resolve("state"), clock)) {
      String id = killed.spreadsheet(ANA, "Algebra");
      String[] ana = killed.as(ANA);
      for (String edit : EDITS) {
        assertThat(batch(killed, id, edit, ana).status()).as(edit).isEqualTo(200);
      }
      assertThat(append(killed, id, ana).status()).isEqualTo(200);
      assertThat(batch(killed, id, "{\"deleteSheet\": {\"sheetId\": 99}}", ana).status())
          .isEqualTo(400);
      String before = whole(killed, id);

      for (int start = 0; start < 2; start++) {
        try (GivenEmulator again = GivenEmulator.in(copied("copy" + start), clock)) {
          assertThat(whole(again, id)).isEqualTo(before);
        }
      }
    }
  }

  /** Another process is killed while it writes; what it had answered is there, and nothing by halves. */
  @Test
  void whatWasAnsweredIsThereWheneverTheProcessIsKilled() throws Exception {
    Random random = new Random(4);
    Path state = folder.resolve("state");
    String id = "";
    int answered = 0;
    for (int round = 0; round < 3; round++) {
      Process process = process(state);
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        Wire wire = new Wire(Integer.parseInt(Objects.requireNonNull(said.readLine())));
        String[] ana = as(wire);
        if (round == 0) {
          id = wire.json("POST", "/v4/spreadsheets", "{}", ana).text("spreadsheetId");
        }
        for (int last = answered + 5 + random.nextInt(40); answered < last; answered++) {
          assertThat(wire.send(pair(wire, id, answered, ana)).status()).isEqualTo(200);
        }
        CompletableFuture<Answer> cutOff = wire.sent(pair(wire, id, answered, ana));
        process.destroyForcibly().waitFor();
        answered += cutOff.handle((answer, lost) -> lost == null).get(2, TimeUnit.MINUTES) ? 1 : 0;
      } finally {
        process.destroyForcibly().waitFor();
      }
      answered = pairs(state, id, answered);
    }
  }

  private static Process process(Path state) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DoomedEmulator.class.getName(),
            state.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String[] as(Wire wire) {
    String token = wire.json("POST", "/emulator/v1/access-tokens", "{\"email\": \"" + ANA + "\"}")
        .text("token");
    return new String[] {"Authorization", "Bearer " + token};
  }

  /**
   * One batch that writes a number into two places: both, or none. It brings a long note along, so that the
   * spreadsheet is written down whole every few batches.
   */
  private static HttpRequest.Builder pair(Wire wire, String id, int number, String... headers) {
    String cells = "{\"updateCells\": {\"fields\": \"userEnteredValue\", \"rows\": [{\"values\":"
        + " [{\"userEnteredValue\": {\"numberValue\": " + number
        + "}}]}], \"start\": {\"sheetId\": 0,"
        + " \"rowIndex\": " + number + ", \"columnIndex\": ";
    String note =
        "{\"repeatCell\": {\"fields\": \"note\", \"range\": {\"sheetId\": 0, \"startRowIndex\": 0,"
            + " \"endRowIndex\": 1, \"startColumnIndex\": 2, \"endColumnIndex\": 3}, \"cell\": {\"note\": \""
            + LONG + "\"}}}";
    String body = "{\"requests\": [" + cells + "0}}}, " + note + ", " + cells + "1}}}]}";
    return wire.request("/v4/spreadsheets/" + id + ":batchUpdate", headers)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** How many pairs there are: all that were answered, and at most the one that was cut off. */
  private int pairs(Path state, String id, int answered) {
    try (GivenEmulator again = GivenEmulator.in(state, clock)) {
      String path =
          "/v4/spreadsheets/" + id + "/values:batchGet?majorDimension=COLUMNS&ranges=A:A&ranges=B:B"
              + "&fields=valueRanges.values";
      JsonArray found = JsonParser.parseString(
              again.wire().get(path, again.as(ANA)).body())
          .getAsJsonObject()
          .getAsJsonArray("valueRanges");
      assertThat(found.get(0)).isEqualTo(found.get(1));
      int count = found
          .get(0)
          .getAsJsonObject()
          .getAsJsonArray("values")
          .get(0)
          .getAsJsonArray()
          .size();
      assertThat(count).isBetween(answered, answered + 1);
      return count;
    }
  }

  /** The spreadsheet, without the address of the server that tells of it. */
  private static String whole(GivenEmulator emulator, String id) {
    return emulator
        .read(id + "?includeGridData=true", emulator.as(ANA))
        .body()
        .replace(emulator.wire().base(), "");
  }

  private static Answer batch(GivenEmulator emulator, String id, String edit, String... headers) {
    return emulator
        .wire()
        .json(
            "POST",
            "/v4/spreadsheets/" + id + ":batchUpdate",
            "{\"requests\": [" + edit + "]}",
            headers);
  }

  private static Answer append(GivenEmulator emulator, String id, String... headers) {
    return emulator
        .wire()
        .json(
            "POST",
            "/v4/spreadsheets/" + id + "/values/Roster!A1:append?valueInputOption=USER_ENTERED",
            "{\"values\": [[\"007\", \"3/2/2026\", \"50%\"], [\"=A1\", null, true]]}",
            headers);
  }

  private Path copied(String name) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(folder.resolve("state"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }
}
