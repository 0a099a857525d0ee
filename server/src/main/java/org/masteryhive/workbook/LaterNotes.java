package org.masteryhive.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.masteryhive.behavior.BehaviorEntry;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.TeacherOverride;

/** What only shows when a course is computed, said where it stands in the sheet. */
final class LaterNotes {

  private LaterNotes() {}

  static List<Finding> of(Workbook workbook, CourseMastery mastery, CourseBehavior behavior) {
    Stream<Finding> chances = mastery.withoutChance().stream()
        .flatMap(outcome -> withoutChance(workbook, outcome).stream());
    Stream<Finding> overrides =
        mastery.superseded().stream().flatMap(override -> superseded(workbook, override).stream());
    Stream<Finding> concerns =
        behavior.withoutWay().stream().flatMap(concern -> withoutWay(workbook, concern).stream());
    return Stream.of(chances, overrides, concerns).flatMap(notes -> notes).toList();
  }

  private static Optional<Finding> withoutChance(Workbook workbook, Outcome outcome) {
    return workbook
        .at(outcome)
        .map(
            spot -> spot.note(
                "The target date has come, but the class has not been assessed on this outcome often enough to have met"
                    + " it, so it does not count for On track yet. Assess it again, or move the date."));
  }

  private static Optional<Finding> superseded(Workbook workbook, TeacherOverride override) {
    return workbook
        .at(override)
        .map(
            spot -> spot.note(
                "Not used: a newer override for the same student and outcome counts. This row may be deleted."));
  }

  private static Optional<Finding> withoutWay(Workbook workbook, BehaviorEntry concern) {
    return workbook
        .at(concern)
        .map(spot -> spot.note(
            "This concern has been open for more than three days and has no way to restore. Agree on one with the"
                + " student, and write it down here."));
  }
}
