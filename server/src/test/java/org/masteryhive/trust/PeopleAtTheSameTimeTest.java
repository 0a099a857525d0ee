package org.masteryhive.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.trust.GivenSheets.json;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.masteryhive.google.Google.TimeLimits;
import org.masteryhive.google.Patience;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.testing.Samples;
import org.masteryhive.trust.PersonAtWork.Deed;

/**
 * A person sorts, inserts, deletes, renames and types while recomputes read and write. A twin of the spreadsheet gets the
 * same edits and is recomputed once, when all is quiet: what it shows is what must come out.
 */
@SuppressWarnings("NullAway.Init")
class PeopleAtTheSameTimeTest {

  private static final int ROUNDS = 3;
  private static final List<String> HERS =
      List.of("settings", "scale", "roster", "outcomes", "evidence", "evidence-log", "overrides");

  private static GivenSheets sheets;
  private static Workbooks workbooks;
  private static String base;

  @BeforeAll
  static void aComputedGradebookWithNotesOfTheTeachers() {
    sheets = GivenSheets.open();
    workbooks = sheets.workbooks(
        sheets.root(),
        GivenSheets.TEACHER,
        new Patience(
            Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(64), millis -> {}),
        TimeLimits.USUAL);
    base = GivenGradebook.make(sheets);
    GivenGradebook.recomputed(workbooks, base);
    Seen seen = Seen.of(sheets, base);
    for (String role : PersonAtWork.COMPUTED) {
      writeBeside(role, seen.must(role));
    }
  }

  /** A column of the teacher's own with a word and a note about each student, and a row of her own below. */
  private static void writeBeside(String role, Seen.Tab tab) {
    int own = tab.columnCount();
    List<JsonObject> edits = new ArrayList<>();
    edits.add(
        json("{'appendDimension':{'sheetId':%d,'dimension':'COLUMNS','length':2}}", tab.id()));
    edits.add(json("{'appendDimension':{'sheetId':%d,'dimension':'ROWS','length':4}}", tab.id()));
    edits.add(PersonAtWork.types(tab.id(), 0, own, GivenGradebook.OWN));
    for (int row = GivenGradebook.firstRow(role); row < tab.rows().size(); row++) {
      String about = GivenGradebook.about(role, tab.at(row, 0));
      edits.add(json(
          "{'updateCells':{'start':{'sheetId':%d,'rowIndex':%d,'columnIndex':%d},'fields':'userEnteredValue,note',"
              + "'rows':[{'values':[{'userEnteredValue':{'stringValue':'%s'},'note':'%s'}]}]}}",
          tab.id(), row, own, about, about));
    }
    for (int column = 1; column <= own; column++) {
      edits.add(PersonAtWork.types(
          tab.id(), tab.rows().size() + 1, column, "row of hers " + column + " on " + role));
    }
    assertThat(sheets.edit(base, edits)).isTrue();
  }

  @AfterAll
  static void close() {
    sheets.close();
  }

  @Test
  void whatPeopleDoMeanwhileStaysAndEndsUpRight() {
    Tally tally = new Tally();
    for (long seed = 0; seed < 12; seed++) {
      play(seed, false, tally);
    }
    tally.tell("interleavings", "PeopleAtTheSameTimeTest");
  }

  @Test
  @Tag("trust")
  void fiveHundredInterleavings() {
    Tally tally = new Tally();
    for (long seed = 1000; seed < 1000 + 500 / ROUNDS + 1; seed++) {
      play(seed, false, tally);
    }
    tally.tell("interleavings", "PeopleAtTheSameTimeTest");
  }

  @Test
  @Tag("trust")
  void whatMayRemainOfMovedColumnsIsCounted() {
    Tally tally = new Tally();
    for (long seed = 2000; seed < 2060; seed++) {
      play(seed, true, tally);
    }
    tally.tell("interleavings with columns moved in the same second", "PeopleAtTheSameTimeTest");
  }

  /** What came of it. */
  private static final class Tally {
    private int interleavings;
    private int deeds;
    private int lost;
    private int gaveUp;
    private int remaining;

    void tell(String what, String test) {
      System.out.printf(
          "trust: %d %s, %d edits by people, %d answers lost beside: 0 cells of a teacher's tab"
              + " lost, 0 notes beside another child, 0 results on another student's row; %d"
              + " recomputes said that it kept changing; %d cells on computed tabs not where they"
              + " belong, in columns of hers (%s)%n",
          interleavings, what, deeds, lost, gaveUp, remaining, test);
    }
  }

  private static void play(long seed, boolean movesColumns, Tally tally) {
    Samples given = new Samples(seed);
    PersonAtWork person = new PersonAtWork(given, movesColumns);
    String id = sheets.copy(base);
    String twin = sheets.copy(base);
    GivenGradebook.recomputed(workbooks, id);
    Set<String> deleted = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Deed> deeds = round(given, person, id, tally);
      List<String> done = Seen.of(sheets, id).marks();
      for (Deed deed : deeds) {
        if (done.contains(deed.mark())) {
          tally.deeds++;
          deleted.addAll(deed.deleted());
          assertThat(deed.ofTeachers().isEmpty() || sheets.edit(twin, deed.ofTeachers()))
              .isTrue();
        }
      }
      tally.interleavings++;
    }
    quiet(id);
    GivenGradebook.recomputed(workbooks, twin);
    tally.remaining += look("seed " + seed, id, twin, deleted, person);
  }

  /** One recompute, with something done before it, and something between its calls. */
  private static List<Deed> round(Samples given, PersonAtWork person, String id, Tally tally) {
    List<Deed> deeds = new ArrayList<>();
    if (given.chance(60)) {
      Deed before = person.seeing(Seen.of(sheets, id));
      sheets.edit(id, before.marked());
      deeds.add(before);
    }
    Seen seen = Seen.of(sheets, id);
    List<JsonObject> waiting = new ArrayList<>();
    wait(waiting, deeds, person.seeing(seen), id, "read", 0);
    if (given.chance(40)) {
      wait(waiting, deeds, person.blindly(seen), id, "write", given.between(0, 1));
    }
    if (given.chance(30)) {
      wait(waiting, deeds, person.blindly(seen), id, "read", given.between(1, 2));
    }
    sheets.control("edits", GivenSheets.list(waiting));
    if (given.chance(25)) {
      tally.lost++;
      sheets.control(
          "faults",
          GivenSheets.list(List.of(json(
              "{'path':'/v4/spreadsheets/%s:batchUpdate','times':1,'status':503,'apply':%s}",
              id, given.chance(70)))));
    }
    RecomputeEnd end = GivenGradebook.recompute(workbooks, id);
    sheets.control("edits", GivenSheets.list(List.of()));
    sheets.control("faults", GivenSheets.list(List.of()));
    tally.gaveUp += end.fold(result -> 0, files -> 0, PeopleAtTheSameTimeTest::keptChanging);
    return deeds;
  }

  private static int keptChanging(RecomputeFailure failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            RecomputeFailure.Unreachable.class,
            it -> assertThat(it.why()).isEqualTo(WorkbookException.Why.CHANGED_MEANWHILE));
    return 1;
  }

  private static void wait(
      List<JsonObject> waiting, List<Deed> deeds, Deed deed, String id, String after, int skip) {
    JsonObject edit = json("{'spreadsheetId':'%s','after':'%s','skip':%d}", id, after, skip);
    edit.add("requests", GivenSheets.list(deed.marked()));
    waiting.add(edit);
    deeds.add(deed);
  }

  /** Nobody edits: a recompute puts all right, and a second one has nothing to do. */
  private static void quiet(String id) {
    GivenGradebook.recomputed(workbooks, id);
    assertThat(GivenGradebook.recomputed(workbooks, id).writes()).isZero();
  }

  private static int look(
      String seed, String id, String twin, Set<String> deleted, PersonAtWork person) {
    Seen seen = Seen.of(sheets, id);
    Seen right = Seen.of(sheets, twin);
    for (String role : HERS) {
      assertThat(seen.count(role)).as("%s: tabs %s", seed, role).isEqualTo(right.count(role));
      right
          .ofRole(role)
          .ifPresent(tab -> assertThat(seen.must(role)).as("%s: %s", seed, role).isEqualTo(tab));
    }
    Set<String> students = students(right.must("roster"));
    int remaining = 0;
    for (String role : PersonAtWork.COMPUTED) {
      String where = seed + " on " + role;
      assertThat(seen.count(role)).as(where).isOne();
      Seen.Tab tab = seen.must(role);
      Seen.Tab tabOfTwin = right.must(role);
      if (person.movesColumns()) {
        assertThat(results(tab, students, false))
            .as(where)
            .isEqualTo(results(tabOfTwin, students, false));
        remaining += otherNotes(results(tab, students, true), results(tabOfTwin, students, true));
      } else {
        assertThat(results(tab, students, true))
            .as(where)
            .isEqualTo(results(tabOfTwin, students, true));
      }
      assertThat(misplaced(tab)).as("%s: notes beside another child", where).isEmpty();
      List<String> lost = lost(tab, tabOfTwin, deleted);
      if (person.deletesColumns()) {
        lost.removeIf(text -> text.startsWith("row of hers "));
      }
      assertThat(lost).as("%s: lost", where).isEmpty();
      if (!person.movesColumns()) {
        assertThat(strays(tab)).as("%s: strays", where).isEmpty();
      }
      remaining += strays(tab).size();
    }
    return remaining;
  }

  private static Set<String> students(Seen.Tab roster) {
    Set<String> ids = new TreeSet<>();
    roster.rows().forEach(row -> ids.add(row.isEmpty() ? "" : row.get(0)));
    return ids;
  }

  /** What each student's row shows in each column of ours. */
  private static Map<String, Map<String, String>> results(
      Seen.Tab tab, Set<String> students, boolean withReasons) {
    Map<String, Map<String, String>> all = new TreeMap<>();
    int ids = tab.column("Student ID");
    for (int row = 1; row < tab.rows().size(); row++) {
      String id = tab.at(row, ids);
      if (!id.isBlank() && students.contains(id)) {
        Map<String, String> cells = new TreeMap<>();
        for (int column : tab.ours()) {
          cells.put(tab.at(0, column), tab.at(row, column));
          if (withReasons) {
            cells.put(tab.at(0, column) + " (why)", tab.note(row, column));
          }
        }
        assertThat(all.put(id, cells)).as("%s stands there twice", id).isNull();
      }
    }
    return all;
  }

  /** How many cells carry a reason that was meant for a cell of the same row whose column moved away. */
  private static int otherNotes(
      Map<String, Map<String, String>> seen, Map<String, Map<String, String>> right) {
    int others = 0;
    for (Map.Entry<String, Map<String, String>> row : right.entrySet()) {
      for (Map.Entry<String, String> cell : row.getValue().entrySet()) {
        String found = seen.getOrDefault(row.getKey(), Map.of()).getOrDefault(cell.getKey(), "");
        if (!found.equals(cell.getValue())) {
          assertThat(row.getValue()).as("a reason of another student's").containsValue(found);
          others++;
        }
      }
    }
    return others;
  }

  /** Notes of the teacher's that stand beside another student than the one they are about. */
  private static List<String> misplaced(Seen.Tab tab) {
    List<String> misplaced = new ArrayList<>();
    int ids = tab.column("Student ID");
    for (int row = 1; row < tab.rows().size(); row++) {
      String id = tab.at(row, ids);
      for (int column = 0; column < tab.rows().get(row).size(); column++) {
        for (String about : List.of(tab.at(row, column), tab.note(row, column))) {
          if (about.startsWith("about ") && !about.startsWith("about " + id + " ")) {
            misplaced.add(about + " beside " + id);
          }
        }
      }
    }
    return misplaced;
  }

  /** What stands in a column that is not ours and was not written by her: it was meant for one that moved away. */
  private static List<String> strays(Seen.Tab tab) {
    List<String> strays = new ArrayList<>();
    for (int row = 1; row < tab.rows().size(); row++) {
      for (int column = 0; column < tab.rows().get(row).size(); column++) {
        String text = tab.at(row, column);
        if (!tab.ours().contains(column) && !text.isBlank() && !isHers(text)) {
          strays.add(text);
        }
      }
    }
    return strays;
  }

  private static boolean isHers(String text) {
    return text.startsWith("about ")
        || text.startsWith("row of hers ")
        || text.startsWith("her own ");
  }

  /** What the teacher wrote on a computed tab and did not delete, and is not there once. */
  private static List<String> lost(Seen.Tab tab, Seen.Tab right, Set<String> deleted) {
    List<String> lost = new ArrayList<>();
    for (List<String> row : right.rows()) {
      for (String text : row) {
        if (isHers(text)
            && !text.startsWith("her own ")
            && !deleted.contains(text)
            && tab.count(text) != 1) {
          lost.add(text + " × " + tab.count(text));
        }
      }
    }
    return lost;
  }
}
