package org.masteryhive.sheets.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;

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
