package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of thirty mentors on real wires: who finds what in them, and who can open what. */
@SuppressWarnings("NullAway.Init")
class MentorFilesEndToEndTest {

  private static final int MENTORS = 30;
  private static final int STUDENTS = 90;
  private static final String STRANGER = "stranger@elsewhere.example.org";
  private static final Pattern CANARY = Pattern.compile("(\\w+)-canary-(\\d+)-");

  /** All names, the longest first: where one holds another, the longer one is meant. */
  private static final Pattern NAMES = Pattern.compile(IntStream.range(0, STUDENTS)
      .mapToObj(MentorFilesEndToEndTest::name)
      .sorted(Comparator.comparing(String::length).reversed())
      .map(Pattern::quote)
      .collect(Collectors.joining("|")));

  @TempDir
  private static Path folder;

  private static School school;
  private static String id;

  @BeforeAll
  static void aGradebookWithThirtyMentors() {
    school = School.open(folder);
    id = school.spreadsheet("Algebra I");
    school.setUp(id);
    school.typeValues(id, "Roster!A2", roster());
    school.type(
        id, "Outcomes!A2", "LO1 | I can add", "LO2 | I can divide", "LO3 | I can canary-99-");
    school.type(
        id,
        "Evidence!A1",
        "Assessment | | Exit ticket",
        "Outcome | | LO1",
        "Date | | 2025-10-03",
        "Type | | Quiz",
        "Student ID | Name");
    JsonArray ratings = new JsonArray();
    for (int i = 0; i < STUDENTS; i++) {
      ratings.add(row(studentId(i), name(i), i % 3 == 0 ? "MI" : "ME"));
    }
    school.typeValues(id, "Evidence!A6", ratings);
    rows("Evidence Log!A2", "2025-10-04 | # | | LO2 | AP | Talk | Quiz | evidence-canary-#-");
    rows("Overrides!A2", "# | | LO2 | Meeting | reason-canary-#- | Ms. R | 2025-10-05");
    rows("Mentoring Log!A2", "2026-02-20 | # | | | Call | note-canary-#- | goal-canary-#- |");
    rows(
        "Behavior Log!A2",
        "2026-02-20 | # | | Concern | happened-canary-#- | Ms. R | way-canary-#- |");
    school.type(id, "Settings!A20", "Check-in form | https://forms.example.org/check-in");
    ownColumnOnTheMentoringTab();
    for (int i = 0; i < MENTORS; i++) {
      school.meet(mentor(i));
    }
    school.meet(studentEmail(0));
    school.meet(STRANGER);
  }

  /** A row for each student, with the student's number for {@code canary-#} and the id for any other {@code #}. */
  private static void rows(String from, String row) {
    String[] rows = new String[STUDENTS];
    for (int i = 0; i < STUDENTS; i++) {
      rows[i] = row.replace("canary-#", "canary-" + i).replace("#", studentId(i));
    }
    school.type(id, from, rows);
  }

  private static void ownColumnOnTheMentoringTab() {
    school.recomputed(id);
    int tab = school.tabId(id, "Mentoring");
    school.edit(
        id,
        "{\"insertDimension\":{\"range\":{\"sheetId\":" + tab
            + ",\"dimension\":\"COLUMNS\",\"startIndex\":4,\"endIndex\":5}}}",
        "{\"addNamedRange\":{\"namedRange\":{\"name\":\"range_of_"
            + studentId(1).replace("-", "_") + "\",\"range\":{\"sheetId\":" + tab
            + ",\"startRowIndex\":1,\"endRowIndex\":2}}}}");
    rows("Mentoring!E2", "own-canary-#-");
  }

  @AfterAll
  static void close() {
    school.close();
  }

  @Test
  void everyMentorSeesThatMentorsStudentsAndNobodyElseAndTheStudentsSeeNothing() {
    school.quotas(60, 60);
    JsonObject first = school.mentorFiles(id, "{}").result();
    school.quotas(60, 60);
    school.forgetCalls();
    JsonObject again = school.mentorFiles(id, "{}").result();

    assertThat(first.getAsJsonArray("files")).hasSize(MENTORS);
    assertThat(first.get("message").getAsString()).isEqualTo("30 mentor files: 30 made.");
    assertThat(first.get("problems").getAsInt()).isZero();
    assertThat(again.get("writes").getAsInt()).isZero();
    assertThat(again.get("reads").getAsInt()).isEqualTo(MENTORS + 1);
    assertThat(school.calls()).doesNotContain("write").hasSize(MENTORS + 2);
    school.quotas(0, 0);
    for (int mentor = 0; mentor < MENTORS; mentor++) {
      holdsTheStudentsOf(mentor, fileOf(again, mentor));
      isOpenToItsMentorAlone(mentor, fileOf(again, mentor));
    }
    Set<String> files = IntStream.range(0, MENTORS)
        .mapToObj(mentor -> fileOf(again, mentor))
        .collect(Collectors.toSet());
    assertThat(files).hasSize(MENTORS);
    for (String nobody : List.of(studentEmail(0), STRANGER)) {
      assertThat(answer(nobody, "GET", "/drive/v3/files?pageSize=1000").body())
          .doesNotContain(files);
      files.forEach(file -> hasNoWayTo(nobody, file));
    }
  }

  private static void holdsTheStudentsOf(int mentor, String file) {
    String everything = school
        .sheets("GET", "/v4/spreadsheets/" + file + "?includeGridData=true", null)
        .toString();
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> canaries = new HashSet<>();
    for (int student = mentor; student < STUDENTS; student += MENTORS) {
      ids.add(studentId(student));
      names.add(name(student));
      canaries.add("goal-canary-" + student + "-");
      canaries.add("way-canary-" + student + "-");
    }
    assertThat(found(Pattern.compile("STU-\\d+-X"), everything)).isEqualTo(ids);
    assertThat(found(NAMES, everything)).isEqualTo(names);
    assertThat(found(CANARY, everything)).isEqualTo(canaries);
    assertThat(everything)
        .contains("https://forms.example.org/check-in", "As of Mar 2, 2026")
        .doesNotContain("range_of_", "students.example.org", "family.example.org", "I can canary");
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static void isOpenToItsMentorAlone(int mentor, String file) {
    String path = "/v4/spreadsheets/" + file;
    JsonObject permissions = school.sheets(
        "GET",
        "/drive/v3/files/" + file + "/permissions?fields=permissions(type,role,emailAddress)",
        null);
    List<String> who = new ArrayList<>();
    for (JsonElement permission : permissions.getAsJsonArray("permissions")) {
      JsonObject it = permission.getAsJsonObject();
      who.add(it.get("type").getAsString() + " " + it.get("role").getAsString() + " "
          + it.get("emailAddress").getAsString());
    }
    assertThat(who)
        .containsExactlyInAnyOrder("user owner " + School.TEACHER, "user reader " + mentor(mentor));
    assertThat(answer(mentor(mentor), "GET", path).statusCode()).isEqualTo(200);
    assertThat(answer(mentor(mentor), "GET", "/v4/spreadsheets/" + id).statusCode())
        .isEqualTo(403);
    assertThat(answer(mentor(mentor), "POST", path + ":batchUpdate").statusCode())
        .isEqualTo(403);
    assertThat(answer(mentor(mentor), "GET", "/drive/v3/files/" + file + "/permissions")
            .statusCode())
        .isEqualTo(403);
    assertThat(answer(mentor((mentor + 1) % MENTORS), "GET", path).statusCode()).isEqualTo(403);
  }

  private static void hasNoWayTo(String nobody, String file) {
    String sheet = "/v4/spreadsheets/" + file;
    for (String path :
        List.of(sheet, sheet + "/values/A1:Z99", sheet + "/values:batchGet?ranges=A1")) {
      assertThat(answer(nobody, "GET", path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(answer(nobody, "POST", sheet + ":batchUpdate").statusCode()).isEqualTo(403);
    String drive = "/drive/v3/files/" + file;
    for (String path : List.of(
        drive, drive + "/export?mimeType=text/csv", drive + "/permissions", drive + "?alt=media")) {
      assertThat(answer(nobody, "GET", path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(answer(nobody, "POST", drive + "/copy").statusCode()).isEqualTo(404);
  }

  private static final Map<String, String> TOKENS = new HashMap<>();

  /** A call of Google's API by somebody who has every right that a program can have. */
  private static HttpResponse<String> answer(String email, String method, String path) {
    String token = TOKENS.computeIfAbsent(email, MentorFilesEndToEndTest::token);
    return school.send(HttpRequest.newBuilder(URI.create(school.sheetsUrl() + path))
        .timeout(Duration.ofMinutes(1))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(
            method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
        .build());
  }

  private static String token(String email) {
    HttpResponse<String> answer = school.send(
        HttpRequest.newBuilder(URI.create(school.sheetsUrl() + "/emulator/v1/access-tokens"))
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\"}"))
            .build());
    return School.object(answer.body()).get("token").getAsString();
  }

  @Test
  void aStudentWhoMovesIsInTheOtherFileAndTheMentorWhoLeftHasNoAccess() {
    String other = school.spreadsheet("Biology");
    school.setUp(other);
    school.type(other, "Outcomes!A2", "LO1 | I can see");
    school.type(
        other,
        "Roster!A2",
        studentId(0) + " | " + name(0) + " | | " + mentor(0),
        studentId(1) + " | " + name(1) + " | | " + mentor(1));
    JsonObject first = school.mentorFiles(other, "{}").result();
    String left = fileOf(first, 0);
    String kept = fileOf(first, 1);

    school.type(other, "Roster!D2", mentor(1));
    JsonObject moved = school.mentorFiles(other, "{}").result();

    String path = "/v4/spreadsheets/" + left;
    assertThat(school.statusFor(mentor(0), "GET", path)).isEqualTo(403);
    assertThat(everything(left)).doesNotContain(studentId(0), name(0));
    assertThat(everything(kept)).contains(studentId(0), name(0), studentId(1));
    assertThat(moved.get("message").getAsString())
        .contains("1 mentor file: 1 updated.", "1 file is of mentors without students any more");
    assertThat(school.shown(other, "Mentor Files").get(0))
        .containsExactly("Mentor", "Address", "Students", "Link", "Updated on", "What happened");
  }

  @Test
  void aCopyOfTheGradebookHasFilesOfItsOwn() {
    String original = school.spreadsheet("Chemistry");
    school.setUp(original);
    school.type(original, "Outcomes!A2", "LO1 | I can mix");
    school.type(original, "Roster!A2", studentId(0) + " | " + name(0) + " | | " + mentor(0));
    String file = fileOf(school.mentorFiles(original, "{}").result(), 0);
    String before = everything(file);
    String copy = school
        .sheets("POST", "/drive/v3/files/" + original + "/copy", School.object("{}"))
        .get("id")
        .getAsString();
    school.type(copy, "Roster!A2", studentId(5) + " | " + name(5));

    JsonObject result = school.mentorFiles(copy, "{}").result();

    assertThat(fileOf(result, 0)).isNotEqualTo(file);
    assertThat(everything(file)).isEqualTo(before);
    assertThat(everything(fileOf(result, 0))).contains(studentId(5)).doesNotContain(studentId(0));
    assertThat(result.getAsJsonArray("findings").toString())
        .contains("This spreadsheet is a copy.");
  }

  @Test
  void aMentorsFileIsNeitherRecomputedNorSetUp() {
    String other = school.spreadsheet("Physics");
    school.setUp(other);
    school.type(other, "Outcomes!A2", "LO1 | I can fall");
    school.type(other, "Roster!A2", studentId(0) + " | " + name(0) + " | | " + mentor(0));
    String file = fileOf(school.mentorFiles(other, "{}").result(), 0);

    for (School.Answer answer :
        List.of(school.recompute(file, "{}"), school.setUp(file), school.mentorFiles(file, "{}"))) {
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.json().get("type").getAsString()).endsWith("not-a-gradebook");
      assertThat(answer.json().get("detail").getAsString()).startsWith("This is a mentor’s file");
    }
  }

  @Test
  void anAddressThatGoogleDoesNotKnowIsTold() {
    String other = school.spreadsheet("History");
    school.setUp(other);
    school.type(other, "Outcomes!A2", "LO1 | I can date");
    school.type(
        other, "Roster!A2", studentId(0) + " | " + name(0) + " | | nobody@elsewhere.example.org");

    JsonObject result = school.mentorFiles(other, "{}").result();

    assertThat(result.get("problems").getAsInt()).isEqualTo(1);
    JsonObject finding = result.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertThat(finding.get("cell").getAsString()).isEqualTo("D2");
    assertThat(finding.get("message").getAsString()).startsWith("Google knows no account");
    assertThat(result.get("message").getAsString()).contains("1 is not shared");
  }

  @Test
  void aStrangerIsRefusedAsEverywhere() {
    school.connect("stranger@school.example.org");

    School.Answer answer = school.ask(
        "POST",
        "/v1/gradebooks/" + id + "/mentor-files",
        "stranger@school.example.org",
        Optional.of("{}"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().get("type").getAsString()).endsWith("no-access");
  }

  private static String everything(String file) {
    return school
        .sheets("GET", "/v4/spreadsheets/" + file + "?includeGridData=true", null)
        .toString();
  }

  private static String fileOf(JsonObject result, int mentor) {
    for (JsonElement file : result.getAsJsonArray("files")) {
      if (file.getAsJsonObject().get("mentor").getAsString().equals(mentor(mentor))) {
        return file.getAsJsonObject().get("link").getAsString().replaceAll(".*/d/|/edit.*", "");
      }
    }
    throw new AssertionError("no file of " + mentor(mentor) + " in " + result);
  }

  private static JsonArray roster() {
    JsonArray rows = new JsonArray();
    for (int i = 0; i < STUDENTS; i++) {
      rows.add(row(
          studentId(i),
          name(i),
          "",
          mentor(i % MENTORS),
          "",
          "",
          "",
          studentEmail(i),
          "home" + i + "@family.example.org"));
    }
    return rows;
  }

  private static JsonArray row(String... texts) {
    JsonArray row = new JsonArray();
    List.of(texts).forEach(row::add);
    return row;
  }

  private static String mentor(int number) {
    return "mentor" + number + "@school.example.org";
  }

  private static String studentId(int number) {
    return "STU-" + (710_000 + number) + "-X";
  }

  /** Names that hold one another: those of three students in a row, who have three mentors. */
  private static String name(int number) {
    String name = "Kim G" + number / 3 + "th";
    return switch (number % 3) {
      case 0 -> name;
      case 1 -> name + " Ode";
      default -> "Van " + name;
    };
  }

  private static String studentEmail(int number) {
    return "pupil" + number + "@students.example.org";
  }
}
