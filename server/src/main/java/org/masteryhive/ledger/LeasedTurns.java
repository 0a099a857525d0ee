package org.masteryhive.ledger;

import java.util.Optional;
import java.util.function.Function;
import org.masteryhive.lease.Lease;
import org.masteryhive.lease.Leases;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeEnd.Failed;
import org.masteryhive.recompute.RecomputeFailure.Interrupted;
import org.masteryhive.recompute.Turns;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;

/**
 * Turns among instances that share a database: a spreadsheet's turn is a lease. A run that lost its lease, because its
 * instance stood still for too long, writes nothing more from its old picture. It waits for the turn again and reads anew.
 */
public final class LeasedTurns implements Turns {

  private final Leases leases;

  public LeasedTurns(Leases leases) {
    this.leases = leases;
  }

  @Override
  public RecomputeEnd inTurn(
      WorkbookId id, Workbooks door, Function<Workbooks, RecomputeEnd> work) {
    try (Lease lease = turn(id, door)) {
      return work.apply(door.guardedBy(new Sentinel(lease)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed(new Interrupted());
    }
  }

  /** Who has to wait first shows that she may see the spreadsheet: so that waiting tells nothing to a stranger. */
  private Lease turn(WorkbookId id, Workbooks door) throws InterruptedException {
    String name = "turn " + Digests.of(id.value());
    Optional<Lease> free = leases.tryTake(name);
    if (free.isPresent()) {
      return free.get();
    }
    door.look(id);
    return leases.take(name);
  }

  /** Lets a run through the door as long as its turn lasts. */
  private record Sentinel(Lease lease) implements Workbooks.Guard {

    @Override
    public void beforeReading() {
      if (!lease.isHeld()) {
        waitForAnotherTurn();
      }
    }

    @Override
    public void beforeWriting() {
      if (!lease.isHeld()) {
        throw new WorkbookException(Why.CHANGED_MEANWHILE);
      }
    }

    /** Nobody knows whether the write came before or after those of another instance: as if its answer were lost. */
    @Override
    public void afterWriting() {
      if (!lease.isHeld()) {
        throw new WorkbookException(Why.ANSWER_LOST);
      }
    }

    private void waitForAnotherTurn() {
      try {
        lease.takeAgain();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WorkbookException(Why.BUSY, "", Optional.empty(), Optional.of(e));
      }
    }
  }
}
