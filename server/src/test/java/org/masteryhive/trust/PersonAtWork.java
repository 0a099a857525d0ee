package org.masteryhive.trust;

import static org.masteryhive.trust.GivenSheets.json;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.masteryhive.testing.Samples;

/**
 * A person who works in the gradebook by hand, as a seed has it. She does nothing that loses notes of hers on purpose, but
 * for deleting a student's row: those are remembered.
 */
final class PersonAtWork {

  /**
   * Something that she does, all at once.
   *
   * @param deleted notes of hers about students whose rows on a computed tab she deletes
   * @param mark by which one sees afterwards whether she came to it
   * @param ofTeachers the part that is done on her own tabs
   */
  record Deed(
      String mark, List<JsonObject> requests, List<JsonObject> ofTeachers, Set<String> deleted) {

    List<JsonObject> marked() {
      List<JsonObject> all = new ArrayList<>(requests);
      all.add(json(
          "{'createDeveloperMetadata':{'developerMetadata':{'metadataKey':'%s','metadataValue':'%s',"
              + "'location':{'spreadsheet':true},'visibility':'DOCUMENT'}}}",
          Seen.MARK, mark));
      return all;
    }
  }

  static final List<String> COMPUTED = List.of("mastery", "mentoring", "behavior");

  /** So few that her own columns, which are behind ours, do not come to stand among the first. */
  private static final int MOST_DELETED = 3;

  private final Samples given;
  private final boolean movesColumns;
  private final boolean deletesColumns;
  private int columnsDeleted;
  private int deeds;
  private int typed;
  private int left;

  /**
   * @param movesColumns whether she inserts columns of the computed tabs, and moves or deletes them, too: who moves them
   *     deletes none, so that she never takes away what she wrote herself
   */
  PersonAtWork(Samples given, boolean movesColumns) {
    this.given = given;
    this.movesColumns = movesColumns;
    this.deletesColumns = movesColumns && given.chance(50);
  }

  boolean movesColumns() {
    return movesColumns;
  }

  /** Whether she takes away what she wrote in a row of her own, when that stands in a column that she deletes. */
  boolean deletesColumns() {
    return deletesColumns;
  }

  /** Something that she does to the spreadsheet as she sees it. */
  Deed seeing(Seen seen) {
    List<JsonObject> requests = new ArrayList<>();
    List<JsonObject> ofTeachers = new ArrayList<>();
    Set<String> deleted = new TreeSet<>();
    for (int i = given.between(0, 2); i > 0; i--) {
      onHerTabs(seen, requests, ofTeachers);
    }
    String role = given.oneOf(COMPUTED);
    if (given.chance(25)) {
      deleteRow(role, seen.must(role), requests, deleted);
    }
    for (int i = given.between(0, 2); i > 0; i--) {
      requests.add(onComputed(seen));
    }
    return new Deed("deed " + deeds++, requests, ofTeachers, deleted);
  }

  /** Something that she does without knowing what was written just before. */
  Deed blindly(Seen seen) {
    List<JsonObject> requests = new ArrayList<>();
    List<JsonObject> ofTeachers = new ArrayList<>();
    for (int i = given.between(1, 2); i > 0; i--) {
      requests.add(onComputed(seen));
    }
    if (given.chance(40)) {
      onHerTabs(seen, requests, ofTeachers);
    }
    return new Deed("deed " + deeds++, requests, ofTeachers, Set.of());
  }

  private void onHerTabs(Seen seen, List<JsonObject> requests, List<JsonObject> ofTeachers) {
    JsonObject one = onHerTabs(seen.must("evidence"), seen.must("roster"));
    requests.add(one);
    ofTeachers.add(one);
  }

  private JsonObject onHerTabs(Seen.Tab evidence, Seen.Tab roster) {
    int students = GivenGradebook.STUDENTS;
    return switch (given.between(0, 13)) {
      case 0, 1, 2 ->
        types(
            evidence.id(),
            given.between(5, 4 + students),
            given.between(2, 7),
            given.oneOf(List.of("NY", "AP", "ME", "EE", "MI", "", "meting")));
      case 3 -> sorts(roster.id(), 1, 1 + students, 0, roster.columnCount(), 1);
      case 4 ->
        sorts(evidence.id(), 5, 5 + students, 0, evidence.columnCount(), given.between(0, 1));
      case 5 -> inserts(roster.id(), "ROWS", given.between(2, students));
      case 6 -> inserts(evidence.id(), "COLUMNS", given.between(2, 8));
      case 7 ->
        json(
            "{'updateSheetProperties':{'properties':{'sheetId':%d,'title':'Evidence"
                + " %d'},'fields':'title'}}",
            evidence.id(), deeds);
      case 8 -> types(evidence.id(), given.between(40, 60), 9, "her own " + typed++);
      case 9, 12, 13 -> sections(roster, students);
      case 10 -> comes(roster);
      default -> goes(roster);
    };
  }

  /** A new section for everybody: then a recompute writes into each student's row. */
  private JsonObject sections(Seen.Tab roster, int students) {
    JsonObject section = json(
        "{'values':[{'userEnteredValue':{'stringValue':'Section %d'}}]}", given.between(1, 40));
    JsonObject all = json(
        "{'updateCells':{'start':{'sheetId':%d,'rowIndex':1,'columnIndex':2},'fields':'userEnteredValue'}}",
        roster.id());
    all.getAsJsonObject("updateCells")
        .add("rows", GivenSheets.list(Collections.nCopies(students, section)));
    return all;
  }

  /** A new student, below the others. */
  private JsonObject comes(Seen.Tab roster) {
    int number = 50 + typed++;
    return json(
        "{'updateCells':{'start':{'sheetId':%d,'rowIndex':%d,'columnIndex':0},'fields':'userEnteredValue','rows':[{'values':[{'userEnteredValue':{'stringValue':'S%d'}},{'userEnteredValue':{'stringValue':'New"
            + " %d'}}]}]}}",
        roster.id(), 30 + typed, number, number);
  }

  /** A student leaves; not more than two do, or the recompute would ask whether that is meant. */
  private JsonObject goes(Seen.Tab roster) {
    if (left == 2) {
      return comes(roster);
    }
    left++;
    int row = given.between(1, GivenGradebook.STUDENTS - 2);
    return json(
        "{'deleteDimension':{'range':{'sheetId':%d,'dimension':'ROWS','startIndex':%d,'endIndex':%d}}}",
        roster.id(), row, row + 1);
  }

  private JsonObject onComputed(Seen seen) {
    String role = given.oneOf(COMPUTED);
    Seen.Tab tab = seen.must(role);
    int first = GivenGradebook.firstRow(role);
    int last = Math.max(first + 1, tab.rows().size());
    if (movesColumns && given.chance(50)) {
      return onColumns(tab);
    }
    return switch (given.between(0, 6)) {
      case 0, 1 -> inserts(tab.id(), "ROWS", given.between(1, last - 1));
      case 2, 3 ->
        sorts(tab.id(), first, last, 0, tab.columnCount(), given.between(0, tab.columnCount() - 1));
      case 4 -> moves(tab.id(), given.between(first, last - 1), given.between(first, last - 1));
      case 5 ->
        json(
            "{'updateSheetProperties':{'properties':{'sheetId':%d,'title':'%s"
                + " %d'},'fields':'title'}}",
            tab.id(), role, deeds);
      default -> types(tab.id(), tab.rowCount() - 2, tab.columnCount() - 1, "her own " + typed++);
    };
  }

  private JsonObject onColumns(Seen.Tab tab) {
    int column = given.between(2, tab.columnCount() - 2);
    if (given.chance(30) || (deletesColumns && columnsDeleted == MOST_DELETED)) {
      return inserts(tab.id(), "COLUMNS", column);
    }
    if (deletesColumns) {
      columnsDeleted++;
      return json(
          "{'deleteDimension':{'range':{'sheetId':%d,'dimension':'COLUMNS','startIndex':%d,'endIndex':%d}}}",
          tab.id(), Math.min(column, 5), Math.min(column, 5) + 1);
    }
    int her = tab.column(GivenGradebook.OWN);
    int from = her > 0 && given.chance(70) ? her : column;
    return json(
        "{'moveDimension':{'source':{'sheetId':%d,'dimension':'COLUMNS','startIndex':%d,'endIndex':%d},'destinationIndex':%d}}",
        tab.id(), from, from + 1, given.between(2, tab.columnCount()));
  }

  private void deleteRow(
      String role, Seen.Tab tab, List<JsonObject> requests, Set<String> deleted) {
    int first = GivenGradebook.firstRow(role);
    int row = given.between(first, Math.max(first, tab.rows().size() - 1));
    String id = tab.at(row, tab.column("Student ID"));
    if (!id.isBlank()) {
      deleted.add(GivenGradebook.about(role, id));
      requests.add(json(
          "{'deleteDimension':{'range':{'sheetId':%d,'dimension':'ROWS','startIndex':%d,'endIndex':%d}}}",
          tab.id(), row, row + 1));
    }
  }

  static JsonObject types(int tab, int row, int column, String text) {
    return json(
        "{'updateCells':{'start':{'sheetId':%d,'rowIndex':%d,'columnIndex':%d},'fields':'userEnteredValue',"
            + "'rows':[{'values':[{'userEnteredValue':{'stringValue':'%s'}}]}]}}",
        tab, row, column, text);
  }

  static JsonObject inserts(int tab, String dimension, int at) {
    return json(
        "{'insertDimension':{'range':{'sheetId':%d,'dimension':'%s','startIndex':%d,'endIndex':%d},'inheritFromBefore':true}}",
        tab, dimension, at, at + 1);
  }

  private static JsonObject moves(int tab, int from, int to) {
    return json(
        "{'moveDimension':{'source':{'sheetId':%d,'dimension':'ROWS','startIndex':%d,'endIndex':%d},'destinationIndex':%d}}",
        tab, from, from + 1, to);
  }

  private JsonObject sorts(int tab, int from, int to, int left, int right, int by) {
    return json(
        "{'sortRange':{'range':{'sheetId':%d,'startRowIndex':%d,'endRowIndex':%d,'startColumnIndex':%d,'endColumnIndex':%d},"
            + "'sortSpecs':[{'dimensionIndex':%d,'sortOrder':'%s'}]}}",
        tab, from, to, left, right, by, given.chance(50) ? "ASCENDING" : "DESCENDING");
  }
}
