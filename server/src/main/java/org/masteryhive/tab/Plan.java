package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done to a spreadsheet: changes that are carried out in order and all together, or not at all.
 *
 * @param changes the steps
 * @param changedCells how many cells' value, note, link or color is written, rows that move or go counted in
 */
public record Plan(List<Change> changes, int changedCells) {

  /** Nothing to do. */
  public static final Plan NOTHING = new Plan(List.of(), 0);

  public Plan {
    changes = List.copyOf(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** This plan and then another. */
  public Plan and(Plan other) {
    List<Change> both = new ArrayList<>(changes);
    both.addAll(other.changes);
    return new Plan(both, changedCells + other.changedCells);
  }
}
