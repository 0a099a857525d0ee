package org.masteryhive.sheets.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ExcelTest {

  private static final String ANA = "ana.rivera@school.example";

  @TempDir
  Path folder;

  @Test
  void allTabsAreExportedWithWhatTheirCellsComeTo() throws Exception {
    try (GivenEmulator emulator = GivenEmulator.at(new SetClock("2026-03-02T14:00:00Z"))) {
      String id = emulator.spreadsheet(ANA, "Algebra");
      String batch =
          "{\"requests\": [{\"addSheet\": {\"properties\": {\"title\": \"Roster & more\"}}},"
              + " {\"updateCells\": {\"start\": {\"sheetId\": 0}, \"fields\": \"*\", \"rows\": [{\"values\": ["
              + "{\"userEnteredValue\": {\"stringValue\": \"<Ana>\"}, \"note\": \"why\"},"
              + " {\"userEnteredValue\": {\"formulaValue\": \"=1/8\"}, \"userEnteredFormat\": {\"numberFormat\":"
              + " {\"type\": \"PERCENT\", \"pattern\": \"0.0%\"}, \"backgroundColor\": {\"red\": 1}}},"
              + " {\"userEnteredValue\": {\"boolValue\": true}}]}]}},"
              + " {\"mergeCells\": {\"mergeType\": \"MERGE_ALL\", \"range\": {\"sheetId\": 0, \"startRowIndex\": 3,"
              + " \"endRowIndex\": 4, \"startColumnIndex\": 0, \"endColumnIndex\": 2}}}]}";
      String path = "/v4/spreadsheets/" + id + ":batchUpdate";
      assertThat(emulator.wire().json("POST", path, batch, emulator.as(ANA)).status())
          .isEqualTo(200);

      Map<String, String> parts = parts(exported(emulator, id));

      assertThat(parts.get("xl/workbook.xml")).contains("Sheet1").contains("Roster &amp; more");
      assertThat(parts.get("xl/sharedStrings.xml")).contains("&lt;Ana&gt;");
      assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>0.125</v>").contains("A4:B4");
      assertThat(parts.get("xl/styles.xml")).contains("0.0%").contains("FF0000");
      assertThat(parts.values()).anyMatch(part -> part.contains("why"));
    }
  }

  /** Titles, letters, lengths and places that an Excel file has no room for, and what every reader must be able to parse. */
  @Test
  void whatAnExcelFileHasNoRoomForIsLeftOutAndTheRestCanBeRead() throws Exception {
    try (GivenEmulator emulator = GivenEmulator.at(new SetClock("2026-03-02T14:00:00Z"))) {
      String id = emulator.spreadsheet(ANA, "Algebra");
      String longTitle = "A title of more than thirty-one letters";
      String batch =
          "{\"requests\": [{\"addSheet\": {\"properties\": {\"title\": \"" + longTitle + " 1\"}}},"
              + " {\"addSheet\": {\"properties\": {\"title\": \"" + longTitle + " 2\"}}},"
              + " {\"addSheet\": {\"properties\": {\"title\": \"[a]:b*c?d/e\\\\f\", \"sheetId\": 7,"
              + " \"gridProperties\": {\"rowCount\": 3, \"columnCount\": 16500}}}},"
              + " {\"updateCells\": {\"start\": {\"sheetId\": 7, \"columnIndex\": 16383}, \"fields\": \"*\","
              + " \"rows\": [{\"values\": [{\"userEnteredValue\": {\"stringValue\": \"the last\"}},"
              + " {\"userEnteredValue\": {\"stringValue\": \"beyond\"}}]}]}},"
              + " {\"updateCells\": {\"start\": {\"sheetId\": 0}, \"fields\": \"*\", \"rows\": [{\"values\": ["
              + "{\"userEnteredValue\": {\"stringValue\": \"a\\u0001b\\ud800c]]>\"}},"
              + " {\"userEnteredValue\": {\"stringValue\": \"" + "x".repeat(50_000) + "\"}},"
              + " {\"userEnteredValue\": {\"formulaValue\": \"=1/0\"}}]}]}},"
              + " {\"updateDimensionProperties\": {\"range\": {\"sheetId\": 0, \"dimension\": \"ROWS\","
              + " \"startIndex\": 4, \"endIndex\": 5}, \"properties\": {\"hiddenByUser\": true},"
              + " \"fields\": \"hiddenByUser\"}}]}";
      String path = "/v4/spreadsheets/" + id + ":batchUpdate";
      assertThat(emulator.wire().json("POST", path, batch, emulator.as(ANA)).body())
          .contains("replies");

      Map<String, String> parts = parts(exported(emulator, id));

      for (Map.Entry<String, String> part : parts.entrySet()) {
        assertThat(isXml(part.getValue())).as(part.getKey()).isTrue();
      }
      assertThat(parts.get("xl/sharedStrings.xml"))
          .contains("the last", "#DIV/0!", "x".repeat(32_767))
          .doesNotContain("beyond", "x".repeat(32_768));
      assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("hidden=");
    }
  }

  private static boolean isXml(String text) throws Exception {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
      return true;
    } catch (SAXException broken) {
      return false;
    }
  }

  private static byte[] exported(GivenEmulator emulator, String id)
      throws IOException, InterruptedException {
    String path = "/drive/v3/files/" + id + "/export?mimeType=" + Excel.TYPE;
    HttpResponse<byte[]> answer = HttpClient.newHttpClient()
        .send(
            emulator
                .wire()
                .request(path, emulator.as(ANA))
                .timeout(Duration.ofMinutes(1))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(Excel.TYPE);
    return answer.body();
  }

  private Map<String, String> parts(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("exported.xlsx"), bytes);
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] part = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
