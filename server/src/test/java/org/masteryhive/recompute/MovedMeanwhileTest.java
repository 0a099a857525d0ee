package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.InMemoryWorkbooks;

/**
 * A teacher has a column of her own on Mastery, and moves something there in the very second in which a recompute writes:
 * whatever she typed is there afterwards, once, beside the student whom it is about.
 */
class MovedMeanwhileTest {

  private static final RecomputeRequest MASTERY =
      new RecomputeRequest(Set.of(Drawn.MASTERY), false);

  /** The columns of Mastery: nine, then an outcome each, then hers. */
  private static final int FIRST_OUTCOME = 9;

  private static final int HERS = 11;
  private static final int ADA = 2;

  private final RecomputeGradebook recompute =
      new RecomputeGradebook(Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC));
  private final InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(course());
  private int mastery;

  @BeforeEach
  void aColumnOfHers() {
    recompute();
    mastery = tabNow("Mastery").id();
    does(new Change.Append(mastery, Line.COLUMNS, 3), new Change.Append(mastery, Line.ROWS, 3));
    type(0, HERS, "My notes");
    type(1, HERS, "about all");
    for (int student = 0; student < 4; student++) {
      type(ADA + student, HERS, "about S" + (student + 1));
    }
    type(ADA + 5, 2, "a row of hers");
    type(ADA + 5, FIRST_OUTCOME, "talk to them");
    type(ADA + 5, HERS, "all four");
    assertThat(recompute().writes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void herColumnMovedAmongOursKeepsWhatSheTyped(int to) {
    changeEveryRow();
    meanwhile(new Change.Move(mastery, Line.COLUMNS, HERS, 1, to));

    recompute();

    assertAllIsThere();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 8, 9, 10})
  void aColumnInsertedBeforeHersWhereverItIsTakesNothingFromHer(int at) {
    does(new Change.Move(mastery, Line.COLUMNS, HERS, 1, 5));
    changeEveryRow();
    meanwhile(new Change.Insert(mastery, Line.COLUMNS, at, 1, true));

    recompute();

    assertAllIsThere();
    assertThat(strays()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 8, 10})
  void aColumnOfOursThatSheDeletesTakesNothingOfHersAlong(int at) {
    changeEveryRow();
    meanwhile(new Change.Delete(mastery, Line.COLUMNS, at, 1));

    recompute();

    assertAllIsThere();
    assertThat(strays()).isEmpty();
  }

  @Test
  void theAnswerMayBeLostBeside() {
    changeEveryRow();
    meanwhile(new Change.Move(mastery, Line.COLUMNS, HERS, 1, FIRST_OUTCOME));
    workbooks.loseNextAnswer();

    recompute();

    assertAllIsThere();
  }

  @Test
  void aColumnOfOursThatGoesDoesNotTakeHersWithIt() {
    type(outcomes(), 2, 0, "");
    type(outcomes(), 2, 1, "");
    type(evidence(), 1, 5, "");
    meanwhile(new Change.Move(mastery, Line.COLUMNS, HERS, 1, FIRST_OUTCOME + 1));

    recompute(new RecomputeRequest(Set.of(Drawn.MASTERY), true));

    assertAllIsThere();
  }

  @Test
  void rowsAndColumnsMayMoveTogether() {
    changeEveryRow();
    meanwhile(
        new Change.Move(mastery, Line.COLUMNS, HERS, 1, FIRST_OUTCOME),
        new Change.Move(mastery, Line.ROWS, ADA + 5, 1, ADA));

    recompute();

    assertAllIsThere();
  }

  @Test
  void herRowIsFoundWhereSheMovedItAfterTheWrite() {
    changeEveryRow();
    meanwhile(new Change.Move(mastery, Line.ROWS, ADA + 5, 1, ADA));
    afterTheWrite(new Change.Move(mastery, Line.ROWS, ADA, 1, ADA + 3));

    recompute();

    assertAllIsThere();
  }

  @Test
  void whatIsPutBackIsWatchedToo() {
    changeEveryRow();
    meanwhile(new Change.Move(mastery, Line.COLUMNS, HERS, 1, FIRST_OUTCOME));
    meanwhile(
        new Change.Move(mastery, Line.ROWS, ADA, 1, ADA + 3),
        new Change.Move(mastery, Line.ROWS, ADA + 5, 1, ADA));

    recompute();

    assertAllIsThere();
  }

  @Test
  void theAnswerOfWhatIsPutBackMayBeLostWhileSheSorts() {
    changeEveryRow();
    meanwhile(new Change.Move(mastery, Line.COLUMNS, HERS, 1, FIRST_OUTCOME));
    workbooks.editAfterNextRead(picture -> {
      workbooks.loseNextAnswer();
      return edited(picture, new Change.Move(mastery, Line.ROWS, ADA, 1, ADA + 3));
    });

    recompute();

    assertAllIsThere();
  }

  @Test
  void aRowThatIsBroughtBackCoversNobodyWhoCameMeanwhile() {
    for (int student = 0; student < 4; student++) {
      type(ADA + student, HERS, "");
    }
    type(0, HERS, "");
    type(1, HERS, "");
    type(ADA + 5, HERS, "");
    type(roster(), 4, 0, "");
    type(roster(), 4, 1, "");
    meanwhile(new Change.Move(mastery, Line.ROWS, ADA + 5, 1, ADA + 3));
    meanwhile(
        new Change.Insert(mastery, Line.ROWS, ADA, 1, true),
        new Change.Move(mastery, Line.ROWS, ADA + 2, 1, tabNow("Mastery").size().rows()));

    recompute();

    assertThat(count("a row of hers")).isOne();
    assertThat(count("talk to them")).isOne();
    for (String id : List.of("S1", "S2", "S3")) {
      assertThat(count(id)).as(id).isOne();
    }
  }

  private void assertAllIsThere() {
    Map<String, String> beside = new TreeMap<>();
    Tab tab = tabNow("Mastery");
    for (int row = 1; row < tab.size().rows(); row++) {
      for (int column = 0; column < tab.size().columns(); column++) {
        String shown = tab.cells().at(row, column).shown();
        if (shown.startsWith("about ")) {
          beside.put(shown, tab.cells().at(row, 0).shown());
          assertThat(count(shown)).as(shown).isOne();
        }
      }
    }
    assertThat(beside).hasSize(5);
    beside.forEach(
        (note, id) -> assertThat(note).isEqualTo("about " + (id.startsWith("As of") ? "all" : id)));
    for (String hers : List.of("My notes", "a row of hers", "talk to them", "all four")) {
      assertThat(count(hers)).as(hers).isOne();
    }
    assertThat(recompute().writes()).isZero();
  }

  /** What stands in a column that is not ours and was not typed by her. */
  private List<String> strays() {
    Tab tab = tabNow("Mastery");
    List<String> strays = new ArrayList<>();
    for (int row = 0; row < tab.size().rows(); row++) {
      for (int column = 0; column < tab.size().columns(); column++) {
        Cell cell = tab.cells().at(row, column);
        boolean hers = cell.shown().startsWith("about ")
            || List.of("My notes", "all four", "a row of hers", "talk to them")
                .contains(cell.shown());
        if (tab.stamped(column, Stamp.COLUMN).isEmpty() && !cell.isEmpty() && !hers) {
          strays.add(cell.shown() + cell.note());
        }
      }
    }
    return strays;
  }

  private long count(String text) {
    Tab tab = tabNow("Mastery");
    long count = 0;
    for (int row = 0; row < tab.size().rows(); row++) {
      for (int column = 0; column < tab.size().columns(); column++) {
        count += tab.cells().at(row, column).shown().equals(text) ? 1 : 0;
      }
    }
    return count;
  }

  /** So that there is something to write in each student's row, in many columns. */
  private void changeEveryRow() {
    for (int student = 0; student < 4; student++) {
      type(roster(), student + 1, 2, "7-" + student);
      for (int column = 2; column < 6; column++) {
        type(evidence(), 5 + student, column, "EE");
      }
    }
  }

  private void meanwhile(Change... changes) {
    workbooks.editAfterNextRead(picture -> edited(picture, changes));
  }

  private void afterTheWrite(Change... changes) {
    workbooks.editAfterNextWrite(picture -> edited(picture, changes));
  }

  private RecomputeResult recompute() {
    return recompute(MASTERY);
  }

  private RecomputeResult recompute(RecomputeRequest request) {
    RecomputeEnd end = recompute.run(workbooks, workbooks.onlyId(), request, Progress.UNSEEN);
    assertThat(end).isInstanceOf(RecomputeEnd.Succeeded.class);
    return ((RecomputeEnd.Succeeded) end).result();
  }

  private int roster() {
    return tabNow("Roster").id();
  }

  private int evidence() {
    return tabNow("Evidence").id();
  }

  private int outcomes() {
    return tabNow("Outcomes").id();
  }

  private void type(int row, int column, String text) {
    type(mastery, row, column, text);
  }

  private void type(int tab, int row, int column, String text) {
    does(new Change.Write(tab, row, column, List.of(List.of(CellWrite.value(Value.of(text))))));
  }

  private void does(Change... changes) {
    UnaryOperator<Picture> edit = picture -> edited(picture, changes);
    workbooks.edit(workbooks.onlyId(), edit);
  }

  private static Picture edited(Picture picture, Change... changes) {
    return PictureEditor.carryOut(picture, new Plan(List.of(changes), 1));
  }

  private Tab tabNow(String title) {
    return workbooks.now(workbooks.onlyId()).tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static Picture course() {
    return gradebook(
            tab(
                "Roster",
                "Student ID | Name | Section",
                "S1 | Ada Park | 7-1",
                "S2 | Ben Ode | 7-1",
                "S3 | Cy Lane | 7-1",
                "S4 | Di Moss | 7-1"),
            tab("Outcomes", "Outcome | I can", "LO1 | I can one", "LO2 | I can two"),
            tab(
                "Evidence",
                "Assessment | | Exit | Project | Update | Quiz",
                "Outcome | | LO1 | LO1 | LO1 | LO2",
                "Date | | 2025-10-03 | 2025-10-20 | 2025-11-04 | 2025-11-05",
                "Type | | Quiz | Project | Update | Quiz",
                "Student ID | Name | | | |",
                "S1 | Ada Park | ME | ME | ME | AP",
                "S2 | Ben Ode | AP | ME | ME | AP",
                "S3 | Cy Lane | ME | NY | ME |",
                "S4 | Di Moss | NY | ME | NY | AP"))
        .picture();
  }
}
