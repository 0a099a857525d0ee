package org.masteryhive.recompute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.drawing.MentoringDrawing;
import org.masteryhive.roster.Roster;
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
 * @param rosters its own and those of a tracker's gradebooks
 * @param studentEmails what stands under {@code Student email} on any of those, in whatever row
 * @param whole whether nothing is missing that only Google's silence keeps away: else students may be missing above
 * @param findings why a tracker's gradebooks could not be read
 */
public record MentorsView(
    Workbook workbook,
    LocalDate today,
    MentoringDrawing mentoring,
    List<Roster> rosters,
    List<String> studentEmails,
    boolean whole,
    List<Finding> findings) {

  public MentorsView {
    rosters = List.copyOf(rosters);
    studentEmails = List.copyOf(studentEmails);
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
      MentoringDrawing mentoring = Drawings.mentoring(Judgement.of(workbook, today));
      return of(workbook, today, mentoring, LinkedCourses.NONE);
    }
    LinkedCourses linked =
        LinkedCourses.read(new CountedWorkbooks(workbooks), workbook.linked(), clock);
    return of(workbook, today, TrackerDrawing.of(workbook, linked, today), linked);
  }

  private static MentorsView of(
      Workbook workbook, LocalDate today, MentoringDrawing mentoring, LinkedCourses linked) {
    List<Workbook> all = new ArrayList<>(List.of(workbook));
    all.addAll(linked.workbooks());
    return new MentorsView(
        workbook,
        today,
        mentoring,
        all.stream().map(Workbook::roster).toList(),
        all.stream().flatMap(one -> StudentEmails.in(one).stream()).toList(),
        !linked.silent(),
        linked.findings());
  }
}
