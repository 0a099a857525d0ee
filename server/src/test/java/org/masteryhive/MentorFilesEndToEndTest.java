package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of thirty mentors on real wires: who finds what in them, and who can open what. */
@SuppressWarnings("NullAway.Init")
class MentorFilesEndToEndTest {

  private static final int MENTORS = 30;
  private static final int STUDENTS = 90;

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
    school.type(id, "Outcomes!A2", "LO1 | I can add", "LO2 | I can divide");
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
    school.type(
        id,
        "Behavior Log!A2",
        "2026-02-20 | " + studentId(7) + " | | Concern | Late | Ms. Rivera | a letter |");
    school.type(id, "Settings!A20", "Check-in form | https://forms.example.org/check-in");
    for (int i = 0; i < MENTORS; i++) {
      school.meet(mentor(i));
    }
    school.meet(studentEmail(0));
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
    }
    for (int mentor = 0; mentor < MENTORS; mentor += 6) {
      isOpenToNobodyElse(mentor, fileOf(again, mentor));
    }
  }

  private static void holdsTheStudentsOf(int mentor, String file) {
    String everything = school
        .sheets("GET", "/v4/spreadsheets/" + file + "?includeGridData=true", null)
        .toString();
    for (int student = 0; student < STUDENTS; student++) {
      if (student % MENTORS == mentor) {
        assertThat(everything).contains(studentId(student), name(student));
      } else {
        assertThat(everything).doesNotContain(studentId(student), name(student));
      }
    }
    assertThat(everything).contains("https://forms.example.org/check-in", "As of Mar 2, 2026");
  }

  private static void isOpenToNobodyElse(int mentor, String file) {
    String path = "/v4/spreadsheets/" + file;
    assertThat(school.statusFor(mentor(mentor), "GET", path)).isEqualTo(200);
    assertThat(school.statusFor(mentor(mentor), "GET", "/v4/spreadsheets/" + id))
        .isEqualTo(403);
    assertThat(school.statusFor(mentor(mentor), "POST", path + ":batchUpdate")).isEqualTo(403);
    assertThat(school.statusFor(mentor((mentor + 1) % MENTORS), "GET", path)).isEqualTo(403);
    assertThat(school.statusFor(studentEmail(0), "GET", path)).isEqualTo(403);
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
      rows.add(row(studentId(i), name(i), "", mentor(i % MENTORS), "", "", "", studentEmail(i)));
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

  private static String name(int number) {
    return "Pupil" + number + "th Example";
  }

  private static String studentEmail(int number) {
    return "pupil" + number + "@students.example.org";
  }
}
