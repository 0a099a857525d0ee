package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.InMemoryWorkbooks;

class RecomputeGradebookTest {

  private static final RecomputeRequest MASTERY =
      new RecomputeRequest(Set.of(Drawn.MASTERY), false);

  private final RecomputeGradebook recompute =
      new RecomputeGradebook(Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC));

  @Test
  void theFirstRecomputeDrawsWhatTheEvidenceSays() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());

    RecomputeResult result = succeeded(workbooks, MASTERY);

    assertThat(shown(mastery(workbooks), 2)).startsWith("S1", "Ada Park");
    assertThat(mastery(workbooks).cells().at(2, 9).shown()).isEqualTo("Meeting");
    assertThat(mastery(workbooks).cells().at(2, 9).note()).startsWith("Met on Nov 4");
    assertThat(result.tabs()).containsExactly("Mastery", "Checks");
    assertThat(result.newlyMet()).isEqualTo(1);
    assertThat(result.ratings()).isEqualTo(3);
  }

  @Test
  void aSecondRecomputeReadsOnceAndHasNothingToWrite() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    succeeded(workbooks, RecomputeRequest.EVERYTHING);

    RecomputeResult again = succeeded(workbooks, RecomputeRequest.EVERYTHING);

    assertThat(again.changedCells()).isZero();
    assertThat(again.reads()).isEqualTo(1);
    assertThat(again.writes()).isZero();
    assertThat(again.newlyMet()).isZero();
    assertThat(again.message()).startsWith("Everything is up to date.");
  }

  @Test
  void oneChangedRatingIsOneReadAndOneWriteAndOnlyThatStudentIsInIt() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    succeeded(workbooks, MASTERY);
    type(workbooks, "Evidence", 5, 4, "NY");

    RecomputeResult result = succeeded(workbooks, MASTERY);

    assertThat(result.reads()).isEqualTo(1);
    assertThat(result.writes()).isEqualTo(1);
    assertThat(result.wentDown()).extracting(RecomputeResult.Went::cell).containsExactly("J3");
    Plan plan = workbooks.written().get(1);
    assertThat(plan.changes())
        .allSatisfy(change -> assertThat(change)
            .isInstanceOfSatisfying(
                Change.Write.class, write -> assertThat(write.row()).isIn(1, 2)));
  }

  @Test
  void whatIsTooMuchForOneWriteGoesOutOneTabAfterTheOther() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    InMemoryWorkbooks atOnce = InMemoryWorkbooks.with(threeTimesMeeting());
    workbooks.takeAtOnce(1);

    RecomputeResult result = succeeded(workbooks, RecomputeRequest.EVERYTHING);

    RecomputeResult whole = succeeded(atOnce, RecomputeRequest.EVERYTHING);
    assertThat(whole.writes()).isEqualTo(1);
    assertThat(result.writes()).isEqualTo(whole.tabs().size()).isGreaterThan(1);
    assertThat(result.reads()).isEqualTo(1);
    assertThat(result.changedCells()).isEqualTo(whole.changedCells());
    assertThat(cells(workbooks)).isEqualTo(cells(atOnce));
    assertThat(succeeded(workbooks, RecomputeRequest.EVERYTHING).writes()).isZero();
  }

  @Test
  void whatMovesBetweenTwoOfItsWritesIsFoundAgain() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    succeeded(workbooks, RecomputeRequest.EVERYTHING);
    type(workbooks, "Evidence", 5, 4, "no rating");
    workbooks.takeAtOnce(1);
    int checks = titled(workbooks, "Checks").id();
    workbooks.editAfterNextWrite(
        picture -> edited(picture, new Change.Insert(checks, Line.ROWS, 1, 1, false)));

    RecomputeResult result = succeeded(workbooks, RecomputeRequest.EVERYTHING);

    assertThat(result.reads()).isGreaterThan(1);
    assertThat(titled(workbooks, "Checks").cells().at(1, 1).shown()).isEqualTo("Evidence");
    assertThat(succeeded(workbooks, RecomputeRequest.EVERYTHING).writes()).isZero();
  }

  @Test
  void whatIsWrittenStandsWhenTheNextOfItsWritesFailsAndIsFinishedLater() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    InMemoryWorkbooks atOnce = InMemoryWorkbooks.with(threeTimesMeeting());
    workbooks.takeAtOnce(1);
    workbooks.editAfterNextWrite(picture -> {
      workbooks.failNextWrite(Why.BUSY);
      return picture;
    });

    assertThatThrownBy(() -> succeeded(workbooks, RecomputeRequest.EVERYTHING))
        .as("not said to have changed nothing")
        .isInstanceOfSatisfying(
            WorkbookException.class,
            failure -> assertThat(failure.why()).isEqualTo(Why.ANSWER_LOST));
    assertThat(workbooks.written()).hasSize(1);
    succeeded(workbooks, RecomputeRequest.EVERYTHING);
    succeeded(atOnce, RecomputeRequest.EVERYTHING);
    assertThat(cells(workbooks)).isEqualTo(cells(atOnce));
  }

  private static List<List<List<Cell>>> cells(InMemoryWorkbooks workbooks) {
    return workbooks.now(workbooks.onlyId()).tabs().stream()
        .map(tab -> IntStream.range(0, tab.cells().rows())
            .mapToObj(row -> IntStream.range(0, tab.cells().columns(row))
                .mapToObj(column -> tab.cells().at(row, column))
                .toList())
            .toList())
        .toList();
  }

  @Test
  void aWriteWhoseAnswerIsLostIsReadAgainAndNotRepeated() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    workbooks.loseNextAnswer();

    RecomputeResult result = succeeded(workbooks, MASTERY);

    assertThat(workbooks.written()).hasSize(1);
    assertThat(result.reads()).isEqualTo(2);
    assertThat(result.changedCells()).isPositive();
  }

  @Test
  void aWriteThatWasLostBeforeItWasCarriedOutCountsItsCellsOnce() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    InMemoryWorkbooks undisturbed = InMemoryWorkbooks.with(threeTimesMeeting());
    workbooks.loseNextWrite();

    RecomputeResult result = succeeded(workbooks, MASTERY);

    assertThat(result.changedCells()).isEqualTo(succeeded(undisturbed, MASTERY).changedCells());
    assertThat(workbooks.written()).hasSize(1);
  }

  @Test
  void aRowInsertedBetweenReadAndWriteKeepsEveryResultBesideItsStudent() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    succeeded(workbooks, MASTERY);
    type(workbooks, "Evidence", 5, 4, "NY");
    int id = mastery(workbooks).id();
    workbooks.editAfterNextRead(
        picture -> edited(picture, new Change.Insert(id, Line.ROWS, 2, 1, false)));

    succeeded(workbooks, MASTERY);

    Tab after = mastery(workbooks);
    int ada = rowOf(after, "S1");
    assertThat(after.cells().at(ada, 9).shown()).isEqualTo("Approaching");
    assertThat(after.cells().at(rowOf(after, "S2"), 9).shown()).isEmpty();
    int inserted = ada == 2 ? 3 : 2;
    for (int row = 2; row < after.cells().rows(); row++) {
      if (after.cells().at(row, 0).shown().isEmpty()) {
        assertThat(shown(after, row)).as("row %s, of %s", row, inserted).allMatch(String::isEmpty);
      }
    }
  }

  @Test
  void aSpreadsheetThatNeverComesToRestIsNotCalledDone() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    succeeded(workbooks, MASTERY);
    type(workbooks, "Evidence", 5, 4, "NY");
    int id = mastery(workbooks).id();
    int evidence = evidenceOf(workbooks).id();
    for (int run = 0; run < 5; run++) {
      // Alternate a rating too, so that every attempt has something to write.
      String rating = run % 2 == 0 ? "EE" : "NY";
      workbooks.editAfterNextRead(picture -> edited(
          edited(picture, new Change.Insert(id, Line.ROWS, 2, 1, false)),
          new Change.Write(evidence, 5, 4, List.of(List.of(CellWrite.value(Value.of(rating)))))));
    }

    assertThatThrownBy(() -> recompute.run(workbooks, workbooks.onlyId(), MASTERY, Progress.UNSEEN))
        .isInstanceOfSatisfying(
            WorkbookException.class,
            failure ->
                assertThat(failure.why()).isEqualTo(WorkbookException.Why.CHANGED_MEANWHILE));
  }

  @Test
  void aNoteOfTheTeachersBelowTheClassIsPutBackWhenAWriteCoveredIt() {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(threeTimesMeeting());
    succeeded(workbooks, MASTERY);
    int id = mastery(workbooks).id();
    workbooks.edit(
        workbooks.onlyId(), picture -> edited(picture, new Change.Append(id, Line.ROWS, 2)));
    typeInto(workbooks, id, 5, 9, "Talk to the parents of these two");
    type(workbooks, "Evidence", 6, 2, "ME");
    workbooks.editAfterNextRead(
        picture -> edited(picture, new Change.Move(id, Line.ROWS, 5, 1, 2)));

    succeeded(workbooks, MASTERY);

    Tab after = mastery(workbooks);
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < after.cells().rows(); row++) {
      texts.add(after.cells().at(row, 9).shown());
    }
    assertThat(texts).contains("Talk to the parents of these two");
    assertThat(after.cells().at(rowOf(after, "S2"), 9).shown()).isEqualTo("1 so far");
  }

  @Test
  void whatIsNotAGradebookIsRefusedAndNothingIsWritten() {
    InMemoryWorkbooks workbooks =
        InMemoryWorkbooks.with(gradebook(tab("Roster", "Student ID | Name")).picture());

    Refused refused = refused(workbooks, MASTERY);

    assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_A_GRADEBOOK);
    assertThat(refused.detail()).contains("Roster");
    assertThat(workbooks.written()).isEmpty();
  }

  @Test
  void aClassThatAllButVanishesIsRefusedUntilTheTeacherConfirms() {
    String[] ten = students(10);
    InMemoryWorkbooks workbooks =
        InMemoryWorkbooks.with(gradebook(GivenTab.tab("Roster", ten)).picture());
    succeeded(workbooks, MASTERY);
    for (int row = 5; row <= 10; row++) {
      type(workbooks, "Roster", row, 0, "");
      type(workbooks, "Roster", row, 1, "");
    }

    Refused refused = refused(workbooks, MASTERY);
    int writesBefore = workbooks.written().size();
    RecomputeResult confirmed =
        succeeded(workbooks, new RecomputeRequest(Set.of(Drawn.MASTERY), true));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.WOULD_ERASE);
    assertThat(refused.detail()).contains("6 of the 10");
    assertThat(writesBefore).isEqualTo(1);
    assertThat(confirmed.changedCells()).isPositive();
  }

  private static String[] students(int count) {
    List<String> rows = new ArrayList<>(List.of("Student ID | Name"));
    for (int i = 1; i <= count; i++) {
      rows.add("S" + i + " | Student " + i);
    }
    return rows.toArray(String[]::new);
  }

  private static Picture threeTimesMeeting() {
    return gradebook(tab(
            "Evidence",
            "Assessment | | Exit ticket | Project | Update",
            "Outcome | | LO1 | LO1 | LO1",
            "Date | | 2025-10-03 | 2025-10-20 | 2025-11-04",
            "Type | | Quiz | Project | Update",
            "Student ID | Name | | |",
            "S1 | Ada Park | ME | ME | ME",
            "S2 | Ben Ode | | |"))
        .picture();
  }

  private RecomputeResult succeeded(InMemoryWorkbooks workbooks, RecomputeRequest request) {
    RecomputeEnd end = recompute.run(workbooks, workbooks.onlyId(), request, Progress.UNSEEN);
    assertThat(end).isInstanceOf(RecomputeEnd.Succeeded.class);
    return ((RecomputeEnd.Succeeded) end).result();
  }

  private Refused refused(InMemoryWorkbooks workbooks, RecomputeRequest request) {
    RecomputeEnd end = recompute.run(workbooks, workbooks.onlyId(), request, Progress.UNSEEN);
    return (Refused) ((RecomputeEnd.Failed) end).failure();
  }

  private static void type(
      InMemoryWorkbooks workbooks, String title, int row, int column, String text) {
    Picture now = workbooks.now(workbooks.onlyId());
    int id = now.tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
    typeInto(workbooks, id, row, column, text);
  }

  private static void typeInto(
      InMemoryWorkbooks workbooks, int id, int row, int column, String text) {
    Change.Write write =
        new Change.Write(id, row, column, List.of(List.of(CellWrite.value(Value.of(text)))));
    workbooks.edit(workbooks.onlyId(), picture -> edited(picture, write));
  }

  private static Picture edited(Picture picture, Change change) {
    return PictureEditor.carryOut(picture, new Plan(List.of(change), 1));
  }

  private static Tab mastery(InMemoryWorkbooks workbooks) {
    return titled(workbooks, "Mastery");
  }

  private static Tab evidenceOf(InMemoryWorkbooks workbooks) {
    return titled(workbooks, "Evidence");
  }

  private static Tab titled(InMemoryWorkbooks workbooks, String title) {
    return workbooks.now(workbooks.onlyId()).tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static int rowOf(Tab tab, String studentId) {
    for (int row = 0; row < tab.cells().rows(); row++) {
      if (tab.cells().at(row, 0).shown().equals(studentId)) {
        return row;
      }
    }
    throw new AssertionError("no row for " + studentId);
  }

  private static List<String> shown(Tab tab, int row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < tab.cells().columns(row); column++) {
      Cell cell = tab.cells().at(row, column);
      texts.add(cell.shown());
    }
    return texts;
  }
}
