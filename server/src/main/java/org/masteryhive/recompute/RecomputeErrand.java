package org.masteryhive.recompute;

import java.util.Optional;

/** A recompute, as it is asked for. Two are one when they agree on going on where much would be erased. */
record RecomputeErrand(RecomputeQueue.Work work, RecomputeRequest asked) implements Errand {

  @Override
  public Optional<RecomputeRequest> request() {
    return Optional.of(asked);
  }

  @Override
  public RecomputeEnd run(Workbooks workbooks, WorkbookId id, Progress progress) {
    return work.run(workbooks, id, asked, progress);
  }

  @Override
  public Optional<Errand> joinedWith(Errand another) {
    return another instanceof RecomputeErrand other && asked.confirm() == other.asked.confirm()
        ? Optional.of(new RecomputeErrand(work, asked.joinedWith(other.asked)))
        : Optional.empty();
  }
}
