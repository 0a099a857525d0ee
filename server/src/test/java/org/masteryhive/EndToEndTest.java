package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A teacher's gradebook on real wires, from an empty spreadsheet on, whichever way the service comes by her rights. */
@SuppressWarnings("NullAway.Init")
@ParameterizedClass
@EnumSource(School.Access.class)
class EndToEndTest {

  private static final int FIRST_OUTCOME = 9;

  @TempDir
  private static Path folder;

  private static School school;

  @Parameter
  private School.Access access;

  private String id;

  @BeforeParameterizedClassInvocation
  static void open(School.Access access) throws IOException {
    school = School.open(Files.createDirectory(folder.resolve(access.name())), access);
  }

  @AfterParameterizedClassInvocation
  static void close() {
    school.close();
  }

  @BeforeEach
  void aGradebookOfThreeStudents() {
    id = school.spreadsheet("Algebra I");
    school.setUp(id);
    school.type(
        id,
        "Roster!A2",
        "007 | Ada Park | 1-2 | Mr. Okoro",
        "008 | Ben Ode | 1-2 | Mr. Okoro",
        "009 | Cleo Vance | 1-3 | Ms. Lind");
    school.type(id, "Outcomes!A2", "LO1 | I can add", "LO2 | I can divide");
    school.type(
        id,
        "Evidence!A1",
        "Assessment | | Exit ticket | Project | Update",
        "Outcome | | LO1 | LO1 | LO1",
        "Date | | 2025-10-03 | 2025-10-20 | 2025-11-04",
        "Type | | Quiz | Project | Update",
        "Student ID | Name",
        "007 | Ada Park | ME | ME | EE",
        "008 | Ben Ode | NY | ME | ME",
        "009 | Cleo Vance | ME | MI");
  }

  @Test
  void whatTheEvidenceSaysIsOnMasteryInWordsAndColorsAndWithAReason() {
    JsonObject result = school.recomputed(id);

    assertThat(row("007")).startsWith("007", "Ada Park", "1-2", "1", "1", "100%");
    assertThat(conclusion("007")).isEqualTo("Meeting");
    assertThat(conclusion("008")).isEqualTo("Approaching");
    assertThat(conclusion("009")).isEqualTo("2 so far");
    assertThat(school.shown(id, "Mastery").get(1)).startsWith("As of Mar 2, 2026", "Class");
    assertThat(result.get("students").getAsInt()).isEqualTo(3);
    assertThat(result.get("ratings").getAsInt()).isEqualTo(7);
    assertThat(result.get("reads").getAsInt()).isEqualTo(1);
    assertThat(result.get("writes").getAsInt()).isEqualTo(1);
    assertThat(result.get("tabs").toString()).contains("Mastery", "Mentoring", "Behavior");
    String everything = school.cells(id, "Mastery!J3:J5").toString();
    assertThat(everything)
        .contains("Met on Nov 4: Meeting or above on 3 days, Oct 3 Exit ticket")
        .contains("2 of 3 at Meeting")
        .contains("backgroundColor");
  }

  @Test
  void aSecondRecomputeIsOneReadAndNoWrite() {
    school.recomputed(id);
    school.forgetCalls();

    JsonObject again = school.recomputed(id);

    assertThat(again.get("changedCells").getAsInt()).isZero();
    assertThat(again.get("reads").getAsInt()).isEqualTo(1);
    assertThat(again.get("writes").getAsInt()).isZero();
    assertThat(school.calls()).containsExactly("read");
  }

  @Test
  void oneChangedRatingIsOneReadAndOneWrite() {
    school.recomputed(id);
    school.type(id, "Evidence!C7", "ME");
    school.forgetCalls();

    JsonObject result = school.recomputed(id);

    assertThat(school.calls()).containsExactly("read", "write");
    assertThat(conclusion("008")).isEqualTo("Meeting");
    assertThat(result.get("newlyMet").getAsInt()).isEqualTo(1);
  }

  @Test
  void aRecomputeNeverWritesIntoTheTeachersTabs() {
    List<List<String>> before = school.shown(id, "Evidence");

    school.recomputed(id);

    assertThat(school.shown(id, "Evidence")).isEqualTo(before);
  }

  @Test
  void aRowInsertedASortAndADeleteInBetweenLeaveEverythingWhereItBelongs() {
    school.recomputed(id);
    int mastery = school.tabId(id, "Mastery");
    own(mastery, "call home", "great week", "new glasses");
    school.type(id, "Evidence!C7", "EE");
    school.editAfterNextRead(
        id,
        insertRow(mastery, 2),
        "{\"sortRange\":{\"range\":{\"sheetId\":"
            + mastery
            + ",\"startRowIndex\":3,\"endRowIndex\":6,\"startColumnIndex\":0,\"endColumnIndex\":12},"
            + "\"sortSpecs\":[{\"dimensionIndex\":1,\"sortOrder\":\"DESCENDING\"}]}}");

    school.recomputed(id);

    assertThat(conclusion("007")).isEqualTo("Meeting");
    assertThat(conclusion("008")).isEqualTo("Meeting");
    assertThat(conclusion("009")).isEqualTo("2 so far");
    assertThat(row("007")).endsWith("call home");
    assertThat(row("008")).endsWith("great week");
    assertThat(row("009")).endsWith("new glasses");
  }

  @Test
  void aRowDeletedInBetweenIsDrawnAgain() {
    school.recomputed(id);
    int mastery = school.tabId(id, "Mastery");
    school.type(id, "Evidence!C8", "NY");
    school.editAfterNextRead(
        id,
        "{\"deleteDimension\":{\"range\":{\"sheetId\":"
            + mastery
            + ",\"dimension\":\"ROWS\",\"startIndex\":2,\"endIndex\":3}}}");

    school.recomputed(id);

    assertThat(conclusion("007")).isEqualTo("Meeting");
    assertThat(conclusion("008")).isEqualTo("Approaching");
    assertThat(school.shown(id, "Mastery")).hasSize(5);
  }

  @Test
  void renamedTabsAndReorderedColumnsAreFound() {
    school.recomputed(id);
    for (String title : List.of("Roster", "Outcomes", "Evidence", "Mastery")) {
      school.edit(
          id,
          "{\"updateSheetProperties\":{\"properties\":{\"sheetId\":"
              + school.tabId(id, title)
              + ",\"title\":\"My "
              + title
              + "\"},\"fields\":\"title\"}}");
    }
    school.edit(
        id,
        "{\"moveDimension\":{\"source\":{\"sheetId\":"
            + school.tabId(id, "My Roster")
            + ",\"dimension\":\"COLUMNS\",\"startIndex\":0,\"endIndex\":1},\"destinationIndex\":3}}");
    school.type(id, "My Evidence!C7", "ME");

    school.recomputed(id);

    assertThat(school.shown(id, "My Mastery").get(3).get(FIRST_OUTCOME)).isEqualTo("Meeting");
  }

  @Test
  void aSortedRosterMovesTheRowsWithTheTeachersOwnColumn() {
    school.recomputed(id);
    own(school.tabId(id, "Mastery"), "call home", "great week", "new glasses");
    school.edit(
        id,
        "{\"sortRange\":{\"range\":{\"sheetId\":"
            + school.tabId(id, "Roster")
            + ",\"startRowIndex\":1,\"endRowIndex\":4},\"sortSpecs\":[{\"dimensionIndex\":1,\"sortOrder\":\"DESCENDING\"}]}}");

    school.recomputed(id);

    assertThat(school.shown(id, "Mastery").stream().map(row -> row.get(0)).toList())
        .endsWith("009", "008", "007");
    assertThat(row("007")).endsWith("call home");
    assertThat(row("009")).endsWith("new glasses");
  }

  @Test
  void anEmptiedComputedTabIsDrawnAgain() {
    school.recomputed(id);
    List<List<String>> before = school.shown(id, "Mastery");
    school.sheets("POST", "/v4/spreadsheets/" + id + "/values/Mastery:clear", new JsonObject());

    school.recomputed(id);

    assertThat(school.shown(id, "Mastery")).isEqualTo(before);
    assertThat(school.recomputed(id).get("writes").getAsInt()).isZero();
  }

  @Test
  void aDeletedComputedTabIsMadeAgain() {
    school.recomputed(id);
    school.edit(id, "{\"deleteSheet\":{\"sheetId\":" + school.tabId(id, "Mastery") + "}}");

    school.recomputed(id);

    assertThat(conclusion("007")).isEqualTo("Meeting");
  }

  @Test
  void aCopyOfTheSpreadsheetIsKnownAsACopyAndRecomputes() {
    school.recomputed(id);
    String copy = school
        .sheets("POST", "/drive/v3/files/" + id + "/copy", School.object("{\"name\":\"Copy\"}"))
        .get("id")
        .getAsString();
    school.choose(copy);

    JsonObject first = school.recomputed(copy);
    JsonObject second = school.recomputed(copy);

    assertThat(first.get("writes").getAsInt()).isEqualTo(1);
    assertThat(second.get("writes").getAsInt()).isZero();
    assertThat(school
            .sheets("GET", "/v4/spreadsheets/" + copy + "?fields=developerMetadata", null)
            .toString())
        .contains(copy)
        .doesNotContain(id);
  }

  @Test
  void whatCannotBeReadIsOnChecksWithALinkToItsCell() {
    school.type(id, "Evidence!C6", "meting");

    JsonObject result = school.recomputed(id);

    assertThat(result.get("problems").getAsInt()).isEqualTo(1);
    assertThat(school.shown(id, "Checks").get(1))
        .startsWith("Problem", "Evidence", "C6", "meting")
        .last()
        .asString()
        .contains("Did you mean Meeting (ME)?");
    assertThat(school.cells(id, "Checks!C2").toString())
        .contains("#gid=" + school.tabId(id, "Evidence") + "&range=C6");
  }

  @Test
  void aStrangerIsToldThatThereIsNoSuchSpreadsheet() {
    school.connect("stranger@school.example.org");

    School.Answer foreign = school.ask(
        "POST",
        "/v1/gradebooks/" + id + "/recompute",
        "stranger@school.example.org",
        Optional.of("{}"));

    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.json().get("type").getAsString()).endsWith("no-access");
  }

  @Test
  void anEmptyRosterIsNotAGradebook() {
    String empty = school.spreadsheet("Empty");

    School.Answer answer = school.recompute(empty, "{}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("type").getAsString()).endsWith("not-a-gradebook");
  }

  @Test
  void aLargeClassTakesTwoCalls() {
    assumeTrue(access == School.Access.STORED, "once is enough");
    largeClass();
    school.recomputed(id);
    school.type(id, "Evidence!C6", "EE");
    school.forgetCalls();

    JsonObject result = school.recomputed(id);

    assertThat(result.get("ratings").getAsInt()).isEqualTo(150 * 600);
    assertThat(school.calls()).containsExactly("read", "write");
  }

  /** 150 students, 60 outcomes, 10 pieces of evidence each. */
  private void largeClass() {
    int evidence = school.tabId(id, "Evidence");
    school.edit(
        id,
        "{\"appendDimension\":{\"sheetId\":" + evidence
            + ",\"dimension\":\"COLUMNS\",\"length\":600}}");
    String[] roster = new String[150];
    for (int student = 0; student < roster.length; student++) {
      roster[student] =
          String.format("%03d | Student %d | 1 | Mentor %d", student, student, student % 7);
    }
    school.type(id, "Roster!A2", roster);
    String[] outcomes = new String[60];
    for (int outcome = 0; outcome < outcomes.length; outcome++) {
      outcomes[outcome] = "LO" + (outcome + 1) + " | I can do number " + (outcome + 1);
    }
    school.type(id, "Outcomes!A2", outcomes);
    school.typeValues(id, "Evidence!A1", ratings());
  }

  private static JsonArray ratings() {
    List<JsonArray> rows = new ArrayList<>();
    for (String label : List.of("Assessment", "Outcome", "Date", "Type", "Student ID")) {
      JsonArray row = new JsonArray();
      row.add(label);
      row.add(label.equals("Student ID") ? "Name" : "");
      for (int column = 0; column < 600; column++) {
        row.add(
            switch (label) {
              case "Assessment" -> "Work " + column;
              case "Outcome" -> "LO" + (column % 60 + 1);
              case "Date" -> "2025-" + (9 + column / 200) + "-" + (1 + column / 25);
              default -> "";
            });
      }
      rows.add(row);
    }
    for (int student = 0; student < 150; student++) {
      JsonArray row = new JsonArray();
      row.add(String.format("%03d", student));
      row.add("Student " + student);
      for (int column = 0; column < 600; column++) {
        row.add(List.of("NY", "AP", "ME", "EE").get((student * 7 + column * 3) % 4));
      }
      rows.add(row);
    }
    JsonArray all = new JsonArray();
    rows.forEach(all::add);
    return all;
  }

  /** A column of the teacher's own, right of ours, with a note for each student. */
  private void own(int mastery, String... notes) {
    school.edit(
        id,
        "{\"appendDimension\":{\"sheetId\":" + mastery
            + ",\"dimension\":\"COLUMNS\",\"length\":1}}");
    school.type(id, "Mastery!L1", "My notes", "", notes[0], notes[1], notes[2]);
  }

  private static String insertRow(int tab, int at) {
    return "{\"insertDimension\":{\"range\":{\"sheetId\":"
        + tab
        + ",\"dimension\":\"ROWS\",\"startIndex\":"
        + at
        + ",\"endIndex\":"
        + (at + 1)
        + "}}}";
  }

  private List<String> row(String studentId) {
    return school.shown(id, "Mastery").stream()
        .filter(row -> !row.isEmpty() && row.get(0).equals(studentId))
        .findFirst()
        .orElseThrow();
  }

  private String conclusion(String studentId) {
    return row(studentId).get(FIRST_OUTCOME);
  }
}
