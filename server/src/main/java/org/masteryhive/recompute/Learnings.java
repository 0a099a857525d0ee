package org.masteryhive.recompute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.MasteryCalculator;
import org.masteryhive.mastery.NextStep;
import org.masteryhive.mastery.StudentMastery;
import org.masteryhive.mentoring.CheckIns;
import org.masteryhive.mentoring.Learning;

/** What a course concluded, in the words that a mentor reads. */
final class Learnings {

  private Learnings() {}

  /** One for each active student. What is newly met is newly met since the student's last check-in. */
  static List<Learning> of(CourseMastery mastery, MasteryCalculator calculator, CheckIns checkIns) {
    return mastery.students().stream()
        .map(row -> learning(row, calculator, checkIns.last(row.student().id())))
        .toList();
  }

  private static Learning learning(
      StudentMastery row, MasteryCalculator calculator, Optional<LocalDate> lastCheckIn) {
    return new Learning(
        row.student().id(),
        row.assessed(),
        row.met(),
        lastCheckIn
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
