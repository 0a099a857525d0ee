package org.masteryhive.recompute;

import java.util.Optional;

/**
 * One run as those who wait for it see it, at one moment.
 *
 * @param id not to be guessed
 * @param progress from 0 to 1
 * @param result when it was a recompute and succeeded
 * @param files when it was about the mentors' files and succeeded
 * @param failure when it failed
 */
public record Operation(
    String id,
    State state,
    Phase phase,
    double progress,
    Optional<RecomputeResult> result,
    Optional<FilesResult> files,
    Optional<RecomputeFailure> failure) {

  /** Whether it is over, and how. */
  public enum State {
    RUNNING,
    SUCCEEDED,
    FAILED
  }

  /** What it is doing. */
  public enum Phase {
    WAITING,
    READING,
    COMPUTING,
    WRITING
  }
}
