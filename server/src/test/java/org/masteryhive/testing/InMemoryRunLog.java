package org.masteryhive.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.masteryhive.recompute.Gradebooks.LastRun;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.RunLog;
import org.masteryhive.recompute.WorkbookId;

/** A log of runs that lives as long as the test. */
public final class InMemoryRunLog implements RunLog {

  private final Map<String, String> begun = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final Map<WorkbookId, LastRun> last = new ConcurrentHashMap<>();

  /** The next calls fail, as when a disk is full. */
  public void failNext(int calls) {
    failures.set(calls);
  }

  private void maybeFail() {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the disk is full");
    }
  }

  /** A run that an earlier life of the program began, and never ended. */
  public void beganBefore(String operationId, String person) {
    begun.put(operationId, person);
  }

  /** How a run went before. */
  public void remember(WorkbookId id, LastRun run) {
    last.put(id, run);
  }

  @Override
  public void began(Begun run, Optional<RecomputeRequest> request, Instant at) {
    maybeFail();
    begun.put(run.operationId(), run.person());
  }

  @Override
  public Optional<String> joined(String person, WorkbookId id, RecomputeRequest request) {
    return Optional.empty();
  }

  @Override
  public Optional<RecomputeRequest> takenUp(Begun run) {
    return Optional.empty();
  }

  @Override
  public void reached(Begun run, Operation.Phase phase, double share) {}

  @Override
  public void ended(Begun run, Operation how, Instant at) {
    maybeFail();
    begun.remove(run.operationId());
    how.result()
        .ifPresent(result -> last.put(
            run.id(), new LastRun(at, result.changedCells(), result.problems(), result.notes())));
  }

  @Override
  public Optional<Operation> find(String person, String operationId) {
    return person.equals(begun.get(operationId))
        ? Optional.of(new Operation(
            operationId,
            Operation.State.FAILED,
            Operation.Phase.WAITING,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new RecomputeFailure.Interrupted())))
        : Optional.empty();
  }

  @Override
  public Optional<LastRun> lastRun(WorkbookId id) {
    return Optional.ofNullable(last.get(id));
  }
}
