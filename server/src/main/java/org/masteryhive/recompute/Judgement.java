package org.masteryhive.recompute;

import java.time.LocalDate;
import java.util.List;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.MasteryCalculator;
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
    List<Learning> learning = Learnings.of(mastery, calculator, checkIns);
    return new Judgement(
        workbook,
        today,
        mastery,
        CourseBehavior.of(workbook.roster(), workbook.behavior(), today),
        new Mentoring(checkIns, workbook.settings().checkInEvery())
            .rows(workbook.roster(), List.of(learning)));
  }
}
