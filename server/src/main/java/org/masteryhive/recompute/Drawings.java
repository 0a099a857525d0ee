package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masteryhive.drawing.BehaviorDrawing;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.drawing.MasteryDrawing;
import org.masteryhive.drawing.MentoringDrawing;
import org.masteryhive.mastery.OnTrack;
import org.masteryhive.mastery.ReasonText;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.Workbook;

/** From what was concluded to the tabs as they should be, and the plan that leads there. */
final class Drawings {

  private Drawings() {}

  /** The plan for the tabs that are asked for, in their usual order, and Checks, which tells of all tabs whatever is asked for. */
  static DrawnPlan plan(Picture picture, Judgement judgement, Set<Drawn> asked) {
    List<Drawing> drawings = new ArrayList<>();
    List<Drawing> resting = new ArrayList<>();
    for (Drawn tab : Drawn.values()) {
      (asked.contains(tab) ? drawings : resting).add(drawing(tab, judgement));
    }
    Workbook workbook = judgement.workbook();
    List<Finding> findings =
        workbook.findings(judgement.mastery(), judgement.behavior(), List.of());
    return DrawnPlan.of(picture, workbook.tabs(), drawings, resting, findings);
  }

  private static Drawing drawing(Drawn tab, Judgement judgement) {
    return switch (tab) {
      case MASTERY -> mastery(judgement);
      case MENTORING -> mentoring(judgement).draw();
      case BEHAVIOR -> BehaviorDrawing.of(judgement.behavior());
    };
  }

  /**
   * The plan for a mentoring tracker, which has one drawn tab besides Checks: where that is not asked for, Checks alone is drawn,
   * and says the same as ever.
   */
  static DrawnPlan plan(Picture picture, Judgement own, LinkedCourses linked, Set<Drawn> asked) {
    Workbook tracker = own.workbook();
    List<Drawing> mentoring =
        List.of(TrackerDrawing.of(tracker, linked, own.today()).draw());
    boolean draws = asked.contains(Drawn.MENTORING);
    return DrawnPlan.of(
        picture,
        tracker.tabs(),
        draws ? mentoring : List.of(),
        draws ? List.of() : mentoring,
        tracker.findings(own.mastery(), own.behavior(), linked.findings()));
  }

  private static Drawing mastery(Judgement judgement) {
    var settings = judgement.workbook().settings();
    ReasonText reasons = new ReasonText(judgement.today(), settings.mastery().year());
    return new MasteryDrawing(judgement.workbook().gradebook().scale(), settings.palette(), reasons)
        .of(judgement.mastery());
  }

  /** What mentors read of a course. */
  static MentoringDrawing mentoring(Judgement judgement) {
    Map<StudentId, OnTrack> onTrack = new HashMap<>();
    judgement
        .mastery()
        .students()
        .forEach(row -> row.onTrack().ifPresent(it -> onTrack.put(row.student().id(), it)));
    return new MentoringDrawing(judgement.mentoring(), onTrack, judgement.behavior(), List.of());
  }
}
