package org.masteryhive.recompute;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of runs beyond the life of the program, and shared by all instances of it: that they began, how far they
 * are, how they ended, and how the last one of each spreadsheet went. No finding is remembered, and nothing that a cell shows.
 */
public interface RunLog {

  /** A run was asked for. With {@code request}, another request of the same person may still join it. */
  void began(Begun run, Optional<RecomputeRequest> request, Instant at);

  /** Takes a request into a run of the same person that waits on another instance, and says which operation that is. */
  Optional<String> joined(String person, WorkbookId id, RecomputeRequest request);

  /** It is a run's turn, and nothing more can join it. Says what joined it on other instances. */
  Optional<RecomputeRequest> takenUp(Begun run);

  /** How far a run has come. */
  void reached(Begun run, Operation.Phase phase, double share);

  /** A run is over. */
  void ended(Begun run, Operation how, Instant at);

  /**
   * A run of this person's that is not one of this instance's: of another instance, or of one that is no more. What never
   * ended, because the program did, was interrupted.
   */
  Optional<Operation> find(String person, String operationId);

  /** How the last run of a spreadsheet went that came to its end. */
  Optional<Gradebooks.LastRun> lastRun(WorkbookId id);

  /**
   * A run: its operation, who asked for it, and for which spreadsheet.
   *
   * @param isRecompute or else it is about the mentors' files
   */
  record Begun(String operationId, String person, WorkbookId id, boolean isRecompute) {

    @Override
    public String toString() {
      return "a run";
    }
  }
}
