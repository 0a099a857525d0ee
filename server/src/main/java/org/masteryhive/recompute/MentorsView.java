package org.masteryhive.recompute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.drawing.MentoringDrawing;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.NotAGradebook;
import org.masteryhive.workbook.Workbook;
import org.masteryhive.workbook.WorkbookReading;

/**
 * What mentors read of a spreadsheet's students, for whoever draws it elsewhere than on its own Mentoring tab. It is worked
 * out exactly as a recompute does it; of the Mentoring tab itself nothing is used.
 *
 * @param today where the class is
 * @param mentoring all rows; the columns of a tracker's courses with them
 * @param findings why a tracker's gradebooks could not be read
 */
public record MentorsView(
    Workbook workbook, LocalDate today, MentoringDrawing mentoring, List<Finding> findings) {

  public MentorsView {
    findings = List.copyOf(findings);
  }

  /** Either what mentors read, or why there is nothing to read. */
  public record Seen(Optional<MentorsView> view, Optional<RecomputeFailure.Refused> refused) {}

  /**
   * Works it out from one picture; a tracker's gradebooks are read as well.
   *
   * @param workbooks for the gradebooks that a tracker links
   */
  public static Seen of(Picture picture, Workbooks workbooks, Clock clock) {
    LocalDate today = Today.in(picture, clock);
    WorkbookReading reading = Workbook.read(picture, today);
    if (reading instanceof NotAGradebook not) {
      return new Seen(
          Optional.empty(),
          Optional.of(new RecomputeFailure.Refused(
              RecomputeFailure.Refused.Reason.NOT_A_GRADEBOOK, not.detail(), not.action())));
    }
    return new Seen(Optional.of(of((Workbook) reading, today, workbooks, clock)), Optional.empty());
  }

  private static MentorsView of(
      Workbook workbook, LocalDate today, Workbooks workbooks, Clock clock) {
    if (workbook.kind() == Workbook.Kind.GRADEBOOK) {
      Judgement judgement = Judgement.of(workbook, today);
      return new MentorsView(workbook, today, Drawings.mentoring(judgement), List.of());
    }
    LinkedCourses linked =
        LinkedCourses.read(new CountedWorkbooks(workbooks), workbook.linked(), clock);
    return new MentorsView(
        workbook, today, TrackerDrawing.of(workbook, linked, today), linked.findings());
  }
}
