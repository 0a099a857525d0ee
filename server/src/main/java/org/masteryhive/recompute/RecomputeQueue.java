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
import org.masteryhive.recompute.Gradebooks.LastRun;
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
  private final Clock clock;
  private final Limits limits;
  private final ExecutorService runners;
  private final SecureRandom random = new SecureRandom();
  private final Map<WorkbookId, Deque<Run>> lines = new HashMap<>();
  private final Cache<String, Run> operations;
  private boolean closed;

  public RecomputeQueue(Work work, RunLog log, Clock clock, Limits limits) {
    this.work = work;
    this.log = log;
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
    Run run;
    boolean behindOthers;
    synchronized (lines) {
      Deque<Run> line = lines.computeIfAbsent(id, key -> new ArrayDeque<>());
      for (Run waiting : line) {
        if (waiting.joins(person, errand)) {
          return waiting.seen();
        }
      }
      refuseWhenFull(person);
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

  /** A run that cannot be remembered does not begin, and keeps nobody else waiting. */
  private void remember(Run run) {
    try {
      log.began(run.operationId(), run.person(), run.id(), clock.instant());
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
      return log.wasInterrupted(operationId, person)
          ? Optional.of(interrupted(operationId))
          : Optional.empty();
    }
    try {
      run.get().awaitEnd(atMost.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(run.get().seen());
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

  private RecomputeEnd run(Run run) {
    try {
      Errand errand = run.begin();
      return errand.run(run.workbooks().get(), run.id(), run);
    } catch (WorkbookException failure) {
      return new Failed(unreachable(failure));
    } catch (RuntimeException fault) {
      LOG.error("a recompute failed", fault);
      return new Failed(new Fault());
    }
  }

  /** Remembers how a run went, tells those who wait for it, and lets the next one begin: whatever fails on the way. */
  private void leave(Run run, RecomputeEnd end) {
    try {
      if (!run.isOver()) {
        log.ended(run.operationId(), run.id(), last(end));
      }
    } catch (RuntimeException forgotten) {
      LOG.error("how a recompute went could not be remembered", forgotten);
    } finally {
      run.finish(end);
      removeFromLine(run);
      startFirst(run.id());
    }
  }

  private Optional<LastRun> last(RecomputeEnd end) {
    return end.fold(
        result -> Optional.of(
            new LastRun(clock.instant(), result.changedCells(), result.problems(), result.notes())),
        files -> Optional.empty(),
        failure -> Optional.empty());
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

  private static Operation interrupted(String operationId) {
    return new Operation(
        operationId,
        Operation.State.FAILED,
        Operation.Phase.WAITING,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Interrupted()));
  }

  private String newId() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
