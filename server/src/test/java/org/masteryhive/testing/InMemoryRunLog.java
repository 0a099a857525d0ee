package org.masteryhive.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.masteryhive.recompute.Gradebooks.LastRun;
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

  @Override
  public void began(String operationId, String person, WorkbookId id, Instant at) {
    maybeFail();
    begun.put(operationId, person);
  }

  @Override
  public void ended(String operationId, WorkbookId id, Optional<LastRun> run) {
    maybeFail();
    begun.remove(operationId);
    run.ifPresent(done -> last.put(id, done));
  }

  @Override
  public boolean wasInterrupted(String operationId, String person) {
    return person.equals(begun.get(operationId));
  }

  @Override
  public Optional<LastRun> lastRun(WorkbookId id) {
    return Optional.ofNullable(last.get(id));
  }
}
