package org.masteryhive.recompute;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The recomputes that are asked for: one at a time for each spreadsheet, joined where one person asks twice. */
public interface Recomputes {

  /**
   * Asks for a recompute. A waiting run of the same person for the same spreadsheet is joined.
   *
   * @param person who asks; only she finds the operation again
   * @param workbooks opens the door with her rights, when the run begins
   * @throws Overloaded when too much is waiting
   */
  Operation submit(
      String person, Supplier<Workbooks> workbooks, WorkbookId id, RecomputeRequest request);

  /** Asks for something else to be done with the spreadsheet, in the same line and by the same rules. */
  Operation submit(String person, Supplier<Workbooks> workbooks, WorkbookId id, Errand errand);

  /** Waits until the operation is over, at most so long, and says how it is then. Empty when it is not this person's. */
  Optional<Operation> await(String person, String operationId, Duration atMost);

  /** How the operation is now. Empty when it is unknown or not this person's. */
  default Optional<Operation> find(String person, String operationId) {
    return await(person, operationId, Duration.ZERO);
  }

  /** Too much is waiting: ask again later. */
  final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
