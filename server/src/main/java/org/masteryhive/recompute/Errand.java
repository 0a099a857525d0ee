package org.masteryhive.recompute;

import java.util.Optional;

/** Something to be done with one spreadsheet, in its turn: a recompute, or bringing the mentors' files up to date. */
public interface Errand {

  /** Does it, with the rights of whoever asked. */
  RecomputeEnd run(Workbooks workbooks, WorkbookId id, Progress progress);

  /** One errand for two of the same person, neither of which has begun; none when they cannot be one. */
  Optional<Errand> joinedWith(Errand another);

  /** What to recompute, when that is what it is: such an errand may be joined from another instance of the service. */
  default Optional<RecomputeRequest> request() {
    return Optional.empty();
  }
}
