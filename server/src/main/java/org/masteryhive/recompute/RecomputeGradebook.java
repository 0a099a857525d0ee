package org.masteryhive.recompute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.recompute.Operation.Phase;
import org.masteryhive.recompute.RecomputeEnd.Failed;
import org.masteryhive.recompute.RecomputeEnd.Succeeded;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.RecomputeFailure.Refused.Reason;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.NotAGradebook;
import org.masteryhive.workbook.Workbook;
import org.masteryhive.workbook.WorkbookReading;

/** Reads a spreadsheet, judges, plans, guards, and writes what differs. */
public final class RecomputeGradebook implements RecomputeQueue.Work {

  private static final int MOST_ATTEMPTS = 3;

  private final Clock clock;

  /** {@code clock} says what time it is; which day that is, the spreadsheet's own time zone says. */
  public RecomputeGradebook(Clock clock) {
    this.clock = clock;
  }

  @Override
  public RecomputeEnd run(
      Workbooks workbooks, WorkbookId id, RecomputeRequest request, Progress progress) {
    CountedWorkbooks counted = new CountedWorkbooks(workbooks);
    List<String> written = new ArrayList<>();
    Optional<Picture> first = Optional.empty();
    for (int attempt = 1; ; attempt++) {
      progress.reached(Phase.READING, 0.1);
      Picture picture = counted.read(id);
      first = first.or(() -> Optional.of(picture));
      progress.reached(Phase.COMPUTING, 0.5);
      LocalDate today = Today.in(picture, clock);
      WorkbookReading reading = Workbook.read(picture, today);
      if (reading instanceof NotAGradebook refused) {
        return new Failed(new Refused(Reason.NOT_A_GRADEBOOK, refused.detail(), refused.action()));
      }
      Judgement judgement = Judgement.of((Workbook) reading, today);
      DrawnPlan drawn = plan(counted, picture, judgement, request);
      Optional<Refused> refusal = request.confirm() ? Optional.empty() : Guard.refusal(drawn);
      if (refusal.isPresent()) {
        return new Failed(refusal.get());
      }
      progress.reached(Phase.WRITING, 0.7);
      boolean isDone = drawn.plan().isEmpty() || isWritten(counted, id, picture, drawn, attempt);
      drawn.written().stream().filter(title -> !written.contains(title)).forEach(written::add);
      if (isDone) {
        return new Succeeded(Results.of(judgement, drawn, first.orElse(picture), written, counted));
      }
    }
  }

  /** A tracker's plan needs its gradebooks; a course's needs nothing more. */
  private DrawnPlan plan(
      CountedWorkbooks workbooks, Picture picture, Judgement judgement, RecomputeRequest request) {
    Workbook workbook = judgement.workbook();
    return workbook.kind() == Workbook.Kind.GRADEBOOK
        ? Drawings.plan(picture, judgement, request.tabs())
        : Drawings.plan(
            picture, judgement, LinkedCourses.read(workbooks, workbook.linked(), clock));
  }

  /**
   * Whether the plan is carried out where it was meant to be. If not, the run starts again from a new picture; after the
   * last attempt it fails, and says so, rather than call results right that may stand in the wrong place.
   */
  private static boolean isWritten(
      CountedWorkbooks workbooks, WorkbookId id, Picture picture, DrawnPlan drawn, int attempt) {
    boolean isLast = attempt == MOST_ATTEMPTS;
    try {
      boolean landed = Landings.land(workbooks, id, picture, drawn);
      if (!landed && isLast) {
        throw new WorkbookException(Why.CHANGED_MEANWHILE);
      }
      return landed;
    } catch (WorkbookException failure) {
      if (failure.why() == Why.PROTECTED) {
        throw Guard.isProtected(failure, picture, drawn.plan());
      }
      boolean again = failure.why() == Why.ANSWER_LOST || failure.why() == Why.CHANGED_MEANWHILE;
      if (!again || isLast) {
        throw failure;
      }
      return false;
    }
  }
}
