package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.recompute.Operation.State;
import org.masteryhive.recompute.RecomputeEnd.Succeeded;
import org.masteryhive.recompute.RecomputeFailure.Unreachable;
import org.masteryhive.recompute.RecomputeQueue.Limits;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.testing.InMemoryRunLog;

class RecomputeQueueTest {

  private static final WorkbookId ALGEBRA = new WorkbookId("algebra-gradebook");
  private static final WorkbookId BIOLOGY = new WorkbookId("biology-gradebook");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final RecomputeRequest MASTERY =
      new RecomputeRequest(Set.of(Drawn.MASTERY), false);
  private static final RecomputeRequest BEHAVIOR =
      new RecomputeRequest(Set.of(Drawn.BEHAVIOR), false);

  private final InMemoryRunLog log = new InMemoryRunLog();
  private final HeldWork work = new HeldWork();
  private final RecomputeQueue queue = queue(new Limits(4, 10, 3));

  private RecomputeQueue queue(Limits limits) {
    return new RecomputeQueue(
        work, log, Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC), limits);
  }

  @AfterEach
  void stop() {
    work.letAllEnd();
    queue.close(LONG);
  }

  @Test
  void twoRunsOfOneSpreadsheetAreNeverAtOnce() throws Exception {
    Operation first = queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    work.awaitBegun();
    Operation second = queue.submit("ada", Door::new, ALGEBRA, MASTERY);

    assertThat(work.running).hasValue(1);
    assertThat(queue.find("ada", second.id()).orElseThrow().state()).isEqualTo(State.RUNNING);

    work.letOneEnd();
    assertThat(queue.await("ada", first.id(), LONG).orElseThrow().state())
        .isEqualTo(State.SUCCEEDED);
    work.awaitBegun();
    work.letOneEnd();

    assertThat(queue.await("ada", second.id(), LONG).orElseThrow().state())
        .isEqualTo(State.SUCCEEDED);
    assertThat(work.mostAtOnce).hasValue(1);
  }

  @Test
  void aSecondRequestJoinsTheWaitingRunAndAddsItsTabs() throws Exception {
    queue.submit("ada", Door::new, ALGEBRA, RecomputeRequest.EVERYTHING);
    work.awaitBegun();

    Operation waiting = queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    Operation joined = queue.submit("ada", Door::new, ALGEBRA, BEHAVIOR);
    work.letAllEnd();
    queue.await("ada", joined.id(), LONG);

    assertThat(joined.id()).isEqualTo(waiting.id());
    assertThat(work.requests.get(1).tabs())
        .containsExactlyInAnyOrder(Drawn.MASTERY, Drawn.BEHAVIOR);
    assertThat(work.requests).hasSize(2);
  }

  @Test
  void aRunThatHasBegunIsNotJoinedBecauseItsReadCameBeforeTheRequest() throws Exception {
    Operation running = queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    work.awaitBegun();

    Operation later = queue.submit("ada", Door::new, ALGEBRA, MASTERY);

    assertThat(later.id()).isNotEqualTo(running.id());
  }

  @Test
  void aRequestThatConfirmsDoesNotJoinOneThatDoesNot() throws Exception {
    queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    work.awaitBegun();

    Operation careful = queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    Operation confirmed =
        queue.submit("ada", Door::new, ALGEBRA, new RecomputeRequest(Set.of(Drawn.MASTERY), true));

    assertThat(confirmed.id()).isNotEqualTo(careful.id());
  }

  @Test
  void anotherPersonsRequestGetsARunOfItsOwn() throws Exception {
    queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    work.awaitBegun();

    Operation hers = queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    Operation his = queue.submit("ben", Door::new, ALGEBRA, MASTERY);
    work.letAllEnd();
    queue.await("ben", his.id(), LONG);
    queue.await("ada", hers.id(), LONG);

    assertThat(his.id()).isNotEqualTo(hers.id());
    assertThat(work.requests).hasSize(3);
  }

  @Test
  void aStrangerWhoWouldHaveToWaitIsRefusedAtOnce() throws Exception {
    queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    work.awaitBegun();

    Operation foreign = queue.submit("mallory", () -> new Door(Why.NO_ACCESS), ALGEBRA, MASTERY);

    assertThat(queue.await("mallory", foreign.id(), LONG).orElseThrow().failure())
        .hasValueSatisfying(failure -> assertThat(failure)
            .isInstanceOfSatisfying(
                Unreachable.class, it -> assertThat(it.why()).isEqualTo(Why.NO_ACCESS)));
  }

  @Test
  void nobodyElseFindsAnOperation() {
    Operation hers = queue.submit("ada", Door::new, ALGEBRA, MASTERY);

    assertThat(queue.find("ben", hers.id())).isEmpty();
    assertThat(queue.find("ada", hers.id())).isPresent();
    assertThat(queue.find("ada", "unknown")).isEmpty();
  }

  @Test
  void differentSpreadsheetsDoNotWaitForEachOther() throws Exception {
    queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    queue.submit("ada", Door::new, BIOLOGY, MASTERY);

    work.awaitBegun();
    work.awaitBegun();

    assertThat(work.running).hasValue(2);
  }

  @Test
  void tooMuchOfOnePersonIsRefusedAndNothingIsLost() throws Exception {
    for (int i = 0; i < 4; i++) {
      queue.submit("ada", Door::new, new WorkbookId("gradebook-" + i), MASTERY);
    }

    assertThatThrownBy(() -> queue.submit("ada", Door::new, BIOLOGY, MASTERY))
        .isInstanceOf(Recomputes.Overloaded.class);
    assertThat(queue.submit("ben", Door::new, BIOLOGY, MASTERY).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void aRunThatTheProgramDidNotLiveToEndIsInterrupted() {
    log.beganBefore("from-before", "ada");

    assertThat(queue.find("ada", "from-before").orElseThrow().failure())
        .contains(new RecomputeFailure.Interrupted());
    assertThat(queue.find("ben", "from-before")).isEmpty();
  }

  @Test
  void aLogThatCannotBeWrittenKeepsNobodyWaiting() {
    work.letAllEnd();
    log.failNext(2);

    assertThatThrownBy(() -> queue.submit("ada", Door::new, ALGEBRA, MASTERY))
        .isInstanceOf(IllegalStateException.class);
    log.failNext(0);
    Operation after = queue.submit("ada", Door::new, ALGEBRA, MASTERY);

    assertThat(queue.await("ada", after.id(), LONG).orElseThrow().state())
        .isEqualTo(State.SUCCEEDED);
  }

  @Test
  void aSpreadsheetThatThereIsNoMemoryForIsSaidToBeTooLargeAndTheNextRunBegins() {
    RecomputeQueue full = new RecomputeQueue(
        new Exhausted(new OutOfMemoryError("made up")), log, Clock.systemUTC(), Limits.USUAL);
    try (full) {
      for (int turn = 0; turn < 2; turn++) {
        Operation run = full.submit("ada", Door::new, ALGEBRA, MASTERY);

        Operation ended = full.await("ada", run.id(), LONG).orElseThrow();

        assertThat(ended.failure().map(it -> ((Unreachable) it).why())).contains(Why.TOO_LARGE);
      }
    }
  }

  @Test
  void aRunThatFailsInAWayNobodyThoughtOfEndsAllTheSame() {
    RecomputeQueue broken = new RecomputeQueue(
        new Exhausted(new StackOverflowError("made up")), log, Clock.systemUTC(), Limits.USUAL);
    try (broken) {
      Operation run = broken.submit("ada", Door::new, ALGEBRA, MASTERY);

      Operation ended = broken.await("ada", run.id(), LONG).orElseThrow();

      assertThat(ended.failure()).containsInstanceOf(RecomputeFailure.Fault.class);
    }
  }

  /** Work that the machine is not up to. */
  private record Exhausted(Error error) implements RecomputeQueue.Work {
    @Override
    public RecomputeEnd run(
        Workbooks workbooks, WorkbookId id, RecomputeRequest request, Progress progress) {
      throw error;
    }
  }

  @Test
  void howTheLastRunWentIsRemembered() {
    work.letAllEnd();
    Operation done = queue.submit("ada", Door::new, ALGEBRA, MASTERY);
    queue.await("ada", done.id(), LONG);

    assertThat(log.lastRun(ALGEBRA).orElseThrow().changedCells()).isEqualTo(7);
  }

  /** Work that ends when the test lets it. */
  private static final class HeldWork implements RecomputeQueue.Work {

    private final BlockingQueue<Boolean> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> ends = new LinkedBlockingQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final List<RecomputeRequest> requests = new CopyOnWriteArrayList<>();

    @Override
    public RecomputeEnd run(
        Workbooks workbooks, WorkbookId id, RecomputeRequest request, Progress progress) {
      requests.add(request);
      mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
      begun.add(true);
      try {
        ends.poll(2, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      running.decrementAndGet();
      return new Succeeded(
          new RecomputeResult("", List.of(), 7, 0, 0, 0, 1, 1, 0, List.of(), List.of()));
    }

    void awaitBegun() throws InterruptedException {
      assertThat(begun.poll(2, TimeUnit.MINUTES)).isTrue();
    }

    void letOneEnd() {
      ends.add(true);
    }

    void letAllEnd() {
      for (int i = 0; i < 100; i++) {
        ends.add(true);
      }
    }
  }

  /** A door that opens, or is refused. */
  private record Door(Why refused) implements Workbooks {

    Door() {
      this(Why.FAILED);
    }

    @Override
    public void look(WorkbookId id) {
      if (refused == Why.NO_ACCESS) {
        throw new WorkbookException(refused);
      }
    }

    @Override
    public Workbooks guardedBy(Guard guard) {
      return this;
    }

    @Override
    public Picture read(WorkbookId id) {
      throw new WorkbookException(refused);
    }

    @Override
    public Picture readForSetup(WorkbookId id) {
      throw new WorkbookException(refused);
    }

    @Override
    public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
      throw new WorkbookException(refused);
    }

    @Override
    public WorkbookId create(String title, String timeZone, String locale) {
      throw new WorkbookException(refused);
    }

    @Override
    public boolean canEdit(WorkbookId id) {
      throw new WorkbookException(refused);
    }
  }
}
