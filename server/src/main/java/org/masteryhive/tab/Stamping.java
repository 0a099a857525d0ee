package org.masteryhive.tab;

import java.util.Optional;

/** Stamps a drawn tab and its columns, where a stamp is missing or another's. */
final class Stamping {

  private final PlanDraft plan;
  private final Tab actual;

  Stamping(PlanDraft plan, Tab actual) {
    this.plan = plan;
    this.actual = actual;
  }

  void stamp() {
    int before = plan.changes().size();
    Stamps.of(actual, plan.drawing().role()).forEach(this::carryOut);
    for (int column = 0; column < plan.columns().size(); column++) {
      stampColumn(column);
    }
    // A plan that writes says so: where nothing else is to be written, one cell is written as it
    // is.
    if (plan.changes().size() > before && plan.changedCells() == 0) {
      plan.write(Touch.write(plan));
    }
  }

  private void carryOut(Change change) {
    if (change instanceof Change.Put it) {
      plan.put(it.column(), it.key(), it.value());
    } else if (change instanceof Change.Take it) {
      plan.take(new Stamp(it.stampId(), "", ""));
    }
  }

  private void stampColumn(int place) {
    PlannedColumn column = plan.columns().get(place);
    if (!column.isOurs()) {
      return;
    }
    String key = plan.drawing().columns().get(column.drawn()).key();
    Optional<Stamp> stamp = column.stamp();
    if (stamp.map(it -> it.value().equals(key)).orElse(false)) {
      return;
    }
    stamp.ifPresent(plan::take);
    plan.put(Optional.of(place), Stamp.COLUMN, key);
  }
}
