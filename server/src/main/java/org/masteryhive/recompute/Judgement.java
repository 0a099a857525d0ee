package org.masteryhive.recompute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.MasteryCalculator;
import org.masteryhive.mastery.NextStep;
import org.masteryhive.mastery.StudentMastery;
import org.masteryhive.mentoring.CheckIns;
import org.masteryhive.mentoring.Learning;
import org.masteryhive.mentoring.Mentoring;
import org.masteryhive.mentoring.MentoringRow;
import org.masteryhive.workbook.Workbook;

/** All that is concluded from one course's workbook as of a day. */
record Judgement(
    Workbook workbook,
    LocalDate today,
    CourseMastery mastery,
    CourseBehavior behavior,
    List<MentoringRow> mentoring) {

  static Judgement of(Workbook workbook, LocalDate today) {
    MasteryCalculator calculator = new MasteryCalculator(workbook.gradebook());
    CourseMastery mastery = calculator.asOf(today);
    CheckIns checkIns = new CheckIns(workbook.checkIns(), today);
    List<Learning> learning = mastery.students().stream()
        .map(row -> learning(row, calculator, checkIns))
        .toList();
    return new Judgement(
        workbook,
        today,
        mastery,
        CourseBehavior.of(workbook.roster(), workbook.behavior(), today),
        new Mentoring(checkIns, workbook.settings().checkInEvery())
            .rows(workbook.roster(), List.of(learning)));
  }

  private static Learning learning(
      StudentMastery row, MasteryCalculator calculator, CheckIns checkIns) {
    Optional<LocalDate> last = checkIns.last(row.student().id());
    return new Learning(
        row.student().id(),
        row.assessed(),
        row.met(),
        last
            .map(day -> calculator.newlyMetSince(day, row.student().id()))
            .orElse(List.of())
            .stream()
            .map(outcome -> outcome.code().text())
            .toList(),
        row.nextStep().map(NextStep::text),
        row.missingWork().stream()
            .map(work -> new Learning.Work(work.title(), work.day()))
            .toList());
  }
}
