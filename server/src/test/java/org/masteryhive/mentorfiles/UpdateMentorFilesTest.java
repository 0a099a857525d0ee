package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;
import static org.masteryhive.testing.GivenWorkbook.spreadsheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.FilesResult.MentorFile;
import org.masteryhive.recompute.FilesResult.What;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.RecomputeGradebook;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.InMemoryMentorFiles;
import org.masteryhive.testing.InMemoryWorkbooks;
import org.masteryhive.workbook.Finding;

/** The mentors' files of a class of four; today is March 2, 2026. */
class UpdateMentorFilesTest {

  private static final WorkbookId GRADEBOOK = new WorkbookId("spreadsheet-1");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);
  private static final String LIND = "Ms. Lind <lind@school.example.org>";
  private static final String OKORO = "okoro@school.example.org";

  private final InMemoryWorkbooks workbooks = new InMemoryWorkbooks();
  private final InMemoryMentorFiles drive = new InMemoryMentorFiles(workbooks);

  @Test
  void eachMentorGetsAFileWithHerStudentsAndNobodyElse() {
    given(LIND, LIND, OKORO, "");

    FilesResult result = run();

    assertThat(drive.all())
        .extracting(KeptFile::title)
        .containsExactlyInAnyOrder(
            "Mentoring: Ms. Lind (Algebra)", "Mentoring: okoro@school.example.org (Algebra)");
    assertThat(everything(file("Lind")))
        .contains("S-1001", "Ada Park", "S-1002", "Ben Ode", "As of Mar 2, 2026")
        .doesNotContain("S-1003", "Cleo Vance", "S-1004", "Dev Rao");
    assertThat(everything(file("okoro")))
        .contains("S-1003", "Cleo Vance")
        .doesNotContain("S-1001", "Ada Park", "S-1002", "S-1004", "Dev Rao");
    assertThat(result.files())
        .extracting(MentorFile::mentor, MentorFile::students, MentorFile::shared, MentorFile::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Ms. Lind", 2, true, What.MADE),
            org.assertj.core.groups.Tuple.tuple(OKORO, 1, true, What.MADE));
    assertThat(result.message()).isEqualTo("2 mentor files: 2 made. 1 student has no mentor.");
    assertThat(openTo(file("Lind"))).containsExactly("lind@school.example.org");
  }

  @Test
  void theAnswerNamesNoStudent() {
    given(LIND, "Mr. Okoro", "", "a@b.example, c@d.example");

    FilesResult result = run();

    assertThat(result.toString()).doesNotContain("Ada", "Ben", "Cleo", "Dev", "S-100");
  }

  @Test
  void aSecondRunReadsEachFileOnceAndWritesNothing() {
    given(LIND, LIND, OKORO, "Mr. Name Only");
    run();
    int written = workbooks.written().size();
    drive.forgetCalls();

    FilesResult again = run();

    assertThat(again.writes()).isZero();
    assertThat(again.changedCells()).isZero();
    assertThat(again.reads()).isEqualTo(1 + 3);
    assertThat(workbooks.written()).hasSize(written);
    assertThat(drive.calls()).isEmpty();
    assertThat(again.message())
        .isEqualTo(
            "3 mentor files: 3 up to date already. 1 is not shared: the tab Mentor Files says why.");
  }

  @Test
  void whatAFileHoldsIsNotDrawnFromTheTeachersOwnColumnsOfTheMentoringTab() {
    given(LIND, LIND, OKORO, "");
    recompute();
    own("Mentoring", 1, "allergic to nuts");

    run();

    assertThat(everything(workbooks.now(GRADEBOOK))).contains("allergic to nuts");
    assertThat(everything(file("Lind"))).doesNotContain("allergic to nuts");
  }

  @Test
  void aStudentWhoMovesToAnotherMentorLeavesTheFileEvenWithANoteBeside() {
    given(LIND, LIND, OKORO, "");
    run();
    KeptFile lind = file("Lind");
    ownIn(lind, 3, "a note about Ben");
    mentors(LIND, OKORO, OKORO, "");

    FilesResult result = run();

    assertThat(everything(lind)).doesNotContain("S-1002", "Ben Ode", "a note about Ben");
    assertThat(everything(lind)).contains("S-1001");
    assertThat(everything(file("okoro"))).contains("S-1002", "Ben Ode", "S-1003");
    assertThat(result.files()).extracting(MentorFile::what).containsOnly(What.UPDATED);
    assertThat(run().writes()).isZero();
  }

  @Test
  void aNoteBesideAStudentWhoStaysStaysWithTheStudent() {
    given(LIND, LIND, LIND, "");
    run();
    KeptFile lind = file("Lind");
    ownIn(lind, 4, "a note about Cleo");
    mentors(LIND, "", LIND, LIND);

    run();

    assertThat(rowOf(lind, "S-1003")).contains("a note about Cleo");
    assertThat(ids(lind)).containsExactly("S-1001", "S-1003", "S-1004");
  }

  @Test
  void aRowWhoseIdSomebodyErasedGoesToo() {
    given(LIND, LIND, OKORO, "");
    run();
    KeptFile lind = file("Lind");
    type(lind, 3, 0, "");
    mentors(LIND, OKORO, OKORO, "");

    run();

    assertThat(everything(lind)).doesNotContain("Ben Ode");
  }

  @Test
  void aMentorWithoutStudentsLosesTheRowsAndTheAccessThatWeGave() {
    given(LIND, OKORO, OKORO, OKORO);
    run();
    KeptFile lind = file("Lind");
    drive.change(lind.id(), file -> shared(file, "head@school.example.org"));
    mentors(OKORO, OKORO, OKORO, OKORO);

    FilesResult result = run();

    assertThat(everything(lind)).doesNotContain("S-1001", "Ada Park");
    assertThat(openTo(file("Lind"))).containsExactly("head@school.example.org");
    assertThat(shownOf("Mentor Files")).contains("Ms. Lind", Wording.EMPTY);
    assertThat(result.message())
        .contains("1 file is of mentors without students any more, and empty.");
    assertThat(run().writes()).isZero();
  }

  @Test
  void aMentorWhoComesBackGetsTheSameFileAgain() {
    given(LIND, OKORO, OKORO, OKORO);
    run();
    mentors(OKORO, OKORO, OKORO, OKORO);
    run();
    mentors(LIND, OKORO, OKORO, OKORO);

    run();

    assertThat(drive.all()).hasSize(2);
    assertThat(openTo(file("Lind"))).containsExactly("lind@school.example.org");
    assertThat(everything(file("Lind"))).contains("S-1001");
  }

  @Test
  void anotherAddressTakesTheFileFromTheOldOne() {
    given(LIND, LIND, OKORO, "");
    run();
    mentors("Ms. Lind <new@school.example.org>", "Ms. Lind", OKORO, "");

    run();

    assertThat(drive.all()).hasSize(2);
    assertThat(openTo(file("Lind"))).containsExactly("new@school.example.org");
    assertThat(shownOf("Mentor Files")).contains("new@school.example.org");
  }

  @Test
  void aNameSpelledInAnotherWayKeepsTheFile() {
    given(LIND, LIND, OKORO, "");
    run();
    drive.forgetCalls();
    mentors("Mrs. Ada Lind <LIND@school.example.org>", "lind@school.example.org", OKORO, "");

    run();

    assertThat(drive.all()).hasSize(2);
    assertThat(drive.calls()).containsExactly("mark");
    assertThat(shownOf("Mentor Files")).contains("Mrs. Ada Lind");
  }

  @Test
  void anAddressThatBecomesAStudentsLosesTheFileAndIsAProblemAtItsCell() {
    given(LIND, LIND, OKORO, "");
    run();
    type(GRADEBOOK, "Roster", 3, 3, "Lind@school.example.org");

    FilesResult result = run();

    assertThat(openTo(file("Lind"))).isEmpty();
    assertThat(result.findings()).anySatisfy(finding -> {
      assertThat(finding.severity()).isEqualTo(Finding.Severity.PROBLEM);
      assertThat(finding.tab()).isEqualTo("Roster");
      assertThat(finding.cell()).isEqualTo("C2");
      assertThat(finding.message()).contains("student’s address");
    });
    assertThat(result.findings())
        .noneMatch(finding -> finding.message().contains("can open this file"));
  }

  @Test
  void aStudentToWhomAFileWasOpenedByHandIsAProblem() {
    given(LIND, LIND, OKORO, "");
    type(GRADEBOOK, "Roster", 3, 3, "cleo@school.example.org");
    run();
    drive.change(file("Lind").id(), file -> shared(file, "cleo@school.example.org"));

    FilesResult result = run();

    assertThat(result.findings()).anySatisfy(finding -> {
      assertThat(finding.tab()).isEqualTo("Mentor Files");
      assertThat(finding.cell()).isEqualTo("A2");
      assertThat(finding.message()).startsWith("A student can open this file.");
    });
    assertThat(openTo(file("Lind"))).contains("cleo@school.example.org");
  }

  @Test
  void anAddressThatGoogleDoesNotKnowIsAProblemAndTheFileStaysClosed() {
    given(LIND, LIND, OKORO, "");
    drive.noAccount("lind@school.example.org");

    FilesResult result = run();

    assertThat(openTo(file("Lind"))).isEmpty();
    assertThat(everything(file("Lind"))).contains("S-1001");
    assertThat(result.problems()).isEqualTo(1);
    assertThat(shownOf("Mentor Files"))
        .contains("Not shared: Google knows no account with this address.");
  }

  @Test
  void aFileInTheTrashIsMadeAnewAndItsShareTakenBack() {
    given(LIND, LIND, OKORO, "");
    run();
    KeptFile old = file("Lind");
    drive.change(old.id(), InMemoryMentorFiles::trashed);

    FilesResult result = run();

    assertThat(drive.all()).hasSize(3);
    assertThat(openTo(drive.find(old.id()).orElseThrow())).isEmpty();
    assertThat(openTo(drive.all().get(2))).containsExactly("lind@school.example.org");
    assertThat(result.findings())
        .anySatisfy(finding -> assertThat(finding.message()).contains("lies in the trash"));
    assertThat(run().notes()).isZero();
  }

  @Test
  void aFileThatIsGoneIsMadeAnewWithANote() {
    given(LIND, LIND, OKORO, "");
    run();
    drive.delete(file("Lind").id());

    FilesResult result = run();

    assertThat(everything(file("Lind"))).contains("S-1001");
    assertThat(result.findings())
        .anySatisfy(
            finding -> assertThat(finding.message()).contains("is gone, so a new one was made"));
  }

  @Test
  void aRunThatIsKilledRightAfterMakingAFileLeavesOneThatTheNextRunFinds() {
    given(LIND, LIND, "", "");
    drive.failAfterNextMake(new WorkbookException(Why.FAILED));
    assertThatThrownBy(this::run).isInstanceOf(WorkbookException.class);

    FilesResult result = run();

    assertThat(drive.all()).hasSize(1);
    assertThat(everything(file("Lind"))).contains("S-1001");
    assertThat(openTo(file("Lind"))).containsExactly("lind@school.example.org");
    assertThat(result.files()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whereverARunIsKilledTheNextOneBringsAllToWhereItBelongs(int changes) {
    given(LIND, LIND, OKORO, "Mr. Gone <gone@school.example.org>");
    run();
    mentors("Ms. Lind <new@school.example.org>", OKORO, OKORO, "New <one@school.example.org>");
    drive.killAfter(changes);
    Optional<WorkbookException> killed = killed();
    drive.killAfter(Integer.MAX_VALUE);

    run();

    assertThat(killed.isPresent()).isEqualTo(changes <= 8);
    assertThat(drive.all()).hasSize(4);
    assertThat(openTo(file("Lind"))).containsExactly("new@school.example.org");
    assertThat(openTo(file("okoro"))).containsExactly(OKORO);
    assertThat(openTo(file("Gone"))).isEmpty();
    assertThat(openTo(file("New"))).containsExactly("one@school.example.org");
    assertThat(ids(file("Lind"))).containsExactly("S-1001");
    assertThat(ids(file("okoro"))).containsExactly("S-1002", "S-1003");
    assertThat(ids(file("Gone"))).isEmpty();
    assertThat(ids(file("New"))).containsExactly("S-1004");
    assertThat(run().writes()).isZero();
  }

  private Optional<WorkbookException> killed() {
    try {
      run();
      return Optional.empty();
    } catch (WorkbookException killed) {
      return Optional.of(killed);
    }
  }

  @Test
  void aFileWhoseAnswerIsLostWhenItIsMadeIsFoundByTheNextRun() {
    given(LIND, LIND, "", "");
    drive.failAfterNextMake(new WorkbookException(Why.ANSWER_LOST));

    FilesResult first = run();
    FilesResult second = run();

    assertThat(first.files()).extracting(MentorFile::what).containsExactly(What.FAILED);
    assertThat(first.findings())
        .extracting(Finding::message)
        .containsExactly(Wording.failed(Why.ANSWER_LOST));
    assertThat(drive.all()).hasSize(1);
    assertThat(second.problems()).isZero();
    assertThat(ids(file("Lind"))).hasSize(2);
  }

  @Test
  void aFileThatDriveDoesNotListYetIsFoundThroughTheTab() {
    given(LIND, LIND, OKORO, "");
    drive.listLate();
    run();

    FilesResult again = run();

    assertThat(drive.all()).hasSize(2);
    assertThat(again.writes()).isZero();
  }

  @Test
  void aWriteWhoseAnswerIsLostIsReadAgainAndNotRepeated() {
    given(LIND, LIND, "", "");
    workbooks.loseNextAnswer();

    FilesResult result = run();

    assertThat(ids(file("Lind"))).containsExactly("S-1001", "S-1002");
    assertThat(result.problems()).isZero();
  }

  @Test
  void inACopyOfTheSpreadsheetTheFilesOfTheOriginalAreLeftAlone() {
    given(LIND, LIND, OKORO, "");
    run();
    WorkbookId copy = new WorkbookId("copied-spreadsheet");
    workbooks.add(as(copy, workbooks.now(GRADEBOOK)));
    List<KeptFile> originals = drive.all();
    List<Picture> before =
        originals.stream().map(file -> workbooks.now(file.id())).toList();
    new RecomputeGradebook(CLOCK)
        .run(workbooks, copy, RecomputeRequest.EVERYTHING, Progress.UNSEEN);
    typeIn(copy, "Roster", 1, 2, OKORO);

    FilesResult result = kept(errand(copy, "a colleague", false));

    assertThat(drive.all()).hasSize(4);
    assertThat(originals.stream().map(file -> workbooks.now(file.id())).toList())
        .isEqualTo(before);
    assertThat(result.findings())
        .anySatisfy(finding -> assertThat(finding.message()).isEqualTo(Wording.COPY));
    assertThat(kept(errand(copy, "a colleague", false)).notes()).isZero();
    assertThat(drive.all()).hasSize(4);
  }

  @Test
  void aCopyOfAMentorsFileIsLeftAloneThoughItBearsTheSameMarks() {
    given(LIND, LIND, OKORO, "");
    run();
    KeptFile lind = file("Lind");
    KeptFile copy = drive.make("Copy of it", lind.marks());
    workbooks.add(as(copy.id(), workbooks.now(lind.id())));
    Picture before = workbooks.now(copy.id());
    mentors(OKORO, LIND, OKORO, "");

    run();

    assertThat(workbooks.now(copy.id())).isEqualTo(before);
    assertThat(everything(lind)).doesNotContain("S-1001");
  }

  @Test
  void aFileWithAnotherSpreadsheetsMarksIsLeftAloneThoughTheTabLeadsToIt() {
    given(LIND, "", "", "");
    run();
    KeptFile foreign = drive.make("Somebody's", new Marks("another-gradebook", "x", "y"));
    Tab list = titled(workbooks.now(GRADEBOOK), "Mentor Files");
    change(
        GRADEBOOK,
        new Change.Write(
            list.id(), 1, 3, List.of(List.of(CellWrite.value(Value.of(foreign.link()))))));
    change(GRADEBOOK, new Change.Write(list.id(), 1, 3, List.of(List.of(link(foreign.link())))));
    Picture before = workbooks.now(foreign.id());

    run();

    assertThat(workbooks.now(foreign.id())).isEqualTo(before);
  }

  @Test
  void onlyWhoKeepsTheFilesMayUpdateThem() {
    given(LIND, LIND, OKORO, "");
    run();

    assertThatThrownBy(() -> errand(GRADEBOOK, "a colleague", false))
        .isInstanceOfSatisfying(WorkbookException.class, refused -> {
          assertThat(refused.why()).isEqualTo(Why.NO_ACCESS);
          assertThat(refused.detail()).contains("somebody else’s Drive");
        });
    assertThat(drive.all()).hasSize(2);
  }

  @Test
  void aClassThatAllButVanishesIsRefusedUntilTheTeacherConfirms() {
    given(LIND, LIND, LIND, LIND);
    run();
    mentors("", "", "", "");

    RecomputeEnd refused = errand(GRADEBOOK, "teacher", false);
    List<String> still = ids(file("Lind"));
    FilesResult confirmed = kept(errand(GRADEBOOK, "teacher", true));

    assertThat(refused)
        .isInstanceOfSatisfying(
            RecomputeEnd.Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOfSatisfying(Refused.class, it -> {
              assertThat(it.reason()).isEqualTo(Refused.Reason.WOULD_ERASE);
              assertThat(it.detail()).startsWith("4 of the 4 students");
            }));
    assertThat(still).hasSize(4);
    assertThat(ids(file("Lind"))).isEmpty();
    assertThat(confirmed.files())
        .singleElement()
        .extracting(MentorFile::students)
        .isEqualTo(0);
  }

  @Test
  void theDayOfTheLastChangeStaysWhenAFileIsUpToDate() {
    given(LIND, LIND, OKORO, "");
    run();
    Tab list = titled(workbooks.now(GRADEBOOK), "Mentor Files");
    LocalDate earlier = LocalDate.of(2026, 2, 20);
    change(
        GRADEBOOK,
        new Change.Write(list.id(), 1, 4, List.of(List.of(CellWrite.value(Value.of(earlier))))));
    mentors(LIND, LIND, OKORO, OKORO);

    run();

    Tab now = titled(workbooks.now(GRADEBOOK), "Mentor Files");
    assertThat(texts(now, 1)).contains("Ms. Lind", "Feb 20, 2026");
    assertThat(texts(now, 2)).contains(OKORO, "Mar 2, 2026");
  }

  @Test
  void aFileThatCannotBeOpenedJustNowIsNotMadeASecondTime() {
    given(LIND, LIND, OKORO, "");
    run();
    KeptFile lind = file("Lind");
    Picture picture = workbooks.now(lind.id());
    workbooks.remove(lind.id());

    FilesResult result = run();

    assertThat(drive.all()).hasSize(2);
    assertThat(result.files()).extracting(MentorFile::what).contains(What.FAILED);
    assertThat(result.findings())
        .anySatisfy(
            finding -> assertThat(finding.message()).startsWith("This file could not be changed"));
    workbooks.add(picture);
    assertThat(run().problems()).isZero();
  }

  @Test
  void aTrackersFilesHaveItsCourseColumns() {
    WorkbookId algebra = new WorkbookId("1algebra-algebra-algebra-algebra-algebra-alge");
    workbooks.add(as(algebra, gradebook(roster("", "", "", "")).picture()));
    workbooks.add(spreadsheet(
            roster(LIND, LIND, OKORO, ""),
            tab(
                "Gradebooks",
                "Course | Link",
                "Algebra | https://docs.google.com/spreadsheets/d/" + algebra.value() + "/edit",
                "Secret | https://docs.google.com/spreadsheets/d/1locked-locked-locked/edit"))
        .picture());

    FilesResult result = run();

    Tab mentoring = titled(workbooks.now(file("Lind").id()), "Mentoring");
    assertThat(texts(mentoring, 0)).contains("Algebra: % met", "Secret: % met");
    assertThat(texts(mentoring, 2)).contains("S-1001", "No access");
    assertThat(everything(file("Lind"))).doesNotContain("S-1003", "Cleo Vance");
    assertThat(result.findings())
        .anySatisfy(finding -> assertThat(finding.tab()).isEqualTo("Gradebooks"));
  }

  @Test
  void aMentorWhoIsAFormulasErrorTakesNothingAway() {
    given(LIND, LIND, OKORO, "");
    run();
    Cell failed =
        new Cell(new Value.Failed("REF"), "#REF!", true, Format.NONE, Optional.empty(), "", "");
    workbooks.edit(
        GRADEBOOK, picture -> withTab(picture, roster(LIND, LIND, OKORO, "").with("C3", failed)));

    RecomputeEnd refused = errand(GRADEBOOK, "teacher", false);

    assertThat(refused)
        .isInstanceOfSatisfying(
            RecomputeEnd.Failed.class,
            it -> assertThat(it.failure())
                .isInstanceOfSatisfying(
                    Refused.class,
                    why -> assertThat(why.detail())
                        .startsWith("The mentor in C3 of the Roster is #REF!")));
    assertThat(ids(file("Lind"))).containsExactly("S-1001", "S-1002");
  }

  @Test
  void withoutAnyMentorNoTabIsMade() {
    given("", "", "", "");

    FilesResult result = run();

    assertThat(result.writes()).isZero();
    assertThat(result.message()).startsWith("No student on the Roster has a mentor");
    assertThat(workbooks.now(GRADEBOOK).tabs())
        .extracting(Tab::title)
        .doesNotContain("Mentor Files");
  }

  @Test
  void theFormStandsAtTheTopAsATextWithALink() {
    given(LIND, "", "", "");
    workbooks.edit(
        GRADEBOOK,
        picture -> withTab(
            picture, tab("Settings", "Setting | Value", "Check-in form | https://forms.gle/abc")));

    run();

    Tab mentoring = titled(workbooks.now(file("Lind").id()), "Mentoring");
    assertThat(mentoring.cells().at(1, 1).shown()).isEqualTo("Log a check-in");
    assertThat(mentoring.cells().at(1, 1).link()).isEqualTo("https://forms.gle/abc");
    assertThat(mentoring.cells().at(1, 1).formula()).isFalse();
    assertThat(mentoring.size().frozenRows()).isEqualTo(2);
    assertThat(mentoring.size().frozenColumns()).isEqualTo(2);
    assertThat(run().writes()).isZero();
  }

  @Test
  void anythingElseThanALinkOfTheWebIsNotCarried() {
    given(LIND, "", "", "");
    workbooks.edit(
        GRADEBOOK,
        picture -> withTab(
            picture, tab("Settings", "Setting | Value", "Check-in form | https://bad host/")));

    FilesResult result = run();

    assertThat(everything(file("Lind"))).doesNotContain("Log a check-in", "bad host");
    assertThat(result.findings()).extracting(Finding::message).contains(Wording.BAD_FORM);
  }

  @Test
  void aRecomputeAndTheFilesDoNotDisturbEachOther() {
    given(LIND, "Mr. Name Only", OKORO, "");
    run();
    recompute();
    run();

    assertThat(recompute()).isZero();
    assertThat(run().writes()).isZero();
    assertThat(recompute()).isZero();
  }

  @Test
  void aMentorsFileIsNoGradebookAndSaysSoKindly() {
    given(LIND, LIND, OKORO, "");
    run();

    RecomputeEnd end = new RecomputeGradebook(CLOCK)
        .run(workbooks, file("Lind").id(), RecomputeRequest.EVERYTHING, Progress.UNSEEN);

    assertThat(end)
        .isInstanceOfSatisfying(
            RecomputeEnd.Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOfSatisfying(Refused.class, it -> {
              assertThat(it.detail()).isEqualTo("This is a mentor’s file, not a gradebook.");
              assertThat(it.action()).contains("Mentor files");
            }));
  }

  @Test
  void aRowThatSomebodyInsertedInAFileStaysAndMisleadsNoRun() {
    given(LIND, LIND, OKORO, "");
    run();
    KeptFile lind = file("Lind");
    mentors(LIND, "", OKORO, "");
    change(
        lind.id(),
        new Change.Insert(
            titled(workbooks.now(lind.id()), "Mentoring").id(), Line.ROWS, 2, 1, false));

    run();

    assertThat(ids(lind)).containsExactly("S-1001");
    assertThat(run().writes()).isZero();
  }

  private void given(String... mentors) {
    workbooks.add(gradebook(roster(mentors)).picture());
  }

  private void mentors(String... mentors) {
    for (int i = 0; i < mentors.length; i++) {
      type(GRADEBOOK, "Roster", i + 1, 2, mentors[i]);
    }
  }

  private static GivenTab roster(String... mentors) {
    List<String> names = List.of("Ada Park", "Ben Ode", "Cleo Vance", "Dev Rao");
    List<String> rows = new ArrayList<>(List.of("Student ID | Name | Mentor | Student email"));
    for (int i = 0; i < mentors.length; i++) {
      rows.add("S-100" + (i + 1) + " | " + names.get(i) + " | " + mentors[i] + " | ");
    }
    return tab("Roster", rows.toArray(String[]::new));
  }

  private FilesResult run() {
    return kept(errand(GRADEBOOK, "teacher", false));
  }

  private static FilesResult kept(RecomputeEnd end) {
    assertThat(end).isInstanceOf(RecomputeEnd.FilesKept.class);
    return ((RecomputeEnd.FilesKept) end).result();
  }

  private RecomputeEnd errand(WorkbookId id, String person, boolean confirm) {
    return new UpdateMentorFiles(CLOCK)
        .errand(person, () -> drive, confirm)
        .run(workbooks, id, Progress.UNSEEN);
  }

  private int recompute() {
    RecomputeEnd end = new RecomputeGradebook(CLOCK)
        .run(workbooks, GRADEBOOK, RecomputeRequest.EVERYTHING, Progress.UNSEEN);
    return ((RecomputeEnd.Succeeded) end).result().changedCells();
  }

  private KeptFile file(String title) {
    return drive.all().stream()
        .filter(file -> file.title().contains(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> openTo(KeptFile file) {
    return file.grants().stream()
        .filter(grant -> !grant.role().equals("owner"))
        .map(Grant::address)
        .toList();
  }

  private static KeptFile shared(KeptFile file, String address) {
    List<Grant> grants = new ArrayList<>(file.grants());
    grants.add(new Grant(address, "user", "reader", address));
    return InMemoryMentorFiles.with(file, file.marks(), grants);
  }

  private String everything(KeptFile file) {
    return everything(workbooks.now(file.id()));
  }

  private static String everything(Picture picture) {
    StringBuilder all = new StringBuilder();
    for (Tab tab : picture.tabs()) {
      all.append(tab.title()).append(tab.stamps()).append(tab.columnStamps());
      for (int row = 0; row < tab.cells().rows(); row++) {
        for (int column = 0; column < tab.cells().columns(row); column++) {
          all.append(tab.cells().at(row, column)).append('\n');
        }
      }
    }
    return all.append(picture).toString();
  }

  private List<String> ids(KeptFile file) {
    Tab tab = titled(workbooks.now(file.id()), "Mentoring");
    List<String> ids = new ArrayList<>();
    for (int row = 2; row < tab.cells().rows(); row++) {
      if (!tab.cells().at(row, 0).shown().isEmpty()) {
        ids.add(tab.cells().at(row, 0).shown());
      }
    }
    return ids;
  }

  private List<String> rowOf(KeptFile file, String student) {
    Tab tab = titled(workbooks.now(file.id()), "Mentoring");
    for (int row = 0; row < tab.cells().rows(); row++) {
      if (tab.cells().at(row, 0).shown().equals(student)) {
        return texts(tab, row);
      }
    }
    throw new AssertionError("no row for " + student);
  }

  private List<String> shownOf(String title) {
    Tab tab = titled(workbooks.now(GRADEBOOK), title);
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      texts.addAll(texts(tab, row));
    }
    return texts;
  }

  private static List<String> texts(Tab tab, int row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < tab.cells().columns(row); column++) {
      texts.add(tab.cells().at(row, column).shown());
    }
    return texts;
  }

  private static Tab titled(Picture picture, String title) {
    return picture.tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** The teacher adds a column of her own behind ours and writes into it. */
  private void own(String title, int row, String text) {
    addColumn(GRADEBOOK, titled(workbooks.now(GRADEBOOK), title), row, text);
  }

  private void ownIn(KeptFile file, int row, String text) {
    addColumn(file.id(), titled(workbooks.now(file.id()), "Mentoring"), row, text);
  }

  private void addColumn(WorkbookId id, Tab tab, int row, String text) {
    change(id, new Change.Append(tab.id(), Line.COLUMNS, 1));
    change(
        id,
        new Change.Write(
            tab.id(),
            row,
            tab.size().columns(),
            List.of(List.of(CellWrite.value(Value.of(text))))));
  }

  private void type(KeptFile file, int row, int column, String text) {
    type(file.id(), "Mentoring", row, column, text);
  }

  private void type(WorkbookId id, String title, int row, int column, String text) {
    typeIn(id, title, row, column, text);
  }

  private void typeIn(WorkbookId id, String title, int row, int column, String text) {
    int tab = titled(workbooks.now(id), title).id();
    change(
        id, new Change.Write(tab, row, column, List.of(List.of(CellWrite.value(Value.of(text))))));
  }

  private static CellWrite link(String link) {
    return new CellWrite(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(link),
        Optional.empty());
  }

  private void change(WorkbookId id, Change change) {
    workbooks.edit(id, picture -> PictureEditor.carryOut(picture, new Plan(List.of(change), 1)));
  }

  private static Picture withTab(Picture picture, GivenTab tab) {
    Tab given = spreadsheet(tab).picture().tabs().get(0);
    List<Tab> tabs = new ArrayList<>(picture.tabs());
    tabs.removeIf(there -> there.title().equals(given.title()));
    tabs.add(new Tab(
        990,
        given.title(),
        false,
        given.size(),
        given.cells(),
        given.stamps(),
        given.columnStamps(),
        given.extras()));
    return new Picture(
        picture.id(),
        picture.title(),
        picture.timeZone(),
        picture.locale(),
        picture.stamps(),
        tabs);
  }

  private static Picture as(WorkbookId id, Picture picture) {
    return new Picture(
        id.value(),
        picture.title(),
        picture.timeZone(),
        picture.locale(),
        picture.stamps(),
        picture.tabs());
  }
}
