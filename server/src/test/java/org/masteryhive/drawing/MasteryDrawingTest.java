package org.masteryhive.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.masteryhive.mastery.Assessment;
import org.masteryhive.mastery.Gradebook;
import org.masteryhive.mastery.MasteryCalculator;
import org.masteryhive.mastery.MasterySettings;
import org.masteryhive.mastery.Observation;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.OutcomeCode;
import org.masteryhive.mastery.Palette;
import org.masteryhive.mastery.Piece;
import org.masteryhive.mastery.Place;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.mastery.ReasonText;
import org.masteryhive.mastery.SchoolYear;
import org.masteryhive.mastery.TeacherOverride;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.tab.Value;

/** What a teacher sees on Mastery. */
final class MasteryDrawingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final List<Observation> observations = new ArrayList<>();
  private final List<TeacherOverride> overrides = new ArrayList<>();

  private Tab tab() {
    Gradebook gradebook = new Gradebook(
        new Roster(List.of(
            Student.named("007", "Ana Lima").inSection("1-2"),
            Student.named("008", "=HYPERLINK(\"x\")"),
            Student.named("009", "Gone").whoLeft())),
        List.of(
            Outcome.of("LO1", "I can test").dueOn(LocalDate.parse("2026-02-01")),
            Outcome.of("1.10", "I can draw")),
        RatingScale.DEFAULT,
        MasterySettings.DEFAULT,
        observations,
        overrides);
    ReasonText reasons = new ReasonText(TODAY, SchoolYear.UNKNOWN);
    Drawing drawing = new MasteryDrawing(RatingScale.DEFAULT, Palette.CLASSIC, reasons)
        .of(new MasteryCalculator(gradebook).asOf(TODAY));
    return TabPlan.creating(1, "Mastery", drawing).after();
  }

  private void rated(String student, String outcome, String day, String rating) {
    observations.add(new Observation(
        StudentId.of(student),
        OutcomeCode.of(outcome),
        new Piece(
            RatingScale.DEFAULT.find(rating).orElseThrow(),
            Optional.of(LocalDate.parse(day)),
            new Assessment("Quiz", "", true),
            false,
            new Place(0, observations.size(), 0, 0))));
  }

  private static List<String> row(Tab tab, int row) {
    List<String> shown = new ArrayList<>();
    for (int column = 0; column < tab.size().columns(); column++) {
      shown.add(tab.cells().at(row, column).shown());
    }
    return shown;
  }

  @Test
  void theHeadingsAreThoseOfTheContract() {
    assertThat(row(tab(), 0))
        .containsExactly(
            "Student ID",
            "Name",
            "Section",
            "Assessed",
            "Met",
            "% met",
            "On track",
            "Started",
            "Missing",
            "LO1",
            "1.10");
  }

  @Test
  void aHeadingsNoteIsTheStatement() {
    assertThat(tab().cells().at(0, 9).note()).isEqualTo("I can test");
  }

  @Test
  void theClassRowSaysWhatIsMetOfWhatIsAssessed() {
    for (String day : List.of("2025-10-01", "2025-10-02", "2025-10-03")) {
      rated("007", "LO1", day, "ME");
      rated("008", "LO1", day, "NY");
    }

    Tab tab = tab();

    assertThat(row(tab, 1))
        .containsExactly("As of Mar 2, 2026", "Class", "", "2", "1", "50%", "", "", "", "50%", "");
    assertThat(tab.cells().at(1, 5).value()).isEqualTo(Value.of(0.5));
    assertThat(tab.cells().at(1, 5).format()).isEqualTo(Format.PERCENT);
  }

  @Test
  void aConclusionHasItsWordItsColorAndItsReason() {
    for (String day : List.of("2025-10-01", "2025-10-02", "2025-10-03")) {
      rated("007", "LO1", day, "ME");
    }

    Cell cell = tab().cells().at(2, 9);

    assertThat(cell.shown()).isEqualTo("Meeting");
    assertThat(cell.shade()).contains(new Shade(0xB7E1CD));
    assertThat(cell.note()).startsWith("Met on Oct 3");
  }

  @Test
  void tooLittleEvidenceIsGreyAndSaysHowMuchThereIs() {
    rated("007", "LO1", "2025-10-01", "ME");
    rated("007", "LO1", "2025-10-02", "ME");

    Tab tab = tab();

    assertThat(tab.cells().at(2, 9).shown()).isEqualTo("2 so far");
    assertThat(tab.cells().at(2, 9).shade()).contains(new Shade(0xEFEFEF));
    assertThat(row(tab, 2).subList(3, 9)).containsExactly("0", "0", "", "", "1", "0");
  }

  @Test
  void anOverrideIsMarked() {
    overrides.add(new TeacherOverride(
        StudentId.of("007"),
        OutcomeCode.of("LO1"),
        RatingScale.DEFAULT.find("Exceeding"),
        "portfolio",
        "",
        Optional.empty(),
        0));

    Cell cell = tab().cells().at(2, 9);

    assertThat(cell.shown()).isEqualTo("Exceeding *");
    assertThat(cell.shade()).contains(new Shade(0xA4C2F4));
  }

  @Test
  void anExcusedOutcomeHasNoColor() {
    overrides.add(new TeacherOverride(
        StudentId.of("007"), OutcomeCode.of("LO1"), Optional.empty(), "", "", Optional.empty(), 0));

    Cell cell = tab().cells().at(2, 9);

    assertThat(cell.shown()).isEqualTo("Excused *");
    assertThat(cell.shade()).isEmpty();
  }

  @Test
  void onTrackHasItsColor() {
    for (String day : List.of("2025-10-01", "2025-10-02", "2025-10-03")) {
      rated("007", "LO1", day, "ME");
    }

    Tab tab = tab();

    assertThat(tab.cells().at(2, 6).shown()).isEqualTo("On track");
    assertThat(tab.cells().at(2, 6).shade()).contains(new Shade(0xB7E1CD));
    assertThat(tab.cells().at(3, 6).shown()).isEqualTo("Needs support");
    assertThat(tab.cells().at(3, 6).shade()).contains(new Shade(0xF4C7C3));
  }

  @Test
  void aNameThatLooksLikeAFormulaIsText() {
    assertThat(tab().cells().at(3, 1).value()).isEqualTo(new Value.Text("=HYPERLINK(\"x\")"));
  }

  @Test
  void thoseWhoLeftAreNotThere() {
    assertThat(tab().size().rows()).isEqualTo(4);
  }

  @Test
  void twoRowsAndTheColumnsUpToTheNameAreFrozen() {
    assertThat(tab().size().frozenRows()).isEqualTo(2);
    assertThat(tab().size().frozenColumns()).isEqualTo(2);
  }

  @Test
  void theStampOfAnOutcomesColumnIsShortHoweverLongItsCodeIs() {
    String longCode = "x".repeat(40_000);

    assertThat(MasteryDrawing.key(Outcome.of("LO1", ""))).isEqualTo("outcome:LO1");
    assertThat(MasteryDrawing.key(Outcome.of(longCode, ""))).hasSizeLessThan(150);
    assertThat(MasteryDrawing.key(Outcome.of(longCode, "")))
        .isNotEqualTo(MasteryDrawing.key(Outcome.of(longCode + "y", "")));
  }
}
