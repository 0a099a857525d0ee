package org.masteryhive.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.masteryhive.store.GivenDatabase.holding;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masteryhive.store.Database;
import org.masteryhive.store.GivenDatabase;
import org.masteryhive.store.StoreException;

class AuditLogTest {

  private final Instant now = Instant.now();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void itSaysWhoDidWhatToASpreadsheetAndWhen(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      AuditLog audit = new AuditLog(database, Keeper.NONE);
      audit.add(entry("ada", "algebra", Act.SET_UP, "done", now));
      audit.add(entry("ben", "algebra", Act.RECOMPUTE, "no-access", now.plusSeconds(1)));
      audit.add(entry("ada", "biology", Act.CREATE, "done", now.plusSeconds(2)));

      assertThat(audit.ofSpreadsheet("algebra"))
          .extracting(AuditLog.Line::act, AuditLog.Line::outcome)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("set-up", "done"),
              org.assertj.core.groups.Tuple.tuple("recompute", "no-access"));
      assertThat(audit.ofSpreadsheet("algebra").get(0).person())
          .isEqualTo(audit.pseudonymOf("ada").orElseThrow());
      assertThat(audit.ofPerson("ada")).hasSize(2);
      assertThat(audit.ofPerson("nobody")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noLineCanBeChangedOrTakenAway(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      AuditLog audit = new AuditLog(database, Keeper.NONE);
      audit.add(entry("ada", "algebra", Act.SET_UP, "done", now));

      assertThatThrownBy(() -> run(database, "UPDATE audit SET outcome = 'else'"))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> run(database, "DELETE FROM audit"))
          .isInstanceOf(StoreException.class);
      if (given == GivenDatabase.POSTGRESQL) {
        assertThatThrownBy(() -> run(database, "TRUNCATE audit"))
            .isInstanceOf(StoreException.class);
      }

      assertThat(audit.ofSpreadsheet("algebra")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterTwoYearsALineGoes(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      AuditLog audit = new AuditLog(database, Keeper.NONE);
      audit.add(entry("ada", "algebra", Act.SET_UP, "done", now.minus(Duration.ofDays(732))));
      audit.add(entry("ada", "algebra", Act.RECOMPUTE, "done", now.minus(Duration.ofDays(729))));

      audit.tidy(now);

      assertThat(audit.ofSpreadsheet("algebra"))
          .extracting(AuditLog.Line::act)
          .containsExactly("recompute");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsForgottenLeavesLinesThatNobodyCanTellAreHers(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      AuditLog audit = new AuditLog(database, Keeper.NONE);
      audit.add(entry("ada", "algebra", Act.SET_UP, "done", now));

      audit.forget("ada");

      assertThat(audit.ofPerson("ada")).isEmpty();
      assertThat(audit.ofSpreadsheet("algebra")).hasSize(1);
      audit.add(entry("ada", "algebra", Act.RECOMPUTE, "done", now.plusSeconds(1)));
      assertThat(audit.ofSpreadsheet("algebra"))
          .extracting(AuditLog.Line::person)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void neitherAPersonNorASpreadsheetIsNamedInAnyFile(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      AuditLog audit = new AuditLog(database, Keeper.NONE);
      audit.add(entry("audit-canary-person", "audit-canary-sheet", Act.SET_UP, "done", now));

      assertThat(holding("audit-canary", given.files(folder))).isEmpty();
    }
  }

  private static Entry entry(
      String person, String spreadsheet, Act act, String outcome, Instant at) {
    return new Entry(at, Optional.of(person), Optional.of(spreadsheet), act, outcome);
  }

  private static void run(Database database, String sql) {
    database.change(connection -> connection.createStatement().executeUpdate(sql));
  }
}
