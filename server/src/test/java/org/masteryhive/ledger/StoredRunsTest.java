package org.masteryhive.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.store.GivenDatabase.holding;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.audit.Keeper;
import org.masteryhive.lease.Instance;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.Operation.Phase;
import org.masteryhive.recompute.Operation.State;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeFailure.Fault;
import org.masteryhive.recompute.RecomputeFailure.Interrupted;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.RecomputeFailure.Unreachable;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.recompute.RunLog.Begun;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.store.Database;
import org.masteryhive.store.GivenDatabase;
import org.masteryhive.workbook.Finding;

class StoredRunsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
  private static final WorkbookId ALGEBRA = new WorkbookId("algebra-gradebook");
  private static final Begun RUN = new Begun("operation-1", "issuer ada", ALGEBRA, true);
  private static final Optional<RecomputeRequest> MASTERY =
      Optional.of(new RecomputeRequest(Set.of(Drawn.MASTERY), false));

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void anotherInstanceKnowsHowARunWentButNotItsFindings(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      StoredRuns here = runs(database);
      StoredRuns there = runs(database);
      here.began(RUN, MASTERY, NOW);

      here.ended(RUN, succeeded(), NOW);

      Operation told = there.find("issuer ada", "operation-1").orElseThrow();
      assertThat(told.state()).isEqualTo(State.SUCCEEDED);
      assertThat(told.result().orElseThrow())
          .isEqualTo(result(List.of(), succeeded().result().orElseThrow()));
      assertThat(there.find("issuer ben", "operation-1")).isEmpty();
      assertThat(there.find("issuer ada", "operation-2")).isEmpty();
      assertThat(there.lastRun(ALGEBRA).orElseThrow().problems()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfFailureIsToldElsewhereAsItIsHere(GivenDatabase given) {
    List<RecomputeFailure> failures = List.of(
        new Refused(Refused.Reason.WOULD_ERASE, "5 students would go.", "Confirm."),
        new Unreachable(Why.BUSY, "", Optional.of(java.time.Duration.ofSeconds(7))),
        new Unreachable(Why.PROTECTED, "Mastery!A1", Optional.empty()),
        new Interrupted(),
        new Fault());
    try (Database database = Database.open(given.address(folder))) {
      StoredRuns here = runs(database);
      for (RecomputeFailure failure : failures) {
        Begun run = new Begun("failing " + failures.indexOf(failure), "issuer ada", ALGEBRA, true);
        here.began(run, MASTERY, NOW);
        here.ended(run, failed(run.operationId(), failure), NOW);

        assertThat(runs(database)
                .find("issuer ada", run.operationId())
                .orElseThrow()
                .failure())
            .contains(failure);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfARunCanBeReadInTheDatabase(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      StoredRuns here = runs(database);
      Begun run =
          new Begun("operation-canary", "issuer canary", new WorkbookId("canary-sheet"), true);
      here.began(run, Optional.empty(), NOW);
      here.ended(run, succeeded(), NOW);

      for (String canary :
          List.of("operation-canary", "issuer canary", "canary-sheet", "Zebrafinch")) {
        assertThat(holding(canary, given.files(folder))).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnInstanceDidNotEndIsInterruptedOnceItIsNoMore(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      Instance instance = Instance.begin(database);
      StoredRuns here = new StoredRuns(database, instance, audit(database));
      here.began(RUN, MASTERY, NOW);
      here.reached(RUN, Phase.READING, 0.1);
      assertThat(here.find("issuer ada", "operation-1").orElseThrow().state())
          .isEqualTo(State.RUNNING);

      instance.close();

      assertThat(runs(database).find("issuer ada", "operation-1").orElseThrow().failure())
          .contains(new Interrupted());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void whatASilentInstanceWasAtIsInterruptedUntilItIsHeardOfAgain(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      StoredRuns silent = runs(database);
      silent.began(RUN, MASTERY, NOW);
      database.change(sql -> sql.createStatement()
          .executeUpdate("UPDATE instance SET until_milli = until_milli - 60000"));

      StoredRuns other = runs(database);
      assertThat(other.find("issuer ada", "operation-1").orElseThrow().failure())
          .contains(new Interrupted());
      assertThat(other.joined("issuer ada", ALGEBRA, MASTERY.orElseThrow())).isEmpty();

      silent.ended(RUN, succeeded(), NOW);
      assertThat(other.find("issuer ada", "operation-1").orElseThrow().state())
          .isEqualTo(State.SUCCEEDED);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void anotherInstanceSeesHowFarARunIs(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      StoredRuns here = runs(database);
      here.began(RUN, MASTERY, NOW);

      here.reached(RUN, Phase.WRITING, 0.75);

      Operation seen = runs(database).find("issuer ada", "operation-1").orElseThrow();
      assertThat(seen.phase()).isEqualTo(Phase.WRITING);
      assertThat(seen.progress()).isEqualTo(0.75);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void aRequestJoinsThePersonsRunThatWaitsOnAnotherInstance(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      StoredRuns here = runs(database);
      StoredRuns there = runs(database);
      RecomputeRequest behavior = new RecomputeRequest(Set.of(Drawn.BEHAVIOR), false);
      here.began(RUN, MASTERY, NOW);

      assertThat(there.joined("issuer ben", ALGEBRA, behavior)).isEmpty();
      assertThat(there.joined("issuer ada", new WorkbookId("biology-gradebook"), behavior))
          .isEmpty();
      assertThat(there.joined(
              "issuer ada", ALGEBRA, new RecomputeRequest(Set.of(Drawn.BEHAVIOR), true)))
          .isEmpty();
      assertThat(there.joined("issuer ada", ALGEBRA, behavior)).contains("operation-1");

      assertThat(here.takenUp(RUN).orElseThrow().tabs())
          .containsExactlyInAnyOrder(Drawn.MASTERY, Drawn.BEHAVIOR);
      assertThat(there.joined("issuer ada", ALGEBRA, behavior)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsForgottenIsForgotten(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      StoredRuns runs = runs(database);
      runs.began(RUN, MASTERY, NOW);
      runs.ended(RUN, succeeded(), NOW);

      runs.forget("issuer ada");

      assertThat(runs.find("issuer ada", "operation-1")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunIsToldOfForTenMinutesAfterItsEnd(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      StoredRuns runs = runs(database);
      runs.began(RUN, MASTERY, NOW);
      runs.tidy(NOW.plusSeconds(3600));
      assertThat(runs.find("issuer ada", "operation-1")).isPresent();
      runs.ended(RUN, succeeded(), NOW);

      runs.tidy(NOW.plusSeconds(599));
      assertThat(runs.find("issuer ada", "operation-1")).isPresent();
      runs.tidy(NOW.plusSeconds(601));
      assertThat(runs.find("issuer ada", "operation-1")).isEmpty();
    }
  }

  private static StoredRuns runs(Database database) {
    return new StoredRuns(database, Instance.begin(database), audit(database));
  }

  private static AuditLog audit(Database database) {
    return new AuditLog(database, Keeper.NONE);
  }

  private static Operation succeeded() {
    Finding finding =
        new Finding(Finding.Severity.PROBLEM, 1, "Evidence", 2, 3, "Zebrafinch", "Type a rating.");
    RecomputeResult result = new RecomputeResult(
        "7 cells updated. Zebrafinch",
        List.of("Mastery of Zebrafinch"),
        7,
        25,
        4,
        90,
        1,
        1,
        2,
        List.of(new RecomputeResult.Went("Mastery", "J5")),
        List.of(finding));
    return new Operation(
        "operation-1",
        State.SUCCEEDED,
        Phase.WRITING,
        1,
        Optional.of(result),
        Optional.empty(),
        Optional.empty());
  }

  private static RecomputeResult result(List<Finding> findings, RecomputeResult it) {
    return new RecomputeResult(
        it.message(),
        it.tabs(),
        it.changedCells(),
        it.students(),
        it.outcomes(),
        it.ratings(),
        it.reads(),
        it.writes(),
        it.newlyMet(),
        it.wentDown(),
        findings,
        it.problems(),
        it.notes());
  }

  private static Operation failed(String id, RecomputeFailure failure) {
    return new Operation(
        id,
        State.FAILED,
        Phase.READING,
        0.1,
        Optional.empty(),
        Optional.empty(),
        Optional.of(failure));
  }
}
