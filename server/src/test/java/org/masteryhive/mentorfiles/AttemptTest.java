package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.masteryhive.mentorfiles.GivenFiles.LIND;
import static org.masteryhive.mentorfiles.GivenFiles.OKORO;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masteryhive.lease.Instance;
import org.masteryhive.lease.Leases;
import org.masteryhive.ledger.LeasedTurns;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.store.Database;

/** An instance of the service stands still at the worst of moments, and another one updates the same files meanwhile. */
class AttemptTest {

  @TempDir
  private Path folder;

  private final GivenFiles given = new GivenFiles(LIND, LIND, OKORO, "");

  static IntStream moments() {
    return IntStream.rangeClosed(1, 16);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void whatAnotherTookAwayMeanwhileIsNotBroughtBackFromAnOlderPicture(int moment) {
    given.run();
    given.mentors(LIND, OKORO, OKORO, "Ms. New <new@school.example.org>");
    TurnThatEnds turn = new TurnThatEnds(moment, () -> {
      given.mentors(OKORO, "", OKORO, "");
      given.run();
    });

    given.run(given.workbooks.guardedBy(turn));

    boolean ended = turn.hasEnded();
    assertThat(given.ids("Lind").isEmpty()).isEqualTo(ended);
    assertThat(given.openTo("Lind").isEmpty()).isEqualTo(ended);
    assertThat(given.ids("okoro").contains("S-1002")).isEqualTo(!ended);
    if (ended) {
      assertThat(given.ids("okoro")).containsExactly("S-1001", "S-1003");
      assertThat(given.drive.all())
          .filteredOn(file -> file.title().contains("New"))
          .allSatisfy(file -> assertThat(given.openTo("New")).isEmpty());
    }
    assertThat(given.run().writes()).isZero();
  }

  @Test
  void onceItsTurnIsOverForGoodARunChangesNothing() {
    given.run();
    given.mentors(OKORO, OKORO, OKORO, LIND);
    given.drive.forgetCalls();
    int written = given.workbooks.written().size();
    Workbooks.Guard gone = new Workbooks.Guard() {
      @Override
      public void beforeWriting() {
        throw new WorkbookException(Why.CHANGED_MEANWHILE);
      }
    };

    assertThatThrownBy(() -> given.errand(given.workbooks.guardedBy(gone)))
        .isInstanceOfSatisfying(
            WorkbookException.class,
            failure -> assertThat(failure.why()).isEqualTo(Why.CHANGED_MEANWHILE));

    assertThat(given.drive.calls()).isEmpty();
    assertThat(given.workbooks.written()).hasSize(written);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void afterTheLastYesOneThingIsDoneAndNothingMoreInDriveNorInAnyFile(int yes) {
    GivenFiles one = new GivenFiles(LIND, "", "", "");
    LastYes turn = new LastYes(yes, () -> changes(one));

    try {
      one.errand(one.workbooks.guardedBy(turn));
    } catch (WorkbookException over) {
      assertThat(over.why()).isEqualTo(Why.CHANGED_MEANWHILE);
    }

    assertThat(changes(one)).isLessThanOrEqualTo(turn.before() + 1);
  }

  private static int changes(GivenFiles files) {
    return files.drive.calls().size() + files.workbooks.written().size();
  }

  @Test
  void aRunThatFrozeWhileItSharedTakesBackWhatItShouldNotHaveGiven() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("hive.db"))) {
      given.mentors(LIND, "", "", "");
      AtomicBoolean frozen = new AtomicBoolean();
      given.drive.beforeEachShare(() -> {
        if (frozen.compareAndSet(false, true)) {
          database.change(sql -> sql.createStatement()
              .executeUpdate("UPDATE lease SET until_milli = until_milli - 60000"));
          given.mentors(OKORO, "", "", "");
          assertThat(inTurn(database)).isInstanceOf(RecomputeEnd.FilesKept.class);
        }
      });

      RecomputeEnd thawed = inTurn(database);

      assertThat(frozen).isTrue();
      assertThat(thawed).isInstanceOf(RecomputeEnd.FilesKept.class);
      assertThat(given.openTo("Lind")).isEmpty();
      assertThat(given.ids("Lind")).isEmpty();
      assertThat(given.openTo("okoro")).containsExactly(OKORO);
      assertThat(given.ids("okoro")).containsExactly("S-1001");
    }
  }

  private RecomputeEnd inTurn(Database database) {
    return new LeasedTurns(new Leases(database, Instance.begin(database)))
        .inTurn(GivenFiles.GRADEBOOK, given.workbooks, given::errand);
  }

  /** A turn that answers yes so often, and then no for good. Nobody is told afterwards. */
  private static final class LastYes implements Workbooks.Guard {

    private final IntSupplier changes;
    private int left;
    private int before;

    LastYes(int yes, IntSupplier changes) {
      this.left = yes;
      this.changes = changes;
    }

    /** What was changed when it said yes for the last time. */
    synchronized int before() {
      return before;
    }

    @Override
    public synchronized void beforeReading() {
      beforeWriting();
    }

    @Override
    public synchronized void beforeWriting() {
      if (left == 0) {
        throw new WorkbookException(Why.CHANGED_MEANWHILE);
      }
      left--;
      before = changes.getAsInt();
    }
  }

  /** A turn that is over at a certain question, after something happened; it can be had again. */
  private static final class TurnThatEnds implements Workbooks.Guard {

    private final Runnable meanwhile;
    private int left;
    private boolean held = true;
    private boolean ended;

    TurnThatEnds(int questions, Runnable meanwhile) {
      this.left = questions;
      this.meanwhile = meanwhile;
    }

    synchronized boolean hasEnded() {
      return ended;
    }

    /** Whoever wants to read waits for the turn, and then has it again. */
    @Override
    public synchronized void beforeReading() {
      count();
      held = true;
    }

    @Override
    public synchronized void beforeWriting() {
      count();
      if (!held) {
        throw new WorkbookException(Why.CHANGED_MEANWHILE);
      }
    }

    private void count() {
      left--;
      if (left == 0) {
        held = false;
        ended = true;
        meanwhile.run();
      }
    }

    @Override
    public synchronized void afterWriting() {
      if (!held) {
        throw new WorkbookException(Why.ANSWER_LOST);
      }
    }
  }
}
