package org.masteryhive.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.masteryhive.recompute.Errand;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.FilesResult.What;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.Operation.Phase;
import org.masteryhive.recompute.Operation.State;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.recompute.Recomputes;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.workbook.Finding;

/** Recomputes that end as they are told, when they are told. */
final class FakeRecomputes implements Recomputes {

  final List<RecomputeRequest> requests = new ArrayList<>();
  final List<Errand> errands = new ArrayList<>();
  volatile Optional<RecomputeFailure> failure = Optional.empty();
  volatile boolean overloaded;
  volatile CountDownLatch over = new CountDownLatch(0);
  private final Map<String, String> persons = new ConcurrentHashMap<>();
  private final Map<String, Supplier<Workbooks>> doors = new ConcurrentHashMap<>();

  @Override
  public synchronized Operation submit(
      String person, Supplier<Workbooks> workbooks, WorkbookId id, RecomputeRequest request) {
    if (overloaded) {
      throw new Overloaded();
    }
    requests.add(request);
    return begun("operation-" + requests.size(), person, workbooks);
  }

  @Override
  public synchronized Operation submit(
      String person, Supplier<Workbooks> workbooks, WorkbookId id, Errand errand) {
    if (overloaded) {
      throw new Overloaded();
    }
    errands.add(errand);
    return begun("errand-" + errands.size(), person, workbooks);
  }

  private Operation begun(String operation, String person, Supplier<Workbooks> workbooks) {
    persons.put(operation, person);
    doors.put(operation, workbooks);
    return running(operation);
  }

  @Override
  public Optional<Operation> await(String person, String operationId, Duration atMost) {
    if (!person.equals(persons.get(operationId))) {
      return Optional.empty();
    }
    return Optional.of(isOver(atMost) ? ended(operationId) : running(operationId));
  }

  private boolean isOver(Duration atMost) {
    try {
      return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Operation ended(String id) {
    Optional<RecomputeFailure> failed = failure.or(() -> connectionFailure(id));
    if (failed.isPresent()) {
      return new Operation(
          id, State.FAILED, Phase.WRITING, 1, Optional.empty(), Optional.empty(), failed);
    }
    boolean recomputed = id.startsWith("operation");
    return new Operation(
        id,
        State.SUCCEEDED,
        Phase.WRITING,
        1,
        Optional.of(result()).filter(it -> recomputed),
        Optional.of(files()).filter(it -> !recomputed),
        failed);
  }

  private Optional<RecomputeFailure> connectionFailure(String id) {
    try {
      ((FakeWorkbooks) java.util.Objects.requireNonNull(doors.get(id)).get())
          .key()
          .value();
      return Optional.empty();
    } catch (WorkbookException e) {
      return Optional.of(new RecomputeFailure.Unreachable(e.why(), e.detail(), e.retryAfter()));
    }
  }

  private static Operation running(String id) {
    return new Operation(
        id,
        State.RUNNING,
        Phase.READING,
        0.25,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static FilesResult files() {
    return new FilesResult(
        "2 mentor files: 1 made, 1 up to date already.",
        List.of(
            new FilesResult.MentorFile(
                "Ms. Lind", 9, "https://docs.google.com/spreadsheets/d/1", true, What.MADE),
            new FilesResult.MentorFile(
                "Mr. Okoro", 8, "https://docs.google.com/spreadsheets/d/2", false, What.UNCHANGED)),
        40,
        3,
        2,
        List.of(new Finding(Finding.Severity.NOTE, 3, "Roster", 8, 4, "", "There is no address.")));
  }

  static RecomputeResult result() {
    return new RecomputeResult(
        "12 cells updated.",
        List.of("Mastery", "Checks"),
        12,
        28,
        24,
        900,
        1,
        1,
        2,
        List.of(new RecomputeResult.Went("Mastery", "K7")),
        List.of(
            new Finding(
                Finding.Severity.PROBLEM, 3, "Evidence", 8, 4, "MEE", "Did you mean Meeting (ME)?"),
            new Finding(
                Finding.Severity.NOTE, 3, "Evidence", 2, 5, "", "This column has no date.")));
  }
}
