package org.masteryhive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.testing.Hands;
import org.masteryhive.testing.MentorsYear;

/** The same years as in memory, a few of them on real wires: what Sheets does with rows and columns is its own affair there. */
@SuppressWarnings("NullAway.Init")
class OwnColumnsOverTheWireTest {

  private static final int STEPS = 4;

  @TempDir
  private static Path folder;

  private static School school;

  @BeforeAll
  static void open() {
    school = School.open(folder);
  }

  @AfterAll
  static void close() {
    school.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {155, 1017})
  void everyOwnCellStaysBesideItsStudentAndNoneIsLost(long seed) {
    String id = school.spreadsheet("Algebra I");
    school.setUp(id);
    school.type(id, "Outcomes!A2", "LO1 | I can add", "LO2 | I can divide");
    List<String> evidence = new ArrayList<>(List.of(
        "Assessment | | Quiz | Project | Update",
        "Outcome | | LO1 | LO1 | LO2",
        "Date | | 2025-10-03 | 2025-10-20 | 2025-11-04",
        "Type | | Quiz | Project | Update",
        "Student ID | Name"));
    for (int number = 1; number <= Hands.MOST; number++) {
      evidence.add("s" + number + " | | " + (number % 2 == 0 ? "ME | EE | NY" : "AP | | ME"));
    }
    school.type(id, "Evidence!A1", evidence.toArray(String[]::new));
    school.type(id, "'Mentoring Log'!A2", "2026-02-20 | s1 | | | In person");
    school.type(id, "'Behavior Log'!A2", "2026-02-20 | s3 | | Concern");

    Hands hands = new AtTheScreen(id);
    new MentorsYear(seed, hands).passes(STEPS);
    assertThat(hands.recomputes(List.of("Mentoring"))).as("left to write").isZero();
  }

  /** Google hides and forgets what is written behind merged cells. */
  @ParameterizedTest(name = "{0}, rows {1} to {2}")
  @CsvSource({"Mastery, 2, 4", "Mentoring, 1, 3", "Behavior, 2, 5"})
  void mergedStudentIdsAreGotAroundOnceAndAreANote(String tab, int first, int end) {
    String id = school.spreadsheet("Merged");
    school.setUp(id);
    school.type(id, "Outcomes!A2", "LO1 | I can add");
    school.type(id, "Roster!A2", "s1 | Ada", "s2 | Ben", "s3 | Cleo", "s4 | Dev");
    school.type(id, "Evidence!A6", "s1 | Ada");
    school.recomputed(id);
    school.edit(
        id,
        "{\"mergeCells\":{\"mergeType\":\"MERGE_ALL\",\"range\":{\"sheetId\":"
            + school.tabId(id, tab)
            + ",\"startRowIndex\":" + first + ",\"endRowIndex\":" + end
            + ",\"startColumnIndex\":0,\"endColumnIndex\":1}}}");

    school.recomputed(id);
    JsonObject again = school.recomputed(id);

    assertThat(again.get("writes").getAsInt()).isZero();
    assertThat(again.getAsJsonArray("findings").toString()).contains("Unmerge the cells");
    assertThat(school.shown(id, tab).stream()
            .map(row -> row.get(0))
            .filter(text -> text.matches("s\\d")))
        .containsExactly("s1", "s2", "s3", "s4");
  }

  /** A person at a spreadsheet of the school's. */
  private record AtTheScreen(String id) implements Hands {

    @Override
    public void types(List<Child> roster) {
      List<String> rows = new ArrayList<>();
      roster.forEach(child -> rows.add(String.join(
          " | ",
          child.id(),
          child.name(),
          "",
          child.mentor(),
          "",
          "",
          "",
          "",
          "",
          "",
          child.active() ? "" : "No")));
      rows.addAll(Collections.nCopies(MOST - roster.size(), " | | | | | | | | | | "));
      school.type(id, "Roster!A2", rows.toArray(String[]::new));
    }

    @Override
    public void types(String tab, int row, int column, String text) {
      JsonArray cells = new JsonArray();
      cells.add(text);
      JsonArray rows = new JsonArray();
      rows.add(cells);
      school.typeValues(id, tab + "!R" + (row + 1) + "C" + (column + 1), rows);
    }

    @Override
    public void puts(String tab, int row, int column, String word, Kind kind) {
      switch (kind) {
        case TEXT -> types(tab, row, column, word);
        case FORMULA -> types(tab, row, column, "=\"" + word + "\"");
        case NOTE -> {
          JsonObject cell = new JsonObject();
          cell.addProperty("note", word);
          JsonObject repeat = in("cell", cell);
          JsonObject range = new JsonObject();
          range.addProperty("sheetId", school.tabId(id, tab));
          range.addProperty("startRowIndex", row);
          range.addProperty("endRowIndex", row + 1);
          range.addProperty("startColumnIndex", column);
          range.addProperty("endColumnIndex", column + 1);
          repeat.add("range", range);
          repeat.addProperty("fields", "note");
          edits("repeatCell", repeat);
        }
      }
    }

    @Override
    public List<List<String>> sees(String tab, Kind kind) {
      if (kind == Kind.TEXT) {
        return sees(tab);
      }
      JsonObject sheet = school.cells(id, tab).getAsJsonArray("sheets").get(0).getAsJsonObject();
      JsonObject data = sheet.getAsJsonArray("data").get(0).getAsJsonObject();
      List<List<String>> rows = new ArrayList<>();
      for (JsonElement row : data.getAsJsonArray("rowData")) {
        List<String> words = new ArrayList<>();
        JsonArray cells = row.getAsJsonObject().getAsJsonArray("values");
        for (JsonElement cell : cells == null ? new JsonArray() : cells) {
          words.add(word(cell.getAsJsonObject(), kind));
        }
        rows.add(words);
      }
      return rows;
    }

    private static String word(JsonObject cell, Kind kind) {
      if (kind == Kind.NOTE) {
        return cell.has("note") ? cell.get("note").getAsString() : "";
      }
      boolean isFormula = cell.has("userEnteredValue")
          && cell.getAsJsonObject("userEnteredValue").has("formulaValue");
      return isFormula ? cell.get("formattedValue").getAsString() : "";
    }

    @Override
    public List<List<String>> sees(String tab) {
      return school.shown(id, tab);
    }

    @Override
    public void insertsRow(String tab, int at) {
      edits("insertDimension", range(tab, "ROWS", at), true);
    }

    @Override
    public void insertsColumn(String tab, int at) {
      JsonObject append = new JsonObject();
      append.addProperty("sheetId", school.tabId(id, tab));
      append.addProperty("dimension", "COLUMNS");
      append.addProperty("length", 1);
      edits("appendDimension", append);
      edits("insertDimension", range(tab, "COLUMNS", at), false);
    }

    @Override
    public void deletesRow(String tab, int at) {
      edits("deleteDimension", in("range", range(tab, "ROWS", at)));
    }

    @Override
    public void deletesColumn(String tab, int at) {
      edits("deleteDimension", in("range", range(tab, "COLUMNS", at)));
    }

    @Override
    public void movesColumn(String tab, int from, int to) {
      JsonObject move = in("source", range(tab, "COLUMNS", from));
      move.addProperty("destinationIndex", to);
      edits("moveDimension", move);
    }

    @Override
    public void sorts(String tab, int fromRow, int column, boolean descending) {
      JsonObject range = new JsonObject();
      range.addProperty("sheetId", school.tabId(id, tab));
      range.addProperty("startRowIndex", fromRow);
      JsonObject order = new JsonObject();
      order.addProperty("dimensionIndex", column);
      order.addProperty("sortOrder", descending ? "DESCENDING" : "ASCENDING");
      JsonArray orders = new JsonArray();
      orders.add(order);
      JsonObject sort = in("range", range);
      sort.add("sortSpecs", orders);
      edits("sortRange", sort);
    }

    @Override
    public int recomputes(List<String> tabs) {
      JsonArray asked = new JsonArray();
      tabs.forEach(tab -> asked.add(tab.toLowerCase(Locale.ROOT)));
      JsonObject body = new JsonObject();
      body.add("tabs", asked);
      body.addProperty("confirm", true);
      return school.recompute(id, body.toString()).result().get("writes").getAsInt();
    }

    private void edits(String kind, JsonObject range, boolean likeBefore) {
      JsonObject insert = in("range", range);
      insert.addProperty("inheritFromBefore", likeBefore);
      edits(kind, insert);
    }

    private void edits(String kind, JsonElement what) {
      JsonObject request = new JsonObject();
      request.add(kind, what);
      school.edit(id, request.toString());
    }

    private static JsonObject in(String name, JsonObject range) {
      JsonObject object = new JsonObject();
      object.add(name, range);
      return object;
    }

    private JsonObject range(String tab, String dimension, int at) {
      JsonObject range = new JsonObject();
      range.addProperty("sheetId", school.tabId(id, tab));
      range.addProperty("dimension", dimension);
      range.addProperty("startIndex", at);
      range.addProperty("endIndex", at + 1);
      return range;
    }
  }
}
