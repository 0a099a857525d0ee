package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.testing.GivenEmulator;

class LargeAnswerTest {

  private static final String TEACHER = "teacher@school.example.org";
  private static final String QUESTION =
      "?includeGridData=true&prettyPrint=false&fields=sheets.data.rowData.values(userEnteredValue,formattedValue)";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void aLargeAnswerIsTheSameZippedAndAsItIs() throws Exception {
    try (GivenEmulator emulator = GivenEmulator.at(Clock.systemUTC())) {
      String[] teacher = emulator.as(TEACHER);
      String id = emulator.spreadsheet(TEACHER, "Large");
      fill(emulator, id, "Exit ticket", teacher);

      HttpResponse<byte[]> plain = read(emulator, id, "identity", teacher);
      HttpResponse<byte[]> zipped = read(emulator, id, "gzip", teacher);

      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(plain.body()).hasSizeGreaterThan(600_000);
      assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(zipped.body().length).isLessThan(plain.body().length / 10);
      assertThat(unzipped(zipped)).isEqualTo(plain.body());
    }
  }

  @Test
  void askedForAgainItIsTheSameForWhoeverMayReadIt() throws Exception {
    try (GivenEmulator emulator = GivenEmulator.at(Clock.systemUTC())) {
      String[] teacher = emulator.as(TEACHER);
      String id = emulator.spreadsheet(TEACHER, "Large");
      fill(emulator, id, "Exit ticket", teacher);
      byte[] zipped = read(emulator, id, "gzip", teacher).body();

      HttpResponse<byte[]> again = read(emulator, id, "gzip", teacher);
      HttpResponse<byte[]> asItIs = read(emulator, id, "identity", teacher);
      HttpResponse<byte[]> stranger =
          read(emulator, id, "gzip", emulator.as("other@school.example.org"));

      assertThat(again.body()).isEqualTo(zipped);
      assertThat(asItIs.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(asItIs.body()).isEqualTo(unzipped(again));
      assertThat(stranger.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anEditIsInTheNextZippedAnswer() throws Exception {
    try (GivenEmulator emulator = GivenEmulator.at(Clock.systemUTC())) {
      String[] teacher = emulator.as(TEACHER);
      String id = emulator.spreadsheet(TEACHER, "Large");
      fill(emulator, id, "Exit ticket", teacher);
      read(emulator, id, "gzip", teacher);
      emulator
          .wire()
          .json(
              "PUT",
              "/v4/spreadsheets/" + id + "/values/B7?valueInputOption=RAW",
              "{\"values\": [[\"Changed\"]]}",
              teacher);

      HttpResponse<byte[]> zipped = read(emulator, id, "gzip", teacher);

      assertThat(unzipped(zipped))
          .isEqualTo(read(emulator, id, "identity", teacher).body())
          .asString()
          .containsOnlyOnce("\"formattedValue\":\"Changed\"");
    }
  }

  private static void fill(GivenEmulator emulator, String id, String text, String... teacher) {
    String row = "[" + String.join(",", Collections.nCopies(26, "\"" + text + "\"")) + "]";
    String rows = String.join(",", Collections.nCopies(400, row));
    emulator
        .wire()
        .json(
            "PUT",
            "/v4/spreadsheets/" + id + "/values/A1:Z400?valueInputOption=RAW",
            "{\"values\": [" + rows + "]}",
            teacher);
  }

  private HttpResponse<byte[]> read(
      GivenEmulator emulator, String id, String encoding, String... teacher)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(
                URI.create(emulator.emulator().url() + "/v4/spreadsheets/" + id + QUESTION))
            .headers(teacher)
            .header("Accept-Encoding", encoding)
            .timeout(Duration.ofSeconds(30))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readAllBytes();
    }
  }
}
