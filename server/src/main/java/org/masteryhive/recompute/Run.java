package org.masteryhive.recompute;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.masteryhive.recompute.Operation.Phase;
import org.masteryhive.recompute.Operation.State;

/** One errand from the moment it is asked for: who may see it, what it is to do, and how far it is. */
final class Run implements Progress {

  private final String operationId;
  private final String person;
  private final WorkbookId id;
  private final Supplier<Workbooks> workbooks;
  private final CountDownLatch over = new CountDownLatch(1);

  private Errand errand;
  private boolean claimed;
  private boolean begun;
  private Phase phase = Phase.WAITING;
  private double share;
  private Optional<RecomputeEnd> end = Optional.empty();

  Run(
      String operationId,
      String person,
      WorkbookId id,
      Supplier<Workbooks> workbooks,
      Errand errand) {
    this.operationId = operationId;
    this.person = person;
    this.id = id;
    this.workbooks = workbooks;
    this.errand = errand;
  }

  String operationId() {
    return operationId;
  }

  String person() {
    return person;
  }

  WorkbookId id() {
    return id;
  }

  /** As it is remembered. */
  RunLog.Begun begun() {
    return new RunLog.Begun(operationId, person, id, request().isPresent());
  }

  /** What is asked for as yet, when it is a recompute. */
  synchronized Optional<RecomputeRequest> request() {
    return errand.request();
  }

  Supplier<Workbooks> workbooks() {
    return workbooks;
  }

  boolean isOf(String someone) {
    return person.equals(someone);
  }

  /** Takes a second request into this run. Not when it has begun: its read must begin after the request came. */
  synchronized boolean joins(String someone, Errand another) {
    Optional<Errand> joined =
        !begun && end.isEmpty() && isOf(someone) ? errand.joinedWith(another) : Optional.empty();
    joined.ifPresent(both -> errand = both);
    return joined.isPresent();
  }

  /** Whether whoever asks is the one who is to carry it out: true once. */
  synchronized boolean claim() {
    boolean first = !claimed;
    claimed = true;
    return first;
  }

  /** What is to be done, now that it begins; nothing more can join. */
  synchronized Errand begin() {
    begun = true;
    return errand;
  }

  @Override
  public synchronized void reached(Phase reached, double howFar) {
    phase = reached;
    share = howFar;
  }

  /** The first end counts. */
  synchronized void finish(RecomputeEnd how) {
    if (end.isEmpty()) {
      end = Optional.of(how);
      over.countDown();
    }
  }

  synchronized boolean isOver() {
    return end.isPresent();
  }

  boolean awaitEnd(long milliseconds) throws InterruptedException {
    return over.await(milliseconds, TimeUnit.MILLISECONDS);
  }

  synchronized Operation seen() {
    return seen(end);
  }

  /** How it will be seen once it has ended so. */
  synchronized Operation seen(RecomputeEnd how) {
    return seen(Optional.of(how));
  }

  private Operation seen(Optional<RecomputeEnd> ended) {
    State state = ended
        .map(how ->
            how.fold(result -> State.SUCCEEDED, files -> State.SUCCEEDED, failure -> State.FAILED))
        .orElse(State.RUNNING);
    return new Operation(
        operationId,
        state,
        phase,
        state == State.SUCCEEDED ? 1 : share,
        ended.flatMap(
            how -> how.fold(Optional::of, files -> Optional.empty(), failure -> Optional.empty())),
        ended.flatMap(
            how -> how.fold(result -> Optional.empty(), Optional::of, failure -> Optional.empty())),
        ended.flatMap(
            how -> how.fold(result -> Optional.empty(), files -> Optional.empty(), Optional::of)));
  }
}
