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
import java.util.LinkedHashMap;
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
  void everyPrintedTabHasItsHeadingsAndARowForEachStudentFilledThroughout() throws IOException {
    Map<String, List<String>> tabs = printedTabs();

    assertThat(tabs.keySet())
        .containsExactly(
            "Mastery", "Mentoring", "Behavior", "Mentoring (the tracker, over two courses)");
    assertThat(rowsWithAnId(tab(tabs, "Mastery"))).hasSize(27);
    assertThat(rowsWithAnId(tab(tabs, "Behavior"))).hasSize(27);
    assertThat(rowsWithAnId(tab(tabs, "Mentoring"))).hasSize(27);
    assertThat(row(tab(tabs, "Mastery"), "As of Mar 2, 2026")).contains("Class", "%");
    assertThat(row(tab(tabs, "Mastery"), "004117"))
        .matches("004117 +Amara Okonkwo +901 +\\d+ +\\d+ +\\d+% +(On track|Close|Needs support) .*"
            + "(Not Yet|Approaching|Meeting|Exceeding).*");
    assertThat(row(tab(tabs, "Mentoring"), "004117"))
        .matches(
            "004117 +Amara Okonkwo +901 +Ms\\. Okafor <okafor@school\\S+ +"
                + "(Up to date|Due) +\\d+ +\\w{3} \\d+, 20\\d\\d .*\\d+ +\\d+ +\\d+%.*(Eligible|After restoring) *");
    assertThat(row(tab(tabs, "Behavior"), "004117"))
        .matches("004117 +Amara Okonkwo +901 +\\d+ .*(Eligible|After restoring) *");
    String tracked = row(tab(tabs, "Mentoring (the tracker, over two courses)"), "004117");
    assertThat(tracked)
        .matches("004117 +Amara Okonkwo +901 +Ms\\. Okafor <okafor@school\\S+ +"
            + "(Up to date|Due) .*\\d+% +\\d+% +\\d+% .*(Eligible|After restoring) *");
  }

  @Test
  void theMentorOpensTheMentorsOwnFileAndFindsNobodyElseInIt() throws IOException {
    JsonObject demo = demo();
    String mentor = demo.get("mentor").getAsString();
    String file = demo.get("mentorFile").getAsString().replaceAll(".*/d/|/edit.*", "");
    String path = "/v4/spreadsheets/" + file;

    whileOpen(() -> {
      HttpResponse<String> seen = call(mentor, "GET", path + "?includeGridData=true", "");
      assertThat(seen.statusCode()).isEqualTo(200);
      assertThat(seen.body()).contains("Łukasz Wójtowicz").doesNotContain("Amara Okonkwo");
      assertThat(
              call(mentor, "POST", path + ":batchUpdate", "{\"requests\":[]}").statusCode())
          .isEqualTo(403);
      for (String other : List.of("okafor@school.example.org", "s004123@students.example.org")) {
        assertThat(call(other, "GET", path, "").statusCode()).isEqualTo(403);
      }
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

  /** The lines of each printed tab, by its title, the headings first. */
  private static Map<String, List<String>> printedTabs() {
    Map<String, List<String>> tabs = new LinkedHashMap<>();
    List<String> lines =
        printed.lines().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")).toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i + 1).startsWith("Student ID ")) {
        List<String> tab = lines.subList(i + 1, lines.size());
        int end = tab.indexOf("");
        tabs.put(lines.get(i).strip(), end < 0 ? tab : tab.subList(0, end));
      }
    }
    return tabs;
  }

  private static List<String> tab(Map<String, List<String>> tabs, String title) {
    return Optional.ofNullable(tabs.get(title)).orElseThrow();
  }

  private static List<String> rowsWithAnId(List<String> tab) {
    return tab.stream().filter(line -> line.matches("00\\d{4} .*")).toList();
  }

  private static String row(List<String> tab, String beginning) {
    return tab.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
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
        .filter(name -> !name.startsWith("Mentoring: "))
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
