package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradebooks as nobody planned them: what teachers had before, what they type, and what they do to computed tabs. */
@SuppressWarnings("NullAway.Init")
class UnusualGradebooksTest {

  @TempDir
  private static Path folder;

  private static School school;

  private String id;

  @BeforeAll
  static void open() {
    school = School.open(folder);
  }

  @AfterAll
  static void close() {
    school.close();
  }

  @BeforeEach
  void anEmptySpreadsheet() {
    id = school.spreadsheet("Algebra I");
  }

  @Test
  void settingUpAgainChangesNothing() {
    school.setUp(id);
    typeClass();
    school.recomputed(id);
    String before = everything();
    school.forgetCalls();

    school.setUp(id);

    assertThat(school.calls()).containsOnly("read");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void idsCodesAndRatingsStayWhatIsTyped() {
    school.setUp(id);
    school.type(id, "Roster!A2", "007 | Ada Park | 1-2");
    school.type(id, "Outcomes!A2", "1.10 | I can add", "3/4 | I can divide");
    school.type(id, "Evidence!C1", "Quiz | Quiz", "1.10 | 3/4", "10/3/2025 | 10/4/2025");
    school.type(id, "Evidence!A6", "007 | Ada Park | 3 | AP > ME 10/9");

    JsonObject result = school.recomputed(id);

    assertThat(result.getAsJsonArray("findings")).isEmpty();
    assertThat(school.shown(id, "Mastery").get(0)).endsWith("1.10", "3/4");
    assertThat(school.shown(id, "Mastery").get(2)).startsWith("007", "Ada Park", "1-2");
    assertThat(school.shown(id, "Mastery").get(2)).endsWith("1 so far", "2 so far");
  }

  @Test
  void aGradebookThatATeacherHadBeforeIsCompletedInEmptyPlacesOnly() {
    addTab("Roster");
    school.type(id, "Roster!A1", "Room 12", "Name | Nickname | Student ID", "Ada | Ace | 1");
    addTab("Evidence");
    school.type(id, "Evidence!B2", "Outcome | LO1", "Student ID | ", "1 | ME");
    List<List<String>> evidence = school.shown(id, "Evidence");

    school.setUp(id);

    assertThat(school.shown(id, "Evidence")).isEqualTo(evidence);
    assertThat(school.shown(id, "Roster").get(1))
        .startsWith("Name", "Nickname", "Student ID", "Section");
    assertThat(school.shown(id, "Roster").get(2)).containsExactly("Ada", "Ace", "1");
    String before = everything();
    school.setUp(id);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void twoFullCellsThatComeTogetherInOneDoNotStopTheRest() {
    school.setUp(id);
    typeClass();
    String way = "a".repeat(30_000);
    school.type(
        id,
        "Behavior Log!A2",
        "2026-03-01 | 007 | | Concern | talk | | " + way,
        "2026-03-01 | 007 | | Concern | talk | | " + way);

    school.recomputed(id);

    assertThat(school.shown(id, "Behavior").get(1).get(7)).hasSize(50_000);
    assertThat(school.recomputed(id).get("writes").getAsInt()).isZero();
  }

  @Test
  void mergedCellsAndFrozenRowsOnAComputedTabAreNoReasonToStop() {
    school.setUp(id);
    typeClass();
    school.recomputed(id);
    int mastery = school.tabId(id, "Mastery");
    school.edit(
        id,
        "{\"mergeCells\":{\"range\":{\"sheetId\":" + mastery
            + ",\"startRowIndex\":2,\"endRowIndex\":4,\"startColumnIndex\":2,\"endColumnIndex\":4},"
            + "\"mergeType\":\"MERGE_ALL\"}}",
        frozenRows(mastery, 4));
    school.type(
        id, "Roster!A2", "009 | Cleo Vance | 1-2", "008 | Ben Ode | 1-2", "007 | Ada Park | 1-3");

    school.recomputed(id);

    assertThat(school.shown(id, "Mastery"))
        .extracting(row -> row.get(0))
        .containsExactly("Student ID", "As of Mar 2, 2026", "009", "008", "007");
    assertThat(school.recomputed(id).get("writes").getAsInt()).isZero();
  }

  @Test
  void mergedCellsThatHideAConclusionAreANoteAsLongAsTheyDo() {
    school.setUp(id);
    typeClass();
    school.recomputed(id);
    int mastery = school.tabId(id, "Mastery");
    school.edit(
        id,
        "{\"mergeCells\":{\"range\":{\"sheetId\":" + mastery
            + ",\"startRowIndex\":2,\"endRowIndex\":4,\"startColumnIndex\":9,\"endColumnIndex\":10},"
            + "\"mergeType\":\"MERGE_ALL\"}}");

    school.recomputed(id);

    assertThat(school.shown(id, "Checks").get(1)).startsWith("Note", "Mastery", "J3", "2 so far");
    assertThat(school.recomputed(id).get("writes").getAsInt()).isZero();
    assertThat(school
            .recompute(id, "{\"tabs\":[\"behavior\"]}")
            .result()
            .get("writes")
            .getAsInt())
        .isZero();
  }

  @Test
  void aGradebookInTheTrashIsNoGoogleSheetWhateverIsAskedOfIt() {
    String made = school
        .ask(
            "POST",
            "/v1/gradebooks",
            School.TEACHER,
            Optional.of("{\"title\":\"Thrown away\",\"template\":\"gradebook\"}"))
        .json()
        .get("spreadsheetId")
        .getAsString();
    school.sheets("PATCH", "/drive/v3/files/" + made, School.object("{\"trashed\":true}"));

    School.Answer status =
        school.ask("GET", "/v1/gradebooks/" + made, School.TEACHER, Optional.empty());

    assertThat(status.status()).isEqualTo(409);
    assertThat(status.json().get("type").getAsString()).endsWith("not-a-google-sheet");
    assertThat(school.recompute(made, "{}").status()).isEqualTo(409);
  }

  @Test
  void aClassThatLeavesAllRowsOfWhichAreFrozenIsDrawnAndComesBack() {
    school.setUp(id);
    typeClass();
    school.recomputed(id);
    school.edit(id, frozenRows(school.tabId(id, "Mastery"), 4));

    school.type(id, "Roster!K2", "No", "No", "No");
    school.recomputed(id);

    assertThat(
            school.shown(id, "Mastery").subList(1, school.shown(id, "Mastery").size()))
        .containsExactly(List.of("As of Mar 2, 2026", "Class", "", "0", "0"));
    assertThat(school.shown(id, "Mentoring")).hasSize(1);
    assertThat(school.recomputed(id).get("writes").getAsInt()).isZero();

    school.type(id, "Roster!K2", "Yes", "", "Yes");
    school.recomputed(id);

    assertThat(school.shown(id, "Mastery"))
        .extracting(row -> row.get(0))
        .containsExactly("Student ID", "As of Mar 2, 2026", "007", "008", "009");
  }

  @Test
  void columnsAndTheHeadingRowMayBeMovedOnAComputedTab() {
    school.setUp(id);
    typeClass();
    school.recomputed(id);
    int mastery = school.tabId(id, "Mastery");
    school.edit(
        id,
        "{\"setBasicFilter\":{\"filter\":{\"range\":{\"sheetId\":" + mastery
            + ",\"startRowIndex\":0,\"endRowIndex\":5,\"startColumnIndex\":0,\"endColumnIndex\":5}}}}",
        move(mastery, "COLUMNS", 9, 0),
        move(mastery, "ROWS", 0, 3));
    school.type(id, "Evidence!C7", "EE");

    school.recomputed(id);

    assertThat(school.shown(id, "Mastery").get(0)).startsWith("LO1", "Student ID", "Name");
    assertThat(school.shown(id, "Mastery"))
        .extracting(row -> row.get(1))
        .containsExactly("Student ID", "As of Mar 2, 2026", "007", "008", "009");
    assertThat(school.recomputed(id).get("writes").getAsInt()).isZero();
  }

  private static String frozenRows(int tab, int rows) {
    return "{\"updateSheetProperties\":{\"properties\":{\"sheetId\":" + tab
        + ",\"gridProperties\":{\"frozenRowCount\":" + rows
        + "}},\"fields\":\"gridProperties.frozenRowCount\"}}";
  }

  private static String move(int tab, String dimension, int from, int to) {
    return "{\"moveDimension\":{\"source\":{\"sheetId\":" + tab + ",\"dimension\":\"" + dimension
        + "\",\"startIndex\":" + from + ",\"endIndex\":" + (from + 1)
        + "},\"destinationIndex\":" + to + "}}";
  }

  private void addTab(String title) {
    school.edit(id, "{\"addSheet\":{\"properties\":{\"title\":\"" + title + "\"}}}");
  }

  private void typeClass() {
    school.type(
        id,
        "Roster!A2",
        "007 | Ada Park | 1-2 | Mr. Okoro",
        "008 | Ben Ode | 1-2 | Mr. Okoro",
        "009 | Cleo Vance | 1-3 | Ms. Lind");
    school.type(id, "Outcomes!A2", "LO1 | I can add", "LO2 | I can divide");
    school.type(
        id,
        "Evidence!C1",
        "Exit ticket | Project | Update",
        "LO1 | LO1 | LO2",
        "10/3/2025 | 10/20/2025 | 11/4/2025",
        "Quiz | Project | Update");
    school.type(
        id,
        "Evidence!A6",
        "007 | Ada Park | ME | ME | EE",
        "008 | Ben Ode | NY | ME | ME",
        "009 | Cleo Vance | ME | MI");
  }

  private String everything() {
    return school
        .sheets("GET", "/v4/spreadsheets/" + id + "?includeGridData=true", null)
        .toString();
  }
}
