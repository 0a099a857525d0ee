package org.masteryhive.recompute;

import java.util.function.Function;

/** Sees to it that a spreadsheet has one run at a time, over all instances of the service. */
public interface Turns {

  /** A single instance keeps its own line, and needs nothing more. */
  Turns ALONE = (id, door, work) -> work.apply(door);

  /**
   * Waits for the spreadsheet's turn, and does the work in it. The door that the work gets opens as long as the turn lasts:
   * what would be written after it is not written, and the work is told to look again.
   *
   * @param door with the rights of whoever asked; whoever would have to wait must be allowed to see the spreadsheet
   */
  RecomputeEnd inTurn(WorkbookId id, Workbooks door, Function<Workbooks, RecomputeEnd> work);
}
