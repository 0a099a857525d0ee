package org.masteryhive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masteryhive.lease.Instance;
import org.masteryhive.lease.Leases;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeGradebook;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.store.Database;
import org.masteryhive.store.GivenDatabase;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.GivenSample;
import org.masteryhive.testing.GuardedWorkbooks;
import org.masteryhive.testing.InMemoryWorkbooks;
import org.masteryhive.testing.PassedOnWorkbooks;

/**
 * An instance stands still for a minute, at the worst of moments. Meanwhile the teacher types a rating, and another instance
 * recomputes.
 */
class FrozenInstanceTest {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);

  @TempDir
  private Path folder;

  private final InMemoryWorkbooks workbooks =
      InMemoryWorkbooks.with(GivenSample.workbook().picture());
  private final WorkbookId id = workbooks.onlyId();

  @ParameterizedTest
  @EnumSource
  void whoFrozeBeforeTheWriteWritesNothingFromTheOldPicture(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      workbooks.editAfterNextRead(picture -> {
        aMinuteWithAnother(database);
        return workbooks.now(id);
      });

      RecomputeResult thawed = recompute(instance(database), workbooks);

      assertThat(workbooks.written()).hasSize(1);
      assertThat(thawed.writes()).isZero();
      assertIsWhereItBelongs();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoFrozeWithTheWriteOnItsWayLooksAgainAndMendsIt(GivenDatabase given) {
    try (Database database = Database.open(given.address(folder))) {
      AtomicBoolean frozen = new AtomicBoolean();
      Workbooks late = beforeWriting(() -> {
        if (frozen.compareAndSet(false, true)) {
          aMinuteWithAnother(database);
        }
      });

      recompute(instance(database), late);

      assertIsWhereItBelongs();
    }
  }

  /** A minute passes: the teacher types, the lease runs out, and another instance recomputes. */
  private void aMinuteWithAnother(Database database) {
    workbooks.edit(id, FrozenInstanceTest::withAnotherRating);
    database.change(sql ->
        sql.createStatement().executeUpdate("UPDATE lease SET until_milli = until_milli - 60000"));
    assertThat(recompute(instance(database), workbooks).writes()).isEqualTo(1);
  }

  private void assertIsWhereItBelongs() {
    InMemoryWorkbooks undisturbed =
        InMemoryWorkbooks.with(withAnotherRating(GivenSample.workbook().picture()));
    run(undisturbed);
    assertThat(titles(workbooks)).isEqualTo(titles(undisturbed));
    for (Tab tab : undisturbed.now(undisturbed.onlyId()).tabs()) {
      Tab is = tab(workbooks.now(id), tab.title());
      for (int row = 0; row < tab.cells().rows(); row++) {
        for (int column = 0; column < tab.cells().columns(row); column++) {
          Cell cell = tab.cells().at(row, column);
          assertThat(is.cells().at(row, column))
              .as(tab.title() + " " + row + " " + column)
              .isEqualTo(cell);
        }
      }
    }
    assertThat(run(workbooks).changedCells()).isZero();
  }

  private static List<String> titles(InMemoryWorkbooks workbooks) {
    return workbooks.now(workbooks.onlyId()).tabs().stream().map(Tab::title).toList();
  }

  private static Picture withAnotherRating(Picture picture) {
    int evidence = tab(picture, "Evidence").id();
    return PictureEditor.carryOut(
        picture,
        new Plan(
            List.of(new Change.Write(
                evidence, 6, 2, List.of(List.of(CellWrite.value(Value.of("EE")))))),
            1));
  }

  private static Tab tab(Picture picture, String title) {
    return picture.tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static LeasedTurns instance(Database database) {
    return new LeasedTurns(new Leases(database, Instance.begin(database)));
  }

  private RecomputeResult recompute(LeasedTurns turns, Workbooks door) {
    RecomputeEnd end = turns.inTurn(
        id,
        door,
        guarded -> new RecomputeGradebook(TODAY)
            .run(guarded, id, RecomputeRequest.EVERYTHING, Progress.UNSEEN));
    return result(end);
  }

  private static RecomputeResult run(InMemoryWorkbooks workbooks) {
    return result(new RecomputeGradebook(TODAY)
        .run(workbooks, workbooks.onlyId(), RecomputeRequest.EVERYTHING, Progress.UNSEEN));
  }

  private static RecomputeResult result(RecomputeEnd end) {
    assertThat(end).isInstanceOf(RecomputeEnd.Succeeded.class);
    return ((RecomputeEnd.Succeeded) end).result();
  }

  /** The same spreadsheets behind a door at which something happens after the last look and before the write. */
  private Workbooks beforeWriting(Runnable happening) {
    return new PassedOnWorkbooks(workbooks) {
      @Override
      public Workbooks guardedBy(Guard guard) {
        return new GuardedWorkbooks(this, guard);
      }

      @Override
      public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
        happening.run();
        return super.write(id, plan, watched);
      }
    };
  }
}
