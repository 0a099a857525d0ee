package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;

/** {@code hive demo}: two courses and the mentors' tracker over both, once and not twice. */
@SuppressWarnings("NullAway.Init")
class DemoTest {

  private static final String TEACHER = "rivera@school.example.org";
  private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
  private static final List<String> TITLES =
      List.of("Algebra I, sample class", "Biology, sample class", "Mentors, sample grade 9");

  @TempDir
  private static Path folder;

  private static String sheets = "";
  private static String printed = "";

  /** The first start finds what one left that was killed at the first of the three. */
  @BeforeAll
  static void starts() {
    System.setProperty("hive.home", "..");
    whileOpen(() -> call(
        TEACHER,
        "POST",
        "/v4/spreadsheets",
        "{\"properties\":{\"title\":\"" + TITLES.get(1) + "\"}}"));
    printed = once();
  }

  @Test
  void onceItPrintsTheThreeTabsOfTheClassAndThenTheMentors() throws IOException {
    assertThat(printed.lines().map(DemoTest::plain).toList())
        .containsSubsequence(
            "Mastery", "Mentoring", "Behavior", "Mentoring (the tracker, over two courses)");
    assertThat(plain(printed))
        .contains("Siyuan Li", "Needs support", "Up to date", "agree on a way", "After restoring")
        .contains("Hassan Jama", "B5", "Algebra I: % met Biology: % met");
    assertThat(demo().keySet())
        .startsWith("service", "sheets", "spreadsheetId", "teacher", "mentor", "addonClientId");
  }

  @Test
  void theMentorMayLookAtTheTrackerAndAtNoGradebook() throws IOException {
    JsonObject demo = demo();
    String mentor = demo.get("mentor").getAsString();

    whileOpen(() -> {
      assertThat(look(mentor, demo.get("trackerId"))).isEqualTo(200);
      assertThat(look(mentor, demo.get("spreadsheetId"))).isEqualTo(403);
      assertThat(look(mentor, demo.get("secondCourseId"))).isEqualTo(403);
      assertThat(type(mentor, demo.get("trackerId"))).isEqualTo(403);
      assertThat(type(TEACHER, demo.get("trackerId"))).isEqualTo(200);
    });
  }

  @Test
  void aStartThatWasKilledOnItsWayIsTakenUpAndLeavesNothingTwice() throws IOException {
    JsonObject first = demo();
    Files.delete(folder.resolve("demo.json"));
    whileOpen(() -> {
      assertThat(titles()).containsExactlyInAnyOrderElementsOf(TITLES);
      String values = "/v4/spreadsheets/" + first.get("trackerId").getAsString() + "/values/";
      call(TEACHER, "POST", values + "Roster!A2:K99:clear", "{}");
      call(TEACHER, "POST", values + "Gradebooks!A2:B99:clear", "{}");
    });

    String again = once();

    assertThat(again).contains("Algebra I: % met", "Hassan Jama");
    for (String id : List.of("spreadsheetId", "secondCourseId", "trackerId")) {
      assertThat(demo().get(id)).isEqualTo(first.get(id));
    }
    whileOpen(() -> assertThat(titles()).containsExactlyInAnyOrderElementsOf(TITLES));
  }

  private static String plain(String line) {
    return line.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll(" +", " ").strip();
  }

  private static String once() {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.commands(Map.of())
              .execute("demo", "--once", "--data", folder.toString(), "--clock", NOW.toString()))
          .isZero();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static JsonObject demo() throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("demo.json"))).getAsJsonObject();
  }

  /** Opens the demo's spreadsheets without the demo. */
  private static void whileOpen(Runnable things) {
    try (Emulator opened = Emulator.start(new EmulatorOptions(
        0,
        Optional.of(folder.resolve("sheets")),
        Clock.fixed(NOW, ZoneOffset.UTC),
        Duration.ZERO,
        false))) {
      sheets = opened.url();
      things.run();
    }
  }

  private static List<String> titles() {
    JsonElement files = JsonParser.parseString(
            call(TEACHER, "GET", "/drive/v3/files?q=trashed%3Dfalse", "").body())
        .getAsJsonObject()
        .get("files");
    return StreamSupport.stream(files.getAsJsonArray().spliterator(), false)
        .map(file -> file.getAsJsonObject().get("name").getAsString())
        .toList();
  }

  private static int look(String email, JsonElement id) {
    return call(email, "GET", "/v4/spreadsheets/" + id.getAsString(), "").statusCode();
  }

  private static int type(String email, JsonElement id) {
    return call(
            email,
            "PUT",
            "/v4/spreadsheets/" + id.getAsString() + "/values/Settings!C40?valueInputOption=RAW",
            "{\"values\":[[\"seen\"]]}")
        .statusCode();
  }

  private static HttpResponse<String> call(String email, String method, String path, String body) {
    String token = JsonParser.parseString(
            send("", "POST", "/emulator/v1/access-tokens", "{\"email\":\"" + email + "\"}")
                .body())
        .getAsJsonObject()
        .get("token")
        .getAsString();
    return send(token, method, path, body);
  }

  private static HttpResponse<String> send(String token, String method, String path, String body) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(sheets + path))
        .timeout(Duration.ofMinutes(1))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(
            method,
            body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body))
        .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
