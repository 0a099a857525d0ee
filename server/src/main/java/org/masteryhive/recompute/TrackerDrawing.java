package org.masteryhive.recompute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.masteryhive.behavior.BehaviorEntry;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.drawing.MentoringDrawing;
import org.masteryhive.drawing.MentoringDrawing.CourseShares;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.Due;
import org.masteryhive.mastery.MasteryCalculator;
import org.masteryhive.mastery.OnTrack;
import org.masteryhive.mastery.Share;
import org.masteryhive.mastery.StudentMastery;
import org.masteryhive.mentoring.CheckIn;
import org.masteryhive.mentoring.CheckIns;
import org.masteryhive.mentoring.Learning;
import org.masteryhive.mentoring.Mentoring;
import org.masteryhive.recompute.LinkedCourses.Course;
import org.masteryhive.roster.StudentId;
import org.masteryhive.workbook.Workbook;

/**
 * The Mentoring tab of a tracker: one row for each student on its own Roster, with what its gradebooks say of them. Of other
 * students of those gradebooks nothing is drawn.
 */
final class TrackerDrawing {

  private final Workbook tracker;
  private final LinkedCourses linked;
  private final LocalDate today;
  private final Map<StudentId, Due> due = new HashMap<>();

  private TrackerDrawing(Workbook tracker, LinkedCourses linked, LocalDate today) {
    this.tracker = tracker;
    this.linked = linked;
    this.today = today;
  }

  static MentoringDrawing of(Workbook tracker, LinkedCourses linked, LocalDate today) {
    return new TrackerDrawing(tracker, linked, today).draw();
  }

  private MentoringDrawing draw() {
    CheckIns checkIns = checkIns();
    List<List<Learning>> learning = new ArrayList<>();
    List<CourseShares> shares = new ArrayList<>();
    for (Course course : linked.courses()) {
      Optional<Map<StudentId, Share>> known = course.workbook().map(workbook -> {
        MasteryCalculator calculator = new MasteryCalculator(workbook.gradebook());
        CourseMastery mastery = calculator.asOf(today);
        learning.add(Learnings.of(mastery, calculator, checkIns));
        return shares(mastery);
      });
      shares.add(new CourseShares(course.name(), known));
    }
    Mentoring mentoring = new Mentoring(checkIns, tracker.settings().checkInEvery());
    return new MentoringDrawing(
        mentoring.rows(tracker.roster(), learning), onTrack(), behavior(), shares);
  }

  private Map<StudentId, Share> shares(CourseMastery mastery) {
    Map<StudentId, Share> shares = new HashMap<>();
    for (StudentMastery student : mastery.students()) {
      student.percentMet().ifPresent(share -> shares.put(student.student().id(), share));
      due.merge(student.student().id(), student.due(), Due::plus);
    }
    return shares;
  }

  private Map<StudentId, OnTrack> onTrack() {
    Map<StudentId, OnTrack> onTrack = new HashMap<>();
    due.forEach(
        (student, outcomes) -> OnTrack.of(outcomes, tracker.settings().mastery().onTrackAt())
            .ifPresent(standing -> onTrack.put(student, standing)));
    return onTrack;
  }

  /** Those of its own log first, then those of the gradebooks in their order: so the later of two on a day is known. */
  private CheckIns checkIns() {
    List<CheckIn> all = new ArrayList<>(tracker.checkIns());
    linked.workbooks().forEach(workbook -> all.addAll(workbook.checkIns()));
    return new CheckIns(
        IntStream.range(0, all.size())
            .mapToObj(place -> all.get(place).at(place))
            .toList(),
        today);
  }

  private CourseBehavior behavior() {
    List<BehaviorEntry> all = new ArrayList<>(tracker.behavior());
    linked.workbooks().forEach(workbook -> all.addAll(workbook.behavior()));
    return CourseBehavior.of(
        tracker.roster(),
        IntStream.range(0, all.size())
            .mapToObj(place -> all.get(place).at(place))
            .toList(),
        today);
  }
}
