package org.masteryhive.recompute;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Why a recompute did not come to its end. Nothing that a teacher typed was changed. */
public sealed interface RecomputeFailure {

  /** It must not go on as the spreadsheet is, and the teacher can act. */
  record Refused(Reason reason, String detail, String action) implements RecomputeFailure {

    /** Kinds of refusal. */
    public enum Reason {
      /** Required tabs, headings or rows are missing. */
      NOT_A_GRADEBOOK,
      /** Much would be erased; the teacher may confirm. */
      WOULD_ERASE
    }
  }

  /** The spreadsheet could not be reached or changed. */
  record Unreachable(WorkbookException.Why why, String detail, Optional<Duration> retryAfter)
      implements RecomputeFailure {}

  /** The service stopped or crashed while it ran. */
  record Interrupted() implements RecomputeFailure {}

  /** A fault of ours; the log has it. */
  record Fault() implements RecomputeFailure {}

  /** Applies the function for this kind of failure. A caller cannot forget a kind. */
  default <T> T fold(
      Function<? super Refused, ? extends T> refused,
      Function<? super Unreachable, ? extends T> unreachable,
      Function<? super Interrupted, ? extends T> interrupted,
      Function<? super Fault, ? extends T> fault) {
    if (this instanceof Refused it) {
      return refused.apply(it);
    }
    if (this instanceof Unreachable it) {
      return unreachable.apply(it);
    }
    if (this instanceof Interrupted it) {
      return interrupted.apply(it);
    }
    return fault.apply((Fault) this);
  }
}
