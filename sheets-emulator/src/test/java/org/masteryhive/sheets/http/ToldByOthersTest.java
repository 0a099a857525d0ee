package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.SetClock;

/** What other people saw of the live service on the wire, and no recording holds. */
class ToldByOthersTest {

  private static final String ANA = "ana.rivera@school.example";
  private static final String READING = "https://www.googleapis.com/auth/spreadsheets.readonly";
  private static final String TAG =
      "{\"createDeveloperMetadata\": {\"developerMetadata\": {\"metadataKey\": \"k\", \"metadataValue\": \"v\","
          + " \"visibility\": \"DOCUMENT\", \"location\": ";

  private final GivenEmulator emulator = GivenEmulator.at(new SetClock("2026-03-02T14:00:00Z"));

  @AfterEach
  void stop() {
    emulator.close();
  }

  /** The tests of the list of refusals are where the rules are; here are the two forms of each. */
  @Test
  void whoCallsByADiscoveryDocumentIsToldInTheOlderFormToo() {
    String[] token = emulator.as(ANA);
    String[] older = {token[0], token[1], "x-goog-api-client", "gl-java/17 gdcl/2.9.2"};

    JsonObject plain = error(emulator.read("none", token));
    JsonObject both = error(emulator.read("none", older));

    assertThat(plain.has("errors")).isFalse();
    assertThat(both.get("errors").toString())
        .isEqualTo("[{\"message\":\"Requested entity was not found.\",\"domain\":\"global\","
            + "\"reason\":\"notFound\"}]");
    both.remove("errors");
    assertThat(both).isEqualTo(plain);
  }

  @Test
  void aTokenThatIsNotGoodIsToldInOlderWordsInTheOlderForm() {
    String[] older = {"Authorization", "Bearer nobody", "x-goog-api-client", "gl-python/3 gdcl/2.0"
    };

    assertThat(error(emulator.read("none", older)).get("errors").toString())
        .isEqualTo(
            "[{\"message\":\"Invalid Credentials\",\"domain\":\"global\",\"reason\":\"authError\","
                + "\"location\":\"Authorization\",\"locationType\":\"header\"}]");
  }

  @ParameterizedTest
  @CsvSource({
    "500, INTERNAL, Internal error encountered.",
    "503, UNAVAILABLE, The service is currently unavailable."
  })
  void whatFailsAtGoogleIsToldSo(int code, String status, String message) {
    String id = emulator.spreadsheet(ANA, "Algebra");
    emulator
        .wire()
        .json(
            "PUT",
            "/emulator/v1/faults",
            "[{\"method\": \"POST\", \"path\": \":batchUpdate$\", \"apply\": true, \"status\": "
                + code + "}]");

    Answer answer = emulator.write(id, emulator.as(ANA));

    assertThat(answer.status()).isEqualTo(code);
    assertThat(error(answer).get("status").getAsString()).isEqualTo(status);
    assertThat(error(answer).get("message").getAsString()).isEqualTo(message);
    assertThat(emulator.read(id, emulator.as(ANA)).body())
        .as("it does not say that nothing was written")
        .contains("\"title\": \"written\"");
  }

  @Test
  void aBodyOfMoreThanTenMegabytesIsRefusedBeforeItComes() throws IOException {
    String[] token = emulator.as(ANA);
    int port = URI.create(emulator.emulator().url()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(("POST /v4/spreadsheets HTTP/1.1\r\nHost: 127.0.0.1:" + port
              + "\r\nAuthorization: " + token[1]
              + "\r\nContent-Type: application/json\r\nContent-Length: 10485761\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      out.flush();

      assertThat(new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine())
          .contains(" 400 ");
    }
  }

  @Test
  void aZippedBodyThatIsMoreThanTenMegabytesIsRefused() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(" ".repeat(10_485_761).getBytes(StandardCharsets.US_ASCII));
    }

    Answer answer = emulator
        .wire()
        .send(emulator
            .wire()
            .request("/v4/spreadsheets", emulator.as(ANA))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(zipped.toByteArray())));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("Request payload size exceeds the limit: 10485760 bytes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":getByDataFilter",
        "/values:batchGetByDataFilter",
        "/developerMetadata:search",
      })
  void whoReadsByDataFiltersMustBeOneWhoMayWrite(String call) {
    String id = emulator.spreadsheet(ANA, "Algebra");
    String body = "{\"dataFilters\": [{\"a1Range\": \"A1\"}]}";

    Answer reader = emulator
        .wire()
        .json("POST", "/v4/spreadsheets/" + id + call, body, emulator.as(ANA, READING));
    Answer writer =
        emulator.wire().json("POST", "/v4/spreadsheets/" + id + call, body, emulator.as(ANA));

    assertThat(emulator.read(id, emulator.as(ANA, READING)).status()).isEqualTo(200);
    assertThat(reader.status()).isEqualTo(403);
    assertThat(reader.body()).contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    assertThat(writer.status()).isEqualTo(200);
  }

  @Test
  void aCopiedFileHasTheMetadataOfTheOriginalWithTheirIds() {
    String[] ana = emulator.as(ANA);
    String id = emulator.spreadsheet(ANA, "Algebra");
    String requests = String.join(
            "}}}, ",
            TAG + "{\"spreadsheet\": true}",
            TAG + "{\"sheetId\": 0}",
            TAG
                + "{\"dimensionRange\": {\"sheetId\": 0, \"dimension\": \"ROWS\", \"startIndex\": 3, \"endIndex\": 4}}")
        + "}}}";
    assertThat(emulator
            .wire()
            .json(
                "POST",
                "/v4/spreadsheets/" + id + ":batchUpdate",
                "{\"requests\": [" + requests + "]}",
                ana)
            .status())
        .isEqualTo(200);

    String copy = emulator
        .wire()
        .json("POST", "/drive/v3/files/" + id + "/copy", "{\"name\": \"Twin\"}", ana)
        .text("id");

    assertThat(copy).isNotEqualTo(id);
    assertThat(metadata(copy, ana)).contains("metadataId").isEqualTo(metadata(id, ana));
  }

  private String metadata(String id, String... token) {
    return emulator
        .wire()
        .json(
            "POST",
            "/v4/spreadsheets/" + id + "/developerMetadata:search",
            "{\"dataFilters\": [{\"developerMetadataLookup\": {\"metadataKey\": \"k\"}}]}",
            token)
        .body();
  }

  private static JsonObject error(Answer answer) {
    return answer.json().getAsJsonObject("error");
  }
}
