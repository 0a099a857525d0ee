package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;
import org.masteryhive.sheets.testing.Wire;

/** How calls and answers are written, whatever they say. */
class WireFormatTest {

  private static final String[] TOKEN = {"Authorization", "Bearer any"};

  private final GivenEmulator emulator =
      GivenEmulator.openToAll(new SetClock("2026-03-02T14:00:00Z"));
  private final Wire wire = emulator.wire();
  private String values = "";

  @BeforeEach
  void start() {
    String id = wire.json(
            "POST",
            "/v4/spreadsheets",
            "{\"sheets\": [{\"properties\": {\"sheetId\": 0, \"title\": \"My + Sheet/1\"}}]}",
            TOKEN)
        .text("spreadsheetId");
    values = "/v4/spreadsheets/" + id + "/values/";
    Answer written = wire.json(
        "PUT",
        values + "A1:B2?valueInputOption=RAW",
        "{\"values\": [[\"a\", \"b\"], [\"ü\"]]}",
        TOKEN);
    assertThat(written.status()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void answersAreIndentedByTwoAndEndInALine() {
    assertThat(wire.get(values + "A1:B2", TOKEN).body()).isEqualTo("""
        {
          "range": "'My + Sheet/1'!A1:B2",
          "majorDimension": "ROWS",
          "values": [
            [
              "a",
              "b"
            ],
            [
              "ü"
            ]
          ]
        }
        """);
  }

  @Test
  void withoutPrettyPrintingTheyAreOneLine() {
    assertThat(wire.get(values + "A1:B2?prettyPrint=false", TOKEN).body())
        .isEqualTo("{\"range\":\"'My + Sheet/1'!A1:B2\",\"majorDimension\":\"ROWS\","
            + "\"values\":[[\"a\",\"b\"],[\"ü\"]]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alt=json",
        "$.xgafv=2",
        "%24.xgafv=1",
        "key=anything",
        "quotaUser=me",
        "uploadType=x"
      })
  void whatEveryCallMaySayChangesNothing(String parameter) {
    assertThat(wire.get(values + "A1:B2?" + parameter, TOKEN).body())
        .isEqualTo(wire.get(values + "A1:B2", TOKEN).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'My%20+%20Sheet%2F1'!A1:B2",
        "%27My%20%2B%20Sheet%2F1%27%21A1%3AB2",
        "'My%20%2B%20Sheet%2F1'%21A1:B2",
        "A1:B2",
        "A1%3AB2",
        "R1C1:R2C2",
      })
  void aRangeMayBeEncodedInThePathOrNot(String range) {
    assertThat(wire.get(values + range + "?fields=range", TOKEN).body())
        .contains("'My + Sheet/1'!A1:B2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PUT | A1?valueInputOption=RAW&fields=updatedCells | {\"values\": [[\"c\"]]} | {\"updatedCells\":1}",
        "POST | A1:append?valueInputOption=RAW&fields=updates/updatedRange | {\"values\": [[\"c\"]]} | {\"updates\":{\"updatedRange\":\"'My + Sheet/1'!A3\"}}",
        "POST | A1:clear?fields=clearedRange | {} | {\"clearedRange\":\"'My + Sheet/1'!A1\"}",
        "GET | A1:B2?fields=values |  | {\"values\":[[\"a\",\"b\"],[\"ü\"]]}",
      })
  void everyCallMayAskForAPartOfItsAnswer(String verb, String call, String body, String answer) {
    assertThat(
            wire.json(verb, values + call + "&prettyPrint=false", body == null ? "" : body, TOKEN)
                .body())
        .isEqualTo(answer);
  }

  @Test
  void aMethodMayBeHiddenInAnother() {
    String[] put = {TOKEN[0], TOKEN[1], "X-HTTP-Method-Override", "PUT"};
    String[] get = {TOKEN[0], TOKEN[1], "X-HTTP-Method-Override", "GET"};

    wire.json("POST", values + "B2?valueInputOption=RAW", "{\"values\": [[\"put\"]]}", put);

    assertThat(wire.json("POST", values + "B2", "", get).body()).contains("put");
  }

  @Test
  void aTokenMayStandInTheAddress() {
    assertThat(wire.get(values + "A1?access_token=any").status()).isEqualTo(200);
  }

  @Test
  void bodiesAndAnswersMayBeZipped() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(("{\"values\": [[\"" + "zipped ".repeat(1_000) + "\"]]}")
          .getBytes(StandardCharsets.UTF_8));
    }
    Answer written = wire.send(wire.request(values + "B2?valueInputOption=RAW", TOKEN)
        .header("Content-Type", "application/json")
        .header("Content-Encoding", "gzip")
        .PUT(BodyPublishers.ofByteArray(zipped.toByteArray())));
    assertThat(written.status()).isEqualTo(200);

    HttpResponse<byte[]> read = HttpClient.newHttpClient()
        .send(
            wire.request(values + "B2", TOKEN).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());

    assertThat(read.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(read.body()).hasSizeLessThan(1_000);
    assertThat(unzipped(read.body())).isEqualTo(wire.get(values + "B2", TOKEN).body());
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
