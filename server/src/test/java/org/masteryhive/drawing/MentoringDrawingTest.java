package org.masteryhive.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.mentoring.CheckInStatus;
import org.masteryhive.mentoring.MentoringRow;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.TabPlan;

/** What a mentor sees. */
final class MentoringDrawingTest {

  private static final Student ANA = Student.named("1", "Ana").withMentor("Ms. Ruiz");
  private static final Student BEN = Student.named("2", "Ben").withMentor("Ms. Ruiz");
  private static final Student CLEO = Student.named("3", "Cleo").withMentor("Mr. Shah");

  private static Drawing drawing(Student... students) {
    List<MentoringRow> rows = new ArrayList<>();
    for (Student student : students) {
      rows.add(new MentoringRow(
          student,
          student.mentor(),
          CheckInStatus.FIRST_ONE,
          Optional.empty(),
          Optional.empty(),
          "",
          "",
          Optional.empty(),
          Optional.empty(),
          "",
          1,
          2,
          List.of()));
    }
    CourseBehavior behavior =
        CourseBehavior.of(new Roster(List.of(students)), List.of(), LocalDate.parse("2026-03-02"));
    return new MentoringDrawing(rows, Map.of(), behavior, List.of()).draw();
  }

  private static List<Integer> ruled(Plan plan) {
    return plan.changes().stream()
        .filter(Change.Write.class::isInstance)
        .map(Change.Write.class::cast)
        .filter(write -> write.column() == 0)
        .flatMap(write -> IntStream.range(0, write.cells().size())
            .filter(row -> isRuled(write.cells().get(row).get(0)))
            .mapToObj(row -> write.row() + row))
        .distinct()
        .toList();
  }

  private static boolean isRuled(CellWrite cell) {
    return cell.style().map(CellWrite.Style::borderAbove).orElse(false);
  }

  @Test
  void theHeadingsAreThoseOfTheContract() {
    assertThat(TabPlan.creating(1, "Mentoring", drawing(ANA)).headingsAfter())
        .containsExactly(
            "Student ID",
            "Name",
            "Section",
            "Mentor",
            "Check-in",
            "Days since",
            "Last check-in",
            "Newly met",
            "Next step",
            "Goal",
            "Goal due",
            "Goal status",
            "Missing work",
            "On track",
            "Met",
            "Assessed",
            "% met",
            "To restore",
            "Incentives");
  }

  @Test
  void aLineSeparatesTheStudentsOfOneMentorFromThoseOfTheNext() {
    TabPlan first = TabPlan.creating(1, "Mentoring", drawing(CLEO, ANA, BEN));

    assertThat(ruled(first.plan())).containsExactly(2);
    assertThat(TabPlan.between(first.after(), drawing(CLEO, ANA, BEN)).isEmpty())
        .isTrue();
  }

  @Test
  void theLinesGoAlongWhenAStudentGetsAnotherMentor() {
    TabPlan first = TabPlan.creating(1, "Mentoring", drawing(CLEO, ANA, BEN));

    TabPlan next = TabPlan.between(first.after(), drawing(CLEO, ANA.withMentor("Mr. Shah"), BEN));

    assertThat(ruled(next.plan())).containsExactly(3);
  }
}
