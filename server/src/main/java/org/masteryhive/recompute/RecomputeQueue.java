package org.masteryhive.recompute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.masteryhive.recompute.RecomputeEnd.Failed;
import org.masteryhive.recompute.RecomputeFailure.Fault;
import org.masteryhive.recompute.RecomputeFailure.Interrupted;
import org.masteryhive.recompute.RecomputeFailure.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of runs for each spreadsheet; the first in each line is running.
 *
 * <p>A person's second request joins her waiting run. Somebody else's request gets a run of its own. Who has to wait behind
 * another person's run first proves that she may see the spreadsheet at all: so that waiting tells nothing to a stranger.
 */
public final class RecomputeQueue implements Recomputes, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecomputeQueue.class);
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Deque<Run> NOBODY = new ArrayDeque<>();
  private static final long ASKED_AGAIN_MILLIS = 100;
  private static final String TOO_LARGE =
      "This spreadsheet is larger than what the service has memory for.";

  /** What a recompute does. */
  public interface Work {
    RecomputeEnd run(
        Workbooks workbooks, WorkbookId id, RecomputeRequest request, Progress progress);
  }

  /**
   * How much is taken on.
   *
   * @param atOnce runs at one time
   * @param waiting runs that wait, of all together
   * @param waitingEach runs that wait, of one person
   */
  public record Limits(int atOnce, int waiting, int waitingEach) {

    /** A run mostly waits for Google: many fit on one small machine. */
    public static final Limits USUAL = new Limits(32, 1000, 20);
  }

  private final Work work;
  private final RunLog log;
  private final Turns turns;
  private final Clock clock;
  private final Limits limits;
  private final ExecutorService runners;
  private final SecureRandom random = new SecureRandom();
  private final Map<WorkbookId, Deque<Run>> lines = new HashMap<>();
  private final Cache<String, Run> operations;
  private boolean closed;

  /** The line of the only instance there is. */
  public RecomputeQueue(Work work, RunLog log, Clock clock, Limits limits) {
    this(work, log, Turns.ALONE, clock, limits);
  }

  /** The line of one instance among others. */
  public RecomputeQueue(Work work, RunLog log, Turns turns, Clock clock, Limits limits) {
    this.work = work;
    this.log = log;
    this.turns = turns;
    this.clock = clock;
    this.limits = limits;
    this.runners = Executors.newFixedThreadPool(limits.atOnce());
    this.operations = Caffeine.newBuilder().expireAfterAccess(KEPT).build();
  }

  @Override
  public Operation submit(
      String person, Supplier<Workbooks> workbooks, WorkbookId id, RecomputeRequest request) {
    return submit(person, workbooks, id, new RecomputeErrand(work, request));
  }

  @Override
  public Operation submit(
      String person, Supplier<Workbooks> workbooks, WorkbookId id, Errand errand) {
    Optional<Operation> joined = joined(person, id, errand)
        .or(() -> errand
            .request()
            .flatMap(request -> log.joined(person, id, request))
            .map(RecomputeQueue::waitingElsewhere));
    if (joined.isPresent()) {
      return joined.get();
    }
    Run run;
    boolean behindOthers;
    synchronized (lines) {
      joined = joined(person, id, errand);
      if (joined.isPresent()) {
        return joined.get();
      }
      refuseWhenFull(person);
      Deque<Run> line = lines.computeIfAbsent(id, key -> new ArrayDeque<>());
      run = new Run(newId(), person, id, workbooks, errand);
      behindOthers = line.stream().anyMatch(other -> !other.isOf(person));
      line.addLast(run);
      operations.put(run.operationId(), run);
    }
    remember(run);
    if (behindOthers) {
      runners.execute(() -> prove(run));
    }
    startFirst(id);
    return run.seen();
  }

  /** Joins a run of the same person that waits in the line here. */
  private Optional<Operation> joined(String person, WorkbookId id, Errand errand) {
    synchronized (lines) {
      return lines.getOrDefault(id, NOBODY).stream()
          .filter(waiting -> waiting.joins(person, errand))
          .findFirst()
          .map(Run::seen);
    }
  }

  /** A run that cannot be remembered does not begin, and keeps nobody else waiting. */
  private void remember(Run run) {
    try {
      log.began(run.begun(), run.request(), clock.instant());
    } catch (RuntimeException unwritten) {
      run.finish(new Failed(new Fault()));
      removeFromLine(run);
      throw unwritten;
    }
  }

  @Override
  public Optional<Operation> await(String person, String operationId, Duration atMost) {
    Optional<Run> run = Optional.ofNullable(operations.getIfPresent(operationId))
        .filter(known -> known.isOf(person));
    if (run.isEmpty()) {
      return awaitElsewhere(person, operationId, atMost);
    }
    try {
      run.get().awaitEnd(atMost.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(run.get().seen());
  }

  /** Nobody tells us when a run of another instance ends: it is asked for now and then. */
  private Optional<Operation> awaitElsewhere(String person, String operationId, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    try {
      while (true) {
        Optional<Operation> found = log.find(person, operationId);
        boolean isOver =
            found.filter(it -> it.state() == Operation.State.RUNNING).isEmpty();
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (isOver || left <= 0) {
          return found;
        }
        TimeUnit.MILLISECONDS.sleep(Math.min(left, ASKED_AGAIN_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return log.find(person, operationId);
    }
  }

  /** Takes nothing more, and waits until what was taken is done. What is not done by then is interrupted. */
  public void close(Duration atMost) {
    synchronized (lines) {
      closed = true;
    }
    try {
      long end = System.nanoTime() + atMost.toNanos();
      for (Run run : allRuns()) {
        if (!run.awaitEnd(Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())))) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    allRuns().forEach(run -> run.finish(new Failed(new Interrupted())));
    runners.shutdownNow();
  }

  @Override
  public void close() {
    close(Duration.ofSeconds(25));
  }

  private List<Run> allRuns() {
    synchronized (lines) {
      List<Run> runs = new ArrayList<>();
      lines.values().forEach(runs::addAll);
      return runs;
    }
  }

  private void refuseWhenFull(String person) {
    int all = 0;
    int own = 0;
    for (Deque<Run> line : lines.values()) {
      all += line.size();
      own += (int) line.stream().filter(run -> run.isOf(person)).count();
    }
    if (closed || all >= limits.atOnce() + limits.waiting() || own > limits.waitingEach()) {
      throw new Overloaded();
    }
  }

  private void prove(Run run) {
    try {
      run.workbooks().get().look(run.id());
    } catch (WorkbookException refused) {
      if (run.claim()) {
        leave(run, new Failed(unreachable(refused)));
      }
    }
  }

  /** Begins the first run of a line, if it has not begun. */
  private void startFirst(WorkbookId id) {
    Run first;
    synchronized (lines) {
      Deque<Run> line = lines.get(id);
      if (line == null || line.isEmpty() || !line.peekFirst().claim()) {
        return;
      }
      first = line.peekFirst();
    }
    runners.execute(() -> leave(first, run(first)));
  }

  /** Carries a run out. Whatever happens on the way, it ends: whoever waits is told, and the next one begins. */
  private RecomputeEnd run(Run run) {
    try {
      return turns.inTurn(run.id(), run.workbooks().get(), door -> inTurn(run, door));
    } catch (WorkbookException failure) {
      return new Failed(unreachable(failure));
    } catch (OutOfMemoryError tooLarge) {
      LOG.error("a recompute needed more memory than there is: {}", FaultWords.of(tooLarge));
      return new Failed(
          new Unreachable(WorkbookException.Why.TOO_LARGE, TOO_LARGE, Optional.empty()));
    } catch (RuntimeException | Error fault) {
      LOG.error("a recompute failed: {}", FaultWords.of(fault));
      return new Failed(new Fault());
    }
  }

  private RecomputeEnd inTurn(Run run, Workbooks door) {
    log.takenUp(run.begun())
        .ifPresent(more -> run.joins(run.person(), new RecomputeErrand(work, more)));
    return run.begin().run(door, run.id(), (phase, share) -> {
      run.reached(phase, share);
      log.reached(run.begun(), phase, share);
    });
  }

  /** Remembers how a run went, tells those who wait for it, and lets the next one begin: whatever fails on the way. */
  private void leave(Run run, RecomputeEnd end) {
    try {
      if (!run.isOver()) {
        log.ended(run.begun(), run.seen(end), clock.instant());
      }
    } catch (RuntimeException forgotten) {
      LOG.error("how a recompute went could not be remembered: {}", FaultWords.of(forgotten));
    } finally {
      run.finish(end);
      removeFromLine(run);
      startFirst(run.id());
    }
  }

  private void removeFromLine(Run run) {
    synchronized (lines) {
      Deque<Run> line = lines.get(run.id());
      if (line != null) {
        line.remove(run);
        if (line.isEmpty()) {
          lines.remove(run.id());
        }
      }
    }
  }

  private static Unreachable unreachable(WorkbookException failure) {
    return new Unreachable(failure.why(), failure.detail(), failure.retryAfter());
  }

  private static Operation waitingElsewhere(String operationId) {
    return new Operation(
        operationId,
        Operation.State.RUNNING,
        Operation.Phase.WAITING,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String newId() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
