package org.masteryhive.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masteryhive.store.Database;
import org.masteryhive.store.GivenDatabase;

class LeasesTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void oneAtATimeHoldsALease(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      Leases here = new Leases(database, Instance.begin(database));
      Leases there = new Leases(database, Instance.begin(database));

      Lease held = here.tryTake("algebra").orElseThrow();
      assertThat(there.tryTake("algebra")).isEmpty();
      assertThat(there.tryTake("biology")).isPresent();
      assertThat(held.isHeld()).isTrue();

      held.close();
      assertThat(held.isHeld()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitedIsNextAndNotWhoeverComesAgain(GivenDatabase given) throws Exception {
    try (Database database = Database.open(given.address(folder))) {
      Leases here = new Leases(database, Instance.begin(database));
      Leases there = new Leases(database, Instance.begin(database));
      Lease held = here.tryTake("algebra").orElseThrow();
      Lease waiting = new Lease(there, "algebra", "waiting");
      assertThat(there.tryTake("algebra")).isEmpty();
      database.change(sql -> sql.createStatement()
          .executeUpdate("UPDATE lease SET next_holder = 'waiting',"
              + " next_until_milli = next_until_milli + 60000"));

      held.close();

      assertThat(here.tryTake("algebra")).isEmpty();
      waiting.takeAgain();
      assertThat(waiting.isHeld()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoStoodStillFindsOutThatTheLeaseIsGone(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      Instance frozen = Instance.begin(database);
      Lease held = new Leases(database, frozen).tryTake("algebra").orElseThrow();

      pass(database, 60);
      assertThat(held.isHeld()).isFalse();

      Lease others =
          new Leases(database, Instance.begin(database)).tryTake("algebra").orElseThrow();
      frozen.pulse();
      assertThat(held.isHeld()).isFalse();
      held.close();
      assertThat(others.isHeld()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPulseRenewsWhatTheInstanceHolds(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      Instance alive = Instance.begin(database);
      Lease held = new Leases(database, alive).tryTake("algebra").orElseThrow();

      for (int i = 0; i < 16; i++) {
        pass(database, 4);
        alive.pulse();
      }

      assertThat(held.isHeld()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInstanceThatEndsHoldsUpNobody(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      Instance ending = Instance.begin(database);
      assertThat(new Leases(database, ending).tryTake("algebra")).isPresent();

      ending.close();

      assertThat(new Leases(database, Instance.begin(database)).tryTake("algebra"))
          .isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofManyWhoWaitEachGetsItOnceAndNoTwoAtATime(GivenDatabase given) throws Exception {
    try (Database database = Database.open(given.address(folder))) {
      List<Leases> instances = List.of(
          new Leases(database, Instance.begin(database)),
          new Leases(database, Instance.begin(database)));
      AtomicInteger inside = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      ExecutorService runners = Executors.newFixedThreadPool(8);
      try {
        List<Future<Optional<Integer>>> runs = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
          Leases leases = instances.get(i % 2);
          runs.add(runners.submit(() -> {
            try (Lease lease = leases.take("algebra")) {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              boolean held = lease.isHeld();
              inside.decrementAndGet();
              return held ? Optional.of(1) : Optional.empty();
            }
          }));
        }
        for (Future<Optional<Integer>> run : runs) {
          assertThat(run.get()).isPresent();
        }
      } finally {
        runners.shutdownNow();
      }
      assertThat(most).hasValue(1);
    }
  }

  /** So many seconds pass for the database: every moment that is written there comes nearer. */
  private static void pass(Database database, int seconds) {
    database.change(sql -> {
      for (String column : List.of("lease SET until_milli", "instance SET until_milli")) {
        sql.createStatement()
            .executeUpdate("UPDATE " + column + " = until_milli - " + seconds * 1000L);
      }
      return sql.createStatement()
          .executeUpdate(
              "UPDATE lease SET next_until_milli = next_until_milli - " + seconds * 1000L);
    });
  }
}
