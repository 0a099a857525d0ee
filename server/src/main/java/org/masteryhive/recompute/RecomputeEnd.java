package org.masteryhive.recompute;

import java.util.function.Function;

/** How a recompute ended. */
public sealed interface RecomputeEnd {

  /** It came to its end. */
  record Succeeded(RecomputeResult result) implements RecomputeEnd {}

  /** The mentors' files are up to date. */
  record FilesKept(FilesResult result) implements RecomputeEnd {}

  /** It did not. Nothing that a teacher typed was changed. */
  record Failed(RecomputeFailure failure) implements RecomputeEnd {}

  /** Applies the function for this kind of end. A caller cannot forget a kind. */
  default <T> T fold(
      Function<? super RecomputeResult, ? extends T> succeeded,
      Function<? super FilesResult, ? extends T> filesKept,
      Function<? super RecomputeFailure, ? extends T> failed) {
    if (this instanceof Succeeded it) {
      return succeeded.apply(it.result());
    }
    if (this instanceof FilesKept it) {
      return filesKept.apply(it.result());
    }
    return failed.apply(((Failed) this).failure());
  }
}
