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
import org.masteryhive.tab.Picture;
import org.masteryhive.workbook.NotAGradebook;
import org.masteryhive.workbook.Workbook;
import org.masteryhive.workbook.WorkbookReading;

/** Reads a spreadsheet, judges, plans, guards, and writes what differs. */
public final class RecomputeGradebook implements RecomputeQueue.Work {

  /** So often a run starts over because the spreadsheet moved under it. */
  private static final int MOST_MOVES = 3;

  /** So often it starts over because nobody knows what became of its write. The door waits longer each time. */
  private static final int MOST_LOSSES = 10;

  private final Clock clock;
  private final Room room = Room.ofThisMachine();
  private final Calm calm;

  /** {@code clock} says what time it is; which day that is, the spreadsheet's own time zone says. */
  public RecomputeGradebook(Clock clock) {
    this.clock = clock;
    this.calm = new Calm(clock);
  }

  @Override
  public RecomputeEnd run(
      Workbooks workbooks, WorkbookId id, RecomputeRequest request, Progress progress) {
    CountedWorkbooks counted = new CountedWorkbooks(workbooks);
    Landings landings = new Landings(counted, id, MOST_MOVES, MOST_LOSSES);
    List<String> written = new ArrayList<>();
    Optional<Picture> first = Optional.empty();
    while (true) {
      progress.reached(Phase.READING, 0.1);
      Optional<Arrival> read = landings.read();
      if (read.isEmpty()) {
        continue;
      }
      Arrival arrival = read.get();
      Optional<RecomputeResult> known =
          counted.hasReadOnceOnly() ? calm.find(id, request, arrival) : Optional.empty();
      if (known.isPresent()) {
        return new Succeeded(known.get());
      }
      progress.reached(Phase.COMPUTING, 0.5);
      Thought thought = think(counted, arrival, request);
      if (thought instanceof Refusing no) {
        return new Failed(no.why());
      }
      Planned planned = (Planned) thought;
      first = first.isPresent() ? first : Optional.of(planned.picture());
      progress.reached(Phase.WRITING, 0.7);
      DrawnPlan drawn = planned.drawn();
      boolean isDone = drawn.plan().isEmpty() || landings.write(planned.picture(), drawn);
      drawn.written().stream().filter(title -> !written.contains(title)).forEach(written::add);
      if (isDone) {
        RecomputeResult result =
            Results.of(planned.judgement(), drawn, first.get(), written, counted, request.tabs());
        if (counted.hasReadOnceOnly() && planned.isOfItselfAlone()) {
          calm.keep(id, request, arrival, planned.day(), result);
        }
        return new Succeeded(result);
      }
    }
  }

  /** What came of looking into a spreadsheet. */
  private sealed interface Thought permits Planned, Refusing {}

  private record Planned(Picture picture, Judgement judgement, DrawnPlan drawn) implements Thought {

    Calm.Day day() {
      return new Calm.Day(picture.timeZone(), judgement.today());
    }

    /** Whether no other spreadsheet has a say in it. */
    boolean isOfItselfAlone() {
      return judgement.workbook().kind() == Workbook.Kind.GRADEBOOK;
    }
  }

  private record Refusing(Refused why) implements Thought {}

  private Thought think(CountedWorkbooks counted, Arrival arrival, RecomputeRequest request) {
    try (Room.Seats seats = room.take(arrival.cells())) {
      Picture picture = arrival.picture();
      LocalDate today = Today.in(picture, clock);
      WorkbookReading reading = Workbook.read(picture, today);
      if (reading instanceof NotAGradebook refused) {
        return new Refusing(
            new Refused(Reason.NOT_A_GRADEBOOK, refused.detail(), refused.action()));
      }
      Judgement judgement = Judgement.of((Workbook) reading, today);
      DrawnPlan drawn = plan(counted, picture, judgement, request, seats);
      Optional<Refused> refusal = request.confirm() ? Optional.empty() : Guard.refusal(drawn);
      return refusal.<Thought>map(Refusing::new).orElse(new Planned(picture, judgement, drawn));
    }
  }

  /** A tracker's plan needs its gradebooks, and makes room while it reads them; a course's needs nothing more. */
  private DrawnPlan plan(
      CountedWorkbooks workbooks,
      Picture picture,
      Judgement judgement,
      RecomputeRequest request,
      Room.Seats seats) {
    Workbook workbook = judgement.workbook();
    if (workbook.kind() == Workbook.Kind.GRADEBOOK) {
      return Drawings.plan(picture, judgement, request.tabs());
    }
    seats.close();
    return Drawings.plan(
        picture,
        judgement,
        LinkedCourses.read(workbooks, workbook.linked(), clock),
        request.tabs());
  }
}
