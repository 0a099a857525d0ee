package org.masteryhive.trust;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.School;
import org.masteryhive.recompute.RecomputeQueue;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.testing.GivenWorkbook;
import org.masteryhive.testing.InMemoryRunLog;
import org.masteryhive.testing.InMemoryWorkbooks;
import org.masteryhive.testing.WatchingAppender;
import org.slf4j.Logger;

/**
 * A word is planted wherever a child's name, a cell or a token can stand, everything is made to fail in every way, and then
 * logs at their finest, metrics, errors, files and the terminal are searched for it.
 */
class CanariesTest {

  private static final String CANARY = WatchingAppender.CANARY;
  private static final Pattern SECRET = Pattern.compile(
      CANARY + "|ya29\\.|\\beyJ[A-Za-z0-9_-]{8}|\\b1//[A-Za-z0-9_-]{8}|rivera",
      Pattern.CASE_INSENSITIVE);

  @TempDir
  private Path folder;

  private final List<String> errors = new ArrayList<>();
  private int calls;

  @Test
  void noNameNoCellAndNoTokenIsToldAnywhere() throws IOException {
    WatchingAppender.heard();
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    String metrics;
    try (Quoting google = new Quoting();
        PrintStream recorded = new PrintStream(terminal, true, StandardCharsets.UTF_8)) {
      System.setOut(recorded);
      System.setErr(recorded);
      try (School school = School.through(folder, google::before)) {
        everythingHappens(school, google);
        metrics = send(school, "GET", "/metrics", Optional.empty(), "").body();
        assertThat(filesWith(folder)).isEmpty();
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    List<String> heard = WatchingAppender.heard();
    Figures.print(
        "canaries in %d calls, %d errors among them: %d in logs at TRACE, files, metrics, errors, terminal",
        calls, errors.size(), heard.size());
    assertThat(heard).isEmpty();
    assertThat(metrics).contains("hive_requests").doesNotContainPattern(SECRET);
    assertThat(errors)
        .hasSizeGreaterThan(15)
        .noneMatch(error -> SECRET.matcher(error).find());
    assertThat(terminal.toString(StandardCharsets.UTF_8))
        .contains("request")
        .doesNotContainPattern(SECRET);
    assertThat(filesWith(folder)).isEmpty();
  }

  @Test
  void aFaultOfOursThatQuotesACellIsLoggedWithoutItsWords() {
    WatchingAppender.heard();
    InMemoryWorkbooks workbooks =
        InMemoryWorkbooks.with(GivenWorkbook.gradebook().picture());
    try (RecomputeQueue queue = new RecomputeQueue(
        (door, id, request, progress) -> {
          throw new IllegalStateException(
              CANARY, new NumberFormatException("For input string: \"" + CANARY + "\""));
        },
        new InMemoryRunLog(),
        Clock.systemUTC(),
        RecomputeQueue.Limits.USUAL)) {
      var operation = queue.submit(
          "a person", () -> workbooks, workbooks.onlyId(), RecomputeRequest.EVERYTHING);
      queue.await("a person", operation.id(), Duration.ofMinutes(2));
    }

    assertThat(WatchingAppender.heard()).isEmpty();
  }

  @Test
  void nobodyHandsAnExceptionToTheLogWhichWouldWriteDownItsWords() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.masteryhive.sheets..")
        .should()
        .callMethodWhere(DescribedPredicate.describe(
            "a logger is given an exception",
            call -> call.getTargetOwner().isAssignableTo(Logger.class)
                && call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.isAssignableTo(Throwable.class))))
        .check(new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.masteryhive"));
  }

  private void everythingHappens(School school, Quoting google) throws IOException {
    String id = school.spreadsheet(CANARY + " Algebra");
    school.setUp(id);
    fill(school, id);
    ask(school, "POST", "/v1/gradebooks/" + id + "/recompute", "{}");
    ask(school, "GET", "/v1/gradebooks/" + id, "");
    badRequests(school, id);
    connecting(school);
    badGoogle(school, google, id);
    refusals(school, id);
    ask(school, "DELETE", "/v1/connection?revoke=true", "");
    ask(school, "POST", "/v1/gradebooks/" + id + "/recompute", "{}");
  }

  /** Canaries in every column of every tab. */
  private static void fill(School school, String id) {
    List<String> roster = new ArrayList<>();
    List<String> evidence = new ArrayList<>(List.of(
        "Assessment | | " + CANARY + " quiz",
        "Outcome | | " + CANARY + "LO",
        "Date | | 2025-10-03",
        "Type | | Quiz",
        "Student ID | Name"));
    for (int i = 0; i < 12; i++) {
      String student = CANARY + "id" + i + " | " + CANARY + " Name" + i;
      roster.add(student + " | " + CANARY + " 9 | " + CANARY + " Mentor | " + CANARY + " | soon "
          + CANARY + " | es | " + CANARY + "@school.example.org");
      evidence.add(student + " | " + (i % 3 == 0 ? CANARY + " rating" : "ME"));
    }
    school.type(id, "Roster!A2", roster.toArray(String[]::new));
    school.type(
        id,
        "Outcomes!A2",
        CANARY + "LO | I can " + CANARY + " | | | " + CANARY + " day | | " + CANARY + " rule",
        CANARY + "LO | twice");
    school.type(id, "Evidence!A1", evidence.toArray(String[]::new));
    String student = CANARY + "id1 | " + CANARY + " Name1";
    school.type(
        id,
        "Mentoring Log!A2",
        "2026-02-02 | " + student + " | " + CANARY + " | Call | " + CANARY + " note | " + CANARY
            + " goal | " + CANARY,
        CANARY + " | " + CANARY + "nobody | " + CANARY);
    school.type(
        id,
        "Behavior Log!A2",
        "2026-02-02 | " + student + " | Concern | " + CANARY + " | " + CANARY + " | " + CANARY,
        "2026-02-02 | " + student + " | " + CANARY);
    school.type(
        id,
        "Evidence Log!A2",
        CANARY + " | " + student + " | " + CANARY + "LO | " + CANARY + " | " + CANARY,
        "2025-10-09 | | " + CANARY + " | " + CANARY + "LO | ME");
    school.type(id, "Overrides!A2", student + " | " + CANARY + "LO | " + CANARY + " | " + CANARY);
    school.type(id, "Settings!A20", CANARY + " setting | " + CANARY, "Rule | " + CANARY);
  }

  private void badRequests(School school, String id) {
    String recompute = "/v1/gradebooks/" + id + "/recompute";
    for (String body : List.of(
        "{\"whole\":\"" + CANARY + "\"}",
        "{\"tabs\":[\"" + CANARY + "\"]}",
        CANARY,
        "[\"" + CANARY + "\"",
        "{\"confirm\":\"" + CANARY + "\"}",
        "\"" + CANARY.repeat(9_000) + "\"")) {
      ask(school, "POST", recompute, body);
    }
    ask(school, "GET", "/v1/gradebooks/" + CANARY + "!", "");
    ask(school, "GET", "/v1/operations/" + CANARY, "");
    ask(school, "GET", "/" + CANARY + "?q=" + CANARY, "");
    ask(school, "PATCH", "/v1/gradebooks/" + id, "");
    ask(
        school,
        "POST",
        "/v1/gradebooks",
        "{\"title\":\"" + CANARY + "\",\"template\":\"" + CANARY + "\"}");
    ask(
        school,
        "POST",
        "/v1/gradebooks",
        "{\"title\":\"" + CANARY + "\",\"template\":\"gradebook\",\"timeZone\":\"" + CANARY
            + "\"}");
    for (String token : List.of(
        CANARY,
        CANARY + "." + CANARY + "." + CANARY,
        school.identityToken("x@y.example") + CANARY)) {
      send(school, "GET", "/v1/gradebooks/" + id, Optional.of(token), "");
    }
  }

  private void connecting(School school) {
    send(school, "GET", "/connect?ticket=" + CANARY, Optional.empty(), "");
    send(
        school, "GET", "/oauth/callback?state=" + CANARY + "&code=" + CANARY, Optional.empty(), "");
    send(school, "GET", "/oauth/callback?error=" + CANARY, Optional.empty(), "");
  }

  private void badGoogle(School school, Quoting google, String id) {
    String recompute = "/v1/gradebooks/" + id + "/recompute";
    String write = "/v4/spreadsheets/[^/]+:batchUpdate";
    String read = "/v4/spreadsheets/[^:]+";
    for (String path : List.of(read, write)) {
      for (int status : new int[] {400, 403, 404, 409}) {
        change(school, id, path + status);
        google.answer(path, status, Quoting.quoting());
        ask(school, "POST", recompute, "{}");
      }
      change(school, id, path);
      google.answer(path, 500, "<html>" + CANARY);
      google.answer(path, 200, "{\"sheets\":[{\"" + CANARY);
      google.answer(path, 200, CANARY);
      ask(school, "POST", recompute, "{}");
    }
    google.answer(read, 400, Quoting.quoting());
    ask(school, "POST", "/v1/gradebooks/" + id + "/setup", "{}");
    google.answer("/v4/spreadsheets", 400, Quoting.quoting());
    ask(
        school,
        "POST",
        "/v1/gradebooks",
        "{\"title\":\"" + CANARY + "\",\"template\":\"gradebook\"}");
    google.answer("/drive/v3/files/.*", 400, Quoting.quoting());
    ask(school, "GET", "/v1/gradebooks/" + id, "");
  }

  private static void change(School school, String id, String text) {
    school.type(id, "Roster!B2", CANARY + " " + text);
  }

  private void refusals(School school, String id) {
    String recompute = "/v1/gradebooks/" + id + "/recompute";
    school.edit(
        id,
        "{\"deleteDimension\":{\"range\":{\"sheetId\":" + school.tabId(id, "Roster")
            + ",\"dimension\":\"ROWS\",\"startIndex\":3,\"endIndex\":13}}}");
    ask(school, "POST", recompute, "{}");
    JsonArray row = new JsonArray();
    row.add("=1/0");
    row.add(CANARY);
    JsonArray rows = new JsonArray();
    rows.add(row);
    school.typeValues(id, "Roster!A2", rows);
    ask(school, "POST", recompute, "{}");
    school.type(id, "Roster!A1", CANARY);
    ask(school, "POST", recompute, "{}");
  }

  private void ask(School school, String method, String path, String body) {
    send(school, method, path, Optional.of(school.identityToken(School.TEACHER)), body);
  }

  private HttpResponse<String> send(
      School school, String method, String path, Optional<String> token, String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(school.serviceUrl() + path))
        .timeout(Duration.ofMinutes(2))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    HttpResponse<String> answer = school.send(request.build());
    calls++;
    if (answer.statusCode() >= 400) {
      // A link to connect carries a sealed ticket, which is the caller's own.
      errors.add(answer.body());
    }
    return answer;
  }

  /** Files in the folder, and the program's own among the temporary ones, in which something stands that must not. */
  private static List<String> filesWith(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (SECRET.matcher(text).find()) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }
}
