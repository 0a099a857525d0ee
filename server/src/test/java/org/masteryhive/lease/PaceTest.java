package org.masteryhive.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masteryhive.store.Database;
import org.masteryhive.store.GivenDatabase;

class PaceTest {

  private static final Duration NOT_AT_ALL = Duration.ZERO;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void soManyMayComeAtOnceAndThenOneAtATime(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      Pace here = new Pace(database);
      Pace there = new Pace(database);

      for (int i = 0; i < 3; i++) {
        assertThat((i % 2 == 0 ? here : there).reserve("reads", 3, NOT_AT_ALL))
            .contains(Duration.ZERO);
      }

      assertThat(here.reserve("reads", 3, NOT_AT_ALL)).isEmpty();
      assertThat(there.tooSoon("reads", 3)).contains(Duration.ofSeconds(20));
      assertThat(here.reserve("writes", 3, NOT_AT_ALL)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsGetsAMomentOfItsOwn(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      Pace pace = new Pace(database);
      pace.reserve("reads", 1, NOT_AT_ALL);

      Optional<Duration> second = pace.reserve("reads", 1, Duration.ofMinutes(2));
      Optional<Duration> third = pace.reserve("reads", 1, Duration.ofMinutes(2));

      assertThat(second.orElseThrow()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
      assertThat(third.orElseThrow())
          .isGreaterThan(second.orElseThrow())
          .isLessThanOrEqualTo(Duration.ofMinutes(2));
      assertThat(pace.reserve("reads", 1, Duration.ofMinutes(2))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMinuteLaterAllMayComeAgain(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      Pace pace = new Pace(database);
      for (int i = 0; i < 3; i++) {
        pace.reserve("reads", 3, NOT_AT_ALL);
      }

      database.change(sql -> sql.createStatement()
          .executeUpdate("UPDATE bucket SET full_at_micro = full_at_micro - 60000000"));

      for (int i = 0; i < 3; i++) {
        assertThat(pace.reserve("reads", 3, NOT_AT_ALL)).isPresent();
      }
      pace.tidy();
      assertThat(pace.reserve("reads", 3, NOT_AT_ALL)).isEmpty();
    }
  }
}
