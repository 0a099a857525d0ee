package org.masteryhive.recompute;

import java.util.Optional;

/** A recompute, as it is asked for. Two are one when they agree on going on where much would be erased. */
record RecomputeErrand(RecomputeQueue.Work work, RecomputeRequest request) implements Errand {

  @Override
  public RecomputeEnd run(Workbooks workbooks, WorkbookId id, Progress progress) {
    return work.run(workbooks, id, request, progress);
  }

  @Override
  public Optional<Errand> joinedWith(Errand another) {
    return another instanceof RecomputeErrand other && request.confirm() == other.request.confirm()
        ? Optional.of(new RecomputeErrand(work, request.joinedWith(other.request)))
        : Optional.empty();
  }
}
