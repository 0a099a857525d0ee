package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.mentorfiles.GivenFiles.GRADEBOOK;
import static org.masteryhive.mentorfiles.GivenFiles.LIND;
import static org.masteryhive.mentorfiles.GivenFiles.OKORO;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;
import static org.masteryhive.testing.GivenWorkbook.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.FilesResult.MentorFile;
import org.masteryhive.recompute.FilesResult.What;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.SilentWorkbooks;
import org.masteryhive.workbook.Finding;

/** Who can open a mentor's file, whatever Google calls people and whatever a person did by hand. */
class MentorAccessTest {

  private static final String ALGEBRA = "1algebra-algebra-algebra-algebra-algebra-alge";
  private static final String LINDS = "lind@school.example.org";
  private static final String CLEOS = "cleo@students.example.org";

  private GivenFiles given = new GivenFiles(LIND, LIND, OKORO, "");

  @Test
  void whomGoogleCallsByAnotherNameLosesTheFileTooWhenAnotherMentorGetsTheStudents() {
    given.drive.alias(LINDS, "ada.lind@school.example.org");
    given.run();
    assertThat(given.openTo("Lind")).containsExactly("ada.lind@school.example.org");

    given.mentors(OKORO, OKORO, OKORO, "");
    given.run();

    assertThat(given.openTo("Lind")).isEmpty();
  }

  @Test
  void whoGetsAnotherAddressAtSchoolKeepsTheFileAndLosesItLikeAnybody() {
    given.run();
    given.drive.renamed(LINDS, "smith@school.example.org");
    given.drive.forgetCalls();

    FilesResult again = given.run();

    assertThat(given.drive.calls()).isEmpty();
    assertThat(again.writes()).isZero();
    assertThat(again.files()).allMatch(MentorFile::shared);

    given.mentors("Ms. Lind <new@school.example.org>", "Ms. Lind", OKORO, "");
    given.run();

    assertThat(given.openTo("Lind")).containsExactly("new@school.example.org");
  }

  @Test
  void whomAPersonLetInIsRememberedByGooglesNumberToo() {
    given.drive.noAccount(LINDS);
    given.run();
    given.open("Lind", new Grant("by-hand", "user", "reader", LINDS));
    given.run();
    given.drive.renamed(LINDS, "smith@school.example.org");

    given.mentors(OKORO, OKORO, OKORO, "");
    given.run();

    assertThat(given.openTo("Lind")).isEmpty();
  }

  @Test
  void theTeacherWhoIsAMentorHerselfStaysTheOwner() {
    given.mentors("Ms. T <teacher@school.example.org>", LIND, OKORO, "");
    FilesResult result = given.run();

    assertThat(given.openTo("Ms. T")).isEmpty();
    assertThat(result.problems()).isZero();
    assertThat(result.files()).allMatch(MentorFile::shared);

    given.mentors(LIND, LIND, OKORO, "");
    given.run();

    assertThat(given.file("Ms. T").grants()).hasSize(1);
  }

  @Test
  void anAddressThatGoogleKnowsAsAStudentsIsTakenBackAtOnceAndNotTriedAgain() {
    given.email(3, "Cleo <" + CLEOS + ">");
    given.drive.alias(LINDS, CLEOS);

    FilesResult first = given.run();

    assertThat(given.openTo("Lind")).isEmpty();
    assertThat(given.drive.calls()).contains("share", "unshare");
    assertThat(messages(first))
        .contains(Wording.advice(Block.Reach.STUDENTS_ALIAS).orElseThrow());
    assertThat(given.shown("Mentor Files"))
        .contains("Not shared: this is another name of a student’s address.");
    given.drive.forgetCalls();

    FilesResult again = given.run();

    assertThat(given.drive.calls()).isEmpty();
    assertThat(again.writes()).isZero();
    assertThat(again.problems()).isEqualTo(first.problems());

    given.email(3, "");
    given.run();

    assertThat(given.openTo("Lind")).containsExactly(CLEOS);
  }

  @Test
  void whoseAddressBecomesAStudentsInGooglesEyesLosesTheFile() {
    given.email(3, CLEOS);
    given.run();
    given.drive.renamed(LINDS, CLEOS);

    FilesResult result = given.run();

    assertThat(given.openTo("Lind")).isEmpty();
    assertThat(result.problems()).isEqualTo(1);
    given.drive.forgetCalls();
    assertThat(given.run().writes()).isZero();
    assertThat(given.drive.calls()).isEmpty();
  }

  @Test
  void aRunThatWasKilledBetweenSharingAndRememberingIsTakenUp() {
    given = new GivenFiles(LIND, "", "", "");
    given.drive.alias(LINDS, "ada.lind@school.example.org");
    given.drive.killAfter(2);
    try {
      given.run();
    } catch (WorkbookException killed) {
      assertThat(killed.why()).isEqualTo(Why.FAILED);
    }
    given.drive.killAfter(Integer.MAX_VALUE);
    assertThat(given.openTo("Lind")).hasSize(1);

    given.run();
    given.mentors("", "", "", "");
    given.run();

    assertThat(given.openTo("Lind")).isEmpty();
  }

  @Test
  void whereItIsNotCertainWhoHadTheFileBeforeAPersonIsAskedToLook() {
    given = new GivenFiles(LIND, "", "", "");
    given.drive.alias(LINDS, "ada.lind@school.example.org");
    given.drive.killAfter(2);
    try {
      given.run();
    } catch (WorkbookException killed) {
      assertThat(killed.why()).isEqualTo(Why.FAILED);
    }
    given.drive.killAfter(Integer.MAX_VALUE);
    given.mentors(OKORO, "", "", "");

    FilesResult result = given.run();

    assertThat(messages(result)).contains(Wording.UNCERTAIN);
  }

  @Test
  void whatIsTakenAwayIsNoReasonToDoubt() {
    given.run();
    given.open("Lind", new Grant("head", "user", "reader", "head@school.example.org"));
    given.mentors("Ms. Lind <new@school.example.org>", "Ms. Lind", OKORO, "");

    FilesResult result = given.run();

    assertThat(messages(result)).doesNotContain(Wording.UNCERTAIN);
    assertThat(given.openTo("Lind"))
        .containsExactlyInAnyOrder("head@school.example.org", "new@school.example.org");
  }

  @Test
  void whenGoogleWantsNoMoreSharingTheRowsAreBroughtAllTheSame() {
    given.drive.sharesNoMore(true);

    FilesResult result = given.run();

    assertThat(given.ids("Lind")).containsExactly("S-1001", "S-1002");
    assertThat(given.openTo("Lind")).isEmpty();
    assertThat(result.files()).noneMatch(MentorFile::shared);
    assertThat(result.problems()).isEqualTo(2);
    given.drive.sharesNoMore(false);
    given.run();
    assertThat(given.openTo("Lind")).containsExactly(LINDS);
    assertThat(given.run().problems()).isZero();
  }

  @Test
  void aMentorWhoMayChangeTheFileIsAProblem() {
    given.run();
    Grant grant = given.file("Lind").grants().get(1);
    given.open("Lind", new Grant(grant.id(), "user", "writer", LINDS));

    FilesResult result = given.run();

    assertThat(result.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.severity()).isEqualTo(Finding.Severity.PROBLEM);
      assertThat(finding.tab()).isEqualTo("Mentor Files");
      assertThat(finding.cell()).isEqualTo("A2");
      assertThat(finding.message()).startsWith("The mentor can change this file");
    });
    assertThat(given.openTo("Lind")).containsExactly(LINDS);
  }

  @Test
  void aCopyOfTheTabInAFileIsAProblemAsLongAsItIsThere() {
    given.run();
    WorkbookId lind = given.file("Lind").id();
    Tab mentoring = given.titled(lind, "Mentoring");
    given.workbooks.edit(lind, picture -> with(picture, duplicate(mentoring)));
    given.mentors(LIND, OKORO, OKORO, "");

    FilesResult result = given.run();

    assertThat(result.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.severity()).isEqualTo(Finding.Severity.PROBLEM);
      assertThat(finding.cell()).isEqualTo("A2");
      assertThat(finding.message()).isEqualTo(Wording.DUPLICATED);
    });
    given.workbooks.edit(lind, picture -> without(picture, "Copy of Mentoring"));
    assertThat(given.run().problems()).isZero();
  }

  @Test
  void aFileOfATrackerIsNotSharedWithAStudentOfAnyOfItsCourses() {
    tracker(tab(
        "Roster",
        "Student ID | Name | Student email",
        "S-1001 | Ada Park | ",
        "T-9 | Cleo Stone | lind+home@school.example.org",
        " | Without Id | okoro@school.example.org"));

    FilesResult result = given.run();

    assertThat(given.openTo("Lind")).isEmpty();
    assertThat(given.openTo("okoro")).isEmpty();
    assertThat(given.drive.calls()).doesNotContain("share");
    assertThat(result.files()).noneMatch(MentorFile::shared);
  }

  @Test
  void aPersonWhoOpensATrackersFileToAStudentOfACourseIsTold() {
    tracker(tab("Roster", "Student ID | Name | Student email", "T-9 | Cleo Stone | " + CLEOS));
    given.run();
    given.open("Lind", new Grant("c", "user", "reader", "Cleo+x@students.example.org"));

    FilesResult result = given.run();

    assertThat(messages(result)).anyMatch(message -> message.startsWith("A student can open"));
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "FAILED"})
  void aFileIsSharedWithNobodyNewWhileAGradebookDoesNotAnswer(Why why) {
    tracker(tab("Roster", "Student ID | Name | Student email", "T-9 | Cleo | " + LINDS));

    FilesResult silent =
        given.run(new SilentWorkbooks(given.workbooks, new WorkbookId(ALGEBRA), why));

    assertThat(given.openTo("Lind")).isEmpty();
    assertThat(given.openTo("okoro")).isEmpty();
    assertThat(given.ids("okoro")).containsExactly("S-1003");
    assertThat(silent.files()).extracting(MentorFile::what).containsOnly(What.MADE);
    assertThat(given.shown("Mentor Files"))
        .contains("Not shared yet: a gradebook could not be read. Update again in a few minutes.");

    given.run();

    assertThat(given.openTo("Lind")).isEmpty();
    assertThat(given.openTo("okoro")).containsExactly(OKORO);
  }

  @Test
  void whoHasAFileKeepsItWhileAGradebookDoesNotAnswer() {
    tracker(tab("Roster", "Student ID | Name", "T-9 | Cleo"));
    given.run();

    FilesResult silent =
        given.run(new SilentWorkbooks(given.workbooks, new WorkbookId(ALGEBRA), Why.FAILED));

    assertThat(given.openTo("Lind")).containsExactly(LINDS);
    assertThat(silent.files()).allMatch(MentorFile::shared);
  }

  /** In the gradebook's place there is a tracker over one course. */
  private void tracker(GivenTab rosterOfTheCourse) {
    Picture course = gradebook(rosterOfTheCourse).picture();
    given.workbooks.add(as(ALGEBRA, course));
    given.workbooks.add(as(
        GRADEBOOK.value(),
        spreadsheet(
                GivenFiles.roster(LIND, LIND, OKORO, ""),
                tab(
                    "Gradebooks",
                    "Course | Link",
                    "Algebra | https://docs.google.com/spreadsheets/d/" + ALGEBRA + "/edit"))
            .picture()));
  }

  private static Picture as(String id, Picture picture) {
    return new Picture(
        id,
        picture.title(),
        picture.timeZone(),
        picture.locale(),
        picture.stamps(),
        picture.tabs());
  }

  private static Tab duplicate(Tab tab) {
    return new Tab(
        tab.id() + 1,
        "Copy of Mentoring",
        true,
        tab.size(),
        tab.cells(),
        tab.stamps(),
        tab.columnStamps(),
        tab.extras());
  }

  private static Picture with(Picture picture, Tab tab) {
    List<Tab> tabs = new ArrayList<>(picture.tabs());
    tabs.add(tab);
    return tabs(picture, tabs);
  }

  private static Picture without(Picture picture, String title) {
    return tabs(
        picture,
        picture.tabs().stream().filter(tab -> !tab.title().equals(title)).toList());
  }

  private static Picture tabs(Picture picture, List<Tab> tabs) {
    return new Picture(
        picture.id(),
        picture.title(),
        picture.timeZone(),
        picture.locale(),
        picture.stamps(),
        tabs);
  }

  private static List<String> messages(FilesResult result) {
    return result.findings().stream().map(Finding::message).toList();
  }
}
