package org.masteryhive.recompute;

import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of runs beyond the life of the program: that they began, that they ended, and how the last one of each
 * spreadsheet went. Numbers only; nothing of a spreadsheet's content.
 */
public interface RunLog {

  /** A run was asked for. */
  void began(String operationId, String person, WorkbookId id, Instant at);

  /** A run is over. With {@code last} it came to its end. */
  void ended(String operationId, WorkbookId id, Optional<Gradebooks.LastRun> last);

  /** Whether this person asked for a run that never ended, because the program did. */
  boolean wasInterrupted(String operationId, String person);

  /** How the last run of a spreadsheet went that came to its end. */
  Optional<Gradebooks.LastRun> lastRun(WorkbookId id);
}
