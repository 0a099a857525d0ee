package org.masteryhive.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Stamp;
import org.masteryhive.workbook.Finding;

/** One plan for the whole spreadsheet. */
final class DrawnPlanTest {

  private static final Drawing BEHAVIOR = BehaviorDrawing.of(CourseBehavior.of(
      new Roster(List.of(Student.named("1", "Ana"), Student.named("2", "Ben"))),
      List.of(),
      java.time.LocalDate.parse("2026-03-02")));

  private static final Finding TYPO = new Finding(
      Finding.Severity.PROBLEM, 0, "Sheet1", 6, 3, "Metting", "Did you mean Meeting (ME)?");

  private static DrawnPlan plan(GivenPicture given, Finding... findings) {
    return DrawnPlan.of(given.picture(), given.found(), List.of(BEHAVIOR), List.of(findings));
  }

  @Test
  void drawnTabsAreMadeWhenFirstNeeded() {
    GivenPicture given = GivenPicture.empty();

    DrawnPlan plan = plan(given);
    given.after(plan.plan());

    assertThat(given.titles()).containsExactly("Sheet1", "Behavior", "Checks");
    assertThat(plan.written()).containsExactly("Behavior", "Checks");
    assertThat(given.picture().stamped(Stamp.SPREADSHEET)).contains("book");
  }

  @Test
  void twiceInARowChangesNothingTheSecondTime() {
    GivenPicture given = GivenPicture.empty().with("Roster", "Student ID,Name", "1,Ana");
    given.after(plan(given, TYPO).plan());

    DrawnPlan again = plan(given, TYPO);

    assertThat(again.plan().changes()).isEmpty();
    assertThat(again.plan().changedCells()).isZero();
  }

  @Test
  void theTeachersTabsAreStamped() {
    GivenPicture given = GivenPicture.empty().with("Roster", "Student ID,Name", "1,Ana");

    given.after(plan(given).plan());

    assertThat(given.tab("Roster").stamped(Stamp.ROLE)).contains("roster");
    assertThat(given.tab("Roster").stamped(Stamp.SHEET)).contains("1");
    assertThat(given.tab("Roster").cells().at(1, 1).shown()).isEqualTo("Ana");
  }

  @Test
  void aCopyIsStampedAnewAndSaysThatACellWasWritten() {
    GivenPicture given = GivenPicture.empty();
    given.after(plan(given).plan()).copied();

    DrawnPlan plan = plan(given);
    given.after(plan.plan());

    assertThat(plan.plan().changedCells()).isEqualTo(1);
    assertThat(given.picture().stamps()).extracting(Stamp::value).containsExactly("copy");
    assertThat(plan(given).plan().isEmpty()).isTrue();
  }

  @Test
  void anEmptyTabWithTheTitleIsTakenOver() {
    GivenPicture given = GivenPicture.empty().with("behavior");

    given.after(plan(given).plan());

    assertThat(given.titles()).containsExactly("Sheet1", "behavior", "Checks");
    assertThat(given.shown("behavior", 1, 1)).isEqualTo("Ana");
  }

  @Test
  void aTabWithHalfOfOurHeadingsIsTakenOverWithWhatElseIsOnIt() {
    GivenPicture given = GivenPicture.empty()
        .with(
            "Behavior",
            "Student ID,Mine,Name,Section,Positives,Restored",
            "2,for Ben,,,,",
            "1,for Ana,,,,");

    given.after(plan(given).plan());

    assertThat(given.shown("Behavior", 1, 1)).isEqualTo("for Ana");
    assertThat(given.shown("Behavior", 1, 2)).isEqualTo("Ana");
    assertThat(given.shown("Behavior", 2, 1)).isEqualTo("for Ben");
    assertThat(plan(given).plan().isEmpty()).isTrue();
  }

  @Test
  void anotherTabWithTheTitleIsLeftAlone() {
    GivenPicture given = GivenPicture.empty().with("Behavior", "My own notes,on behavior", "x,y");

    given.after(plan(given).plan());

    assertThat(given.titles()).contains("Behavior", "Behavior (Hive)");
    assertThat(given.shown("Behavior", 0, 0)).isEqualTo("My own notes");
    assertThat(plan(given).plan().isEmpty()).isTrue();
  }

  @Test
  void checksLinkToTheirCells() {
    GivenPicture given = GivenPicture.empty();

    given.after(plan(given, TYPO).plan());

    assertThat(given.tab("Checks").cells().at(1, 0).shown()).isEqualTo("Problem");
    assertThat(given.tab("Checks").cells().at(1, 2).shown()).isEqualTo("D7");
    assertThat(given.tab("Checks").cells().at(1, 2).link()).isEqualTo("#gid=0&range=D7");
    assertThat(given.tab("Checks").cells().at(1, 3).shown()).isEqualTo("Metting");
  }

  @Test
  void checksSayWhenThereIsNothingToFix() {
    GivenPicture given = GivenPicture.empty();
    given.after(plan(given, TYPO, TYPO).plan());

    given.after(plan(given).plan());

    assertThat(given.tab("Checks").cells().at(1, 0).shown()).isEqualTo("Note");
    assertThat(given.tab("Checks").cells().at(1, 4).shown())
        .isEqualTo("Everything could be read. Nothing to fix.");
    assertThat(given.tab("Checks").cells().at(1, 2).link()).isEmpty();
    assertThat(given.tab("Checks").cells().at(2, 0).shown()).isEmpty();
    assertThat(plan(given).plan().isEmpty()).isTrue();
  }

  @Test
  void checksStopAtAThousandAndSayHowManyMoreThereAre() {
    List<Finding> many = new ArrayList<>();
    for (int row = 1; row <= 1023; row++) {
      many.add(new Finding(Finding.Severity.PROBLEM, 0, "Sheet1", row, 0, "?", "Mend it."));
    }
    GivenPicture given = GivenPicture.empty();

    given.after(plan(given, many.toArray(Finding[]::new)).plan());

    assertThat(given.tab("Checks").size().rows()).isEqualTo(1002);
    assertThat(given.shown("Checks", 1001, 4)).startsWith("And 23 more.");
  }

  @Test
  void checksAreInTheOrderOfTabsRowsAndColumns() {
    GivenPicture given = GivenPicture.empty().with("Other");
    Finding other = new Finding(Finding.Severity.NOTE, 1, "Other", 0, 0, "", "b");
    Finding whole = new Finding(Finding.Severity.NOTE, 0, "Sheet1", -1, -1, "", "a");

    assertThat(plan(given, other, TYPO, whole).findings()).containsExactly(whole, TYPO, other);
  }

  @Test
  void muchErasedIsSaidInASentence() {
    List<Student> students = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      students.add(Student.named("s" + i, "Name"));
    }
    Drawing all = BehaviorDrawing.of(CourseBehavior.of(
        new Roster(students), List.of(), java.time.LocalDate.parse("2026-03-02")));
    GivenPicture given = GivenPicture.empty();
    given.after(
        DrawnPlan.of(given.picture(), given.found(), List.of(all), List.of()).plan());

    Optional<String> erased = plan(given).muchErased();

    assertThat(erased).contains("10 of the 10 students on Behavior would go.");
  }
}
