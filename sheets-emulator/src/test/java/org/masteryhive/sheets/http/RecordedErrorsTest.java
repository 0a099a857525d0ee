package org.masteryhive.sheets.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.testing.Answer;
import org.masteryhive.sheets.testing.GivenEmulator;
import org.masteryhive.sheets.testing.Recordings;
import org.masteryhive.sheets.testing.SetClock;

/**
 * What the live service refused, asked again. Each refusal needs something that makes it one: a spreadsheet of
 * somebody else's, a quota that is used up, a token that ran out. That is brought about first.
 */
class RecordedErrorsTest {

  private static final String NOBODYS_LIMITS = "\"readsPerMinute\": 0, \"writesPerMinute\": 0";
  private static final Pattern SPREADSHEET = Pattern.compile("/v4/spreadsheets/([\\w-]+)");
  private static final Pattern TAB = Pattern.compile("(?:/values/|ranges=)(?:%27)?(\\w+)(?:%27)?");

  private final SetClock clock = new SetClock("2026-03-02T14:00:00Z");
  private final GivenEmulator emulator = GivenEmulator.at(clock);
  private int people;

  @AfterEach
  void stop() {
    emulator.close();
  }

  /** One of them, from 2020, has the words of a quota that Google has long since replaced by another. */
  @Test
  void everyRecordedErrorComesBackInItsWords() throws IOException {
    List<Recorded> recorded = recorded();
    List<String> outOfDate = new ArrayList<>();
    limits(0);
    for (Recorded error : recorded) {
      if (error.body().contains("quota group 'ReadGroup'")) {
        outOfDate.add(error.name());
      } else {
        String person = "person" + people++ + "@school.example";
        Answer answer = answered(error, person);

        assertThat(answer.status()).as(error.name()).isEqualTo(error.status());
        assertThat(normal(answer.body())).as(error.name()).isEqualTo(normal(error.body()));
        assertThat(answer.header("Content-Type"))
            .as(error.name())
            .isEqualToIgnoringCase(error.header("Content-Type"));
        assertThat(answer.header("WWW-Authenticate"))
            .as(error.name())
            .isEqualTo(error.header("WWW-Authenticate"));
        assertThat(answer.header("Cache-Control")).startsWith("private");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("ETag") + answer.header("Retry-After"))
            .as("what no recorded error has")
            .isEmpty();
      }
    }
    assertThat(recorded).hasSize(63);
    assertThat(outOfDate).hasSize(1);
  }

  private Answer answered(Recorded error, String person) {
    String[] token = emulator.as(person);
    String path = error.path();
    switch (error.status()) {
      case 403 -> path = on(made(error, emulator.as("owner@school.example")), error);
      case 401 -> clock.pass(Duration.ofHours(2));
      case 400 -> path = on(made(error, token), error);
      case 429 -> {
        path = on(made(error, token), error);
        return refusedInTheEnd(error, path, token);
      }
      default -> {}
    }
    return sent(error, path, token);
  }

  /** One call a minute is allowed; the next is one too many, unless a minute passed in between. */
  private Answer refusedInTheEnd(Recorded error, String path, String... token) {
    limits(1);
    try {
      Answer answer = sent(error, path, token);
      for (int i = 0; i < 20 && answer.status() != 429; i++) {
        answer = sent(error, path, token);
      }
      return answer;
    } finally {
      limits(0);
    }
  }

  private void limits(int perMinute) {
    emulator
        .wire()
        .json(
            "PUT",
            "/emulator/v1/quotas",
            "{\"readsPerMinutePerUser\": " + perMinute + ", \"writesPerMinutePerUser\": "
                + perMinute + ", " + NOBODYS_LIMITS + "}");
  }

  /** A spreadsheet whose first tab has the id 0 and the title that the call names. */
  private String made(Recorded error, String... token) {
    Matcher tab = TAB.matcher(error.path());
    String title = tab.find() ? tab.group(1) : "Sheet1";
    return emulator
        .wire()
        .json(
            "POST",
            "/v4/spreadsheets",
            "{\"sheets\": [{\"properties\": {\"sheetId\": 0, \"title\": \"" + title + "\"}}]}",
            token)
        .text("spreadsheetId");
  }

  private static String on(String id, Recorded error) {
    return SPREADSHEET.matcher(error.path()).replaceFirst("/v4/spreadsheets/" + id);
  }

  private Answer sent(Recorded error, String path, String... token) {
    HttpRequest.Builder request = emulator.wire().request(path, token);
    for (String name : List.of("Content-Type", "x-goog-api-client", "User-Agent")) {
      String value = header(error.request().getAsJsonObject("headers"), name);
      if (!value.isEmpty()) {
        request.header(name, value);
      }
    }
    String body = text(error.request().get("body"));
    return emulator
        .wire()
        .send(request.method(
            error.request().get("method").getAsString(),
            body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)));
  }

  private record Recorded(String name, JsonObject request, JsonObject response) {

    String path() {
      URI uri = URI.create(request.get("uri").getAsString());
      return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    int status() {
      return response.getAsJsonObject("status").get("code").getAsInt();
    }

    String body() {
      return text(response.get("body"));
    }

    String header(String name) {
      return RecordedErrorsTest.header(response.getAsJsonObject("headers"), name);
    }
  }

  private static List<Recorded> recorded() throws IOException {
    Optional<Path> file = Recordings.find("recordings/errors.json");
    assumeTrue(file.isPresent(), "there are no recordings beside the repository");
    List<Recorded> recorded = new ArrayList<>();
    JsonObject all =
        JsonParser.parseString(Files.readString(file.orElseThrow())).getAsJsonObject();
    for (JsonElement one : all.getAsJsonArray("interactions")) {
      JsonObject interaction = one.getAsJsonObject();
      recorded.add(new Recorded(
          recorded.size() + " " + interaction.get("cassette").getAsString(),
          interaction.getAsJsonObject("request"),
          interaction.getAsJsonObject("response")));
    }
    return recorded;
  }

  /** A body is a text, or an object that holds one, or nothing. */
  private static String text(JsonElement body) {
    if (body instanceof JsonObject object) {
      return text(object.get("string"));
    }
    return body instanceof JsonPrimitive text ? text.getAsString() : "";
  }

  private static String header(JsonObject headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .map(value -> ((JsonArray) value).get(0).getAsString())
        .findFirst()
        .orElse("");
  }

  /** The number of a project is another for everyone. */
  private static JsonElement normal(String body) {
    return JsonParser.parseString(body.replaceAll("project_number:\\d+", "project_number:1")
        .replaceAll("projects/\\d+", "projects/1"));
  }
}
