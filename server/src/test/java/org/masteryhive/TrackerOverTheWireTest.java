package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mentoring tracker over six courses of 150 students each, on real wires. */
@SuppressWarnings("NullAway.Init")
class TrackerOverTheWireTest {

  private static final int COURSES = 6;
  private static final int STUDENTS = 150;
  private static final int MENTORED = 20;
  private static final String MENTOR = "lindqvist@school.example.org";

  @TempDir
  private static Path folder;

  private static School school;
  private static List<String> courses;

  private String tracker;

  @BeforeAll
  static void open() {
    school = School.open(folder);
    courses =
        IntStream.range(0, COURSES).mapToObj(TrackerOverTheWireTest::course).toList();
  }

  @AfterAll
  static void close() {
    school.close();
  }

  @BeforeEach
  void aTracker() {
    tracker = school
        .ask(
            "POST",
            "/v1/gradebooks",
            School.TEACHER,
            Optional.of("{\"title\":\"Mentors\",\"template\":\"mentoring-tracker\"}"))
        .json()
        .get("spreadsheetId")
        .getAsString();
  }

  @Test
  void sevenReadsAndOneWriteAndTheSecondTimeNoWrite() {
    roster(STUDENTS);
    links(courses);
    school.forgetCalls();

    JsonObject first = school.recomputed(tracker);
    List<String> calls = school.calls();
    school.forgetCalls();
    JsonObject second = school.recomputed(tracker);

    assertThat(calls).containsExactlyElementsOf(sevenReads("write"));
    assertThat(first.get("reads").getAsInt()).isEqualTo(7);
    assertThat(first.get("writes").getAsInt()).isEqualTo(1);
    assertThat(first.get("students").getAsInt()).isEqualTo(STUDENTS);
    assertThat(school.calls()).containsExactlyElementsOf(sevenReads());
    assertThat(second.get("reads").getAsInt()).isEqualTo(7);
    assertThat(second.get("writes").getAsInt()).isZero();
    assertThat(second.get("changedCells").getAsInt()).isZero();
    assertThat(school.shown(tracker, "Mentoring")).hasSize(STUDENTS + 1);
    assertThat(school.shown(tracker, "Mentoring").get(0))
        .contains("Course 1: % met", "Course 6: % met");
  }

  @Test
  void aGradebookThatCannotBeReadSaysNoAccessAndTheRestIsComputed() {
    String foreign = school
        .sheetsAs(
            "stranger@school.example.org",
            "POST",
            "/v4/spreadsheets",
            School.object("{\"properties\":{\"title\":\"Not shared\"}}"))
        .get("spreadsheetId")
        .getAsString();
    roster(3);
    links(List.of(courses.get(0), foreign, courses.get(1)));

    JsonObject result = school.recomputed(tracker);

    List<List<String>> mentoring = school.shown(tracker, "Mentoring");
    int column = mentoring.get(0).indexOf("Course 2: % met");
    assertThat(mentoring.subList(1, 4)).allSatisfy(row -> {
      assertThat(row.get(column - 1)).isEqualTo("100%");
      assertThat(row.get(column)).isEqualTo("No access");
      assertThat(row.get(column + 1)).isEqualTo("100%");
    });
    assertThat(school.shown(tracker, "Checks").get(1)).startsWith("Problem", "Gradebooks", "B3");
    assertThat(result.get("reads").getAsInt()).isEqualTo(4);
    assertThat(result.get("writes").getAsInt()).isEqualTo(1);
  }

  /** What Google Sheets makes of a pasted address when she takes its offer: the title is shown, and the address is in the chip. */
  @Test
  void aFileChipIsALink() {
    roster(1);
    links(List.of("none"));
    int tab = school.tabId(tracker, "Gradebooks");
    school.sheets(
        "POST",
        "/v4/spreadsheets/" + tracker + ":batchUpdate",
        School.object("{'requests':[{'updateCells':{'start':{'sheetId':" + tab
            + ",'rowIndex':1,'columnIndex':1},'fields':'userEnteredValue,chipRuns','rows':[{'values':[{"
            + "'userEnteredValue':{'stringValue':'Biology 1'},'chipRuns':[{'chip':{'richLinkProperties':"
            + "{'uri':'https://docs.google.com/spreadsheets/d/" + courses.get(0)
            + "/edit'}}}]}]}]}}]}"));

    JsonObject result = school.recomputed(tracker);

    List<List<String>> mentoring = school.shown(tracker, "Mentoring");
    assertThat(result.get("reads").getAsInt()).isEqualTo(2);
    assertThat(mentoring.get(1).get(mentoring.get(0).indexOf("Course 1: % met")))
        .isEqualTo("100%");
  }

  @Test
  void ofOtherStudentsNothingReachesTheTrackerNotEvenWhatIsHidden() {
    roster(MENTORED);
    links(courses);
    school.recomputed(tracker);

    String everything = school
        .sheets("GET", "/v4/spreadsheets/" + tracker + "?includeGridData=true", null)
        .toString();

    assertThat(everything).contains("canary-name-0-").contains("canary-goal-0-");
    for (int student = MENTORED; student < STUDENTS; student++) {
      assertThat(everything)
          .doesNotContain(id(student))
          .doesNotContain("canary-name-" + student + "-")
          .doesNotContain("canary-goal-" + student + "-")
          .doesNotContain("canary-way-" + student + "-");
    }
    assertThat(everything)
        .doesNotContain("canary-note", "canary-happened", "canary-reason", "canary-piece")
        .doesNotContain("canary-outcome", ".others");
  }

  /** Not in what was written over either: the whole tracker is looked at after each of several recomputes. */
  @Test
  void whoLeavesTheTrackersRosterLeavesNoTraceOfTheCourses() {
    roster(MENTORED);
    links(courses.subList(0, 2));
    school.recomputed(tracker);
    school.type(tracker, "Roster!A" + (MENTORED + 1), " | | | ");

    JsonObject result = school.recomputed(tracker);

    String gone = "canary-goal-" + (MENTORED - 1) + "-";
    assertThat(result.get("writes").getAsInt()).isEqualTo(1);
    assertThat(school
            .sheets("GET", "/v4/spreadsheets/" + tracker + "?includeGridData=true", null)
            .toString())
        .contains("canary-goal-0-")
        .doesNotContain(gone, id(MENTORED - 1), "canary-way-" + (MENTORED - 1) + "-");
  }

  @Test
  void aSpreadsheetWithATabGradebooksIsSetUpAsATracker() {
    String id = school.spreadsheet("Ours");
    school.edit(
        id,
        "{\"updateSheetProperties\":{\"properties\":{\"sheetId\":" + school.tabId(id, "Sheet1")
            + ",\"title\":\"Gradebooks\"},\"fields\":\"title\"}}");

    JsonObject answer = school.setUp(id).json();

    assertThat(answer.getAsJsonArray("created").toString())
        .isEqualTo("[\"Settings\",\"Roster\",\"Mentoring Log\",\"Behavior Log\"]");
    assertThat(school.shown(id, "Gradebooks")).containsExactly(List.of("Course", "Link"));
    String validations = school.cells(id, "'Mentoring Log'!C2:E2").toString();
    assertThat(validations).contains("'Roster'!$B$2:$B", "'Roster'!$D$2:$D", "Missed");
    assertThat(validations).doesNotContain("\"strict\":true");
  }

  @Test
  void aMentorMayLookAtTheTrackerAndAtNoGradebook() {
    roster(3);
    links(courses.subList(0, 2));
    school.recomputed(tracker);
    school.sheetsAs(MENTOR, "GET", "/drive/v3/files?pageSize=1", null);
    school.sheets(
        "POST",
        "/drive/v3/files/" + tracker + "/permissions?sendNotificationEmail=false",
        School.object(
            "{\"type\":\"user\",\"role\":\"reader\",\"emailAddress\":\"" + MENTOR + "\"}"));

    assertThat(school.status(MENTOR, "GET", "/v4/spreadsheets/" + tracker)).isEqualTo(200);
    assertThat(
            school.status(MENTOR, "POST", "/v4/spreadsheets/" + tracker + "/values/Roster:clear"))
        .isEqualTo(403);
    for (String course : courses) {
      assertThat(school.status(MENTOR, "GET", "/v4/spreadsheets/" + course)).isEqualTo(403);
      assertThat(school.status(MENTOR, "GET", "/drive/v3/files/" + course)).isEqualTo(404);
    }
  }

  private static List<String> sevenReads(String... more) {
    List<String> calls = new ArrayList<>(Collections.nCopies(COURSES + 1, "read"));
    calls.addAll(List.of(more));
    return calls;
  }

  private static String id(int student) {
    return "stu-%03d".formatted(student);
  }

  private static String[] students(int count, String cells) {
    return IntStream.range(0, count)
        .mapToObj(student ->
            (id(student) + " | canary-name-#- | " + cells).replace("#", Integer.toString(student)))
        .toArray(String[]::new);
  }

  private void roster(int count) {
    school.type(tracker, "Roster!A2", students(count, "9" + " | Ms. Lind"));
  }

  private void links(List<String> ids) {
    String[] rows = IntStream.range(0, ids.size())
        .mapToObj(place -> "Course " + (place + 1) + " | https://docs.google.com/spreadsheets/d/"
            + ids.get(place) + "/edit#gid=0")
        .toArray(String[]::new);
    school.type(tracker, "Gradebooks!A2", rows);
  }

  /** A gradebook of everybody; its logs, notes and names are such that one would know them anywhere. */
  private static String course(int number) {
    String id = school.spreadsheet("Course " + (number + 1));
    addTab(
        id, "Roster", "Student ID | Name | Section | Mentor", students(STUDENTS, "9 | Ms. Lind"));
    addTab(
        id,
        "Outcomes",
        "Outcome | I can | Required",
        "C" + number + ".1 | I can begin | Yes",
        "C" + number + ".others | I can canary-outcome | No");
    addTab(
        id,
        "Evidence Log",
        "Student ID | Name | Outcome | Rating | Date | Note",
        IntStream.range(0, 3)
            .mapToObj(day -> students(
                STUDENTS, "C" + number + ".1 | ME | 2025-10-0" + (day + 1) + " | canary-note-#-"))
            .flatMap(Arrays::stream)
            .toArray(String[]::new));
    addTab(
        id,
        "Evidence",
        "Assessment | | canary-piece",
        Stream.concat(
                Stream.of(
                    "Outcome | | C" + number + ".others",
                    "Date | | 2025-11-04",
                    "Type | | Quiz",
                    "Student ID | Name | "),
                Arrays.stream(students(STUDENTS, "MI")).skip(MENTORED))
            .toArray(String[]::new));
    addTab(
        id,
        "Overrides",
        "Student ID | Name | Outcome | Conclusion | Reason",
        Arrays.stream(students(STUDENTS, "C" + number + ".others | Meeting | canary-reason-#-"))
            .skip(MENTORED)
            .toArray(String[]::new));
    addTab(
        id,
        "Mentoring Log",
        "Student ID | Name | Date | Kind | Notes | Goal",
        students(STUDENTS, "2026-02-2" + number + " | Call | canary-note-#- | canary-goal-#-"));
    addTab(
        id,
        "Behavior Log",
        "Student ID | Name | Date | Kind | What happened | Way to restore",
        students(STUDENTS, "2026-02-20 | Concern | canary-happened-#- | canary-way-#-"));
    return id;
  }

  private static void addTab(String id, String title, String headings, String... rows) {
    JsonObject properties = new JsonObject();
    properties.addProperty("title", title);
    JsonObject sheet = new JsonObject();
    sheet.add("properties", properties);
    JsonObject add = new JsonObject();
    add.add("addSheet", sheet);
    school.edit(id, add.toString());
    List<String> all = new ArrayList<>(List.of(headings));
    all.addAll(List.of(rows));
    school.type(id, "'" + title + "'!A1", all.toArray(String[]::new));
  }
}
