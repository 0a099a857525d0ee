package org.masteryhive.recompute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.masteryhive.recompute.WrittenCells.Written;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.CellWrite.Paint;

/** What a plan wrote into cells of a tab, to tell its traces where it was not meant to write. */
final class Traces {

  private final Set<CellWrite> writes = new HashSet<>();

  Traces(List<Written> written) {
    written.forEach(cell -> writes.add(cell.write()));
  }

  /** Whether the cell that was so is as it is because something of the plan was written into it. */
  boolean explain(Cell was, Cell is) {
    return writes.stream().anyMatch(write -> isWritten(was, write, is));
  }

  /** Whether a person sees the same in both. */
  static boolean isSame(Cell one, Cell other) {
    return isWritten(one, CellWrite.NOTHING, other);
  }

  private static boolean isWritten(Cell was, CellWrite write, Cell is) {
    return write.value().orElse(was.value()).equals(is.value())
        && write.note().orElse(was.note()).equals(is.note())
        && write.shade().orElse(new Paint(was.shade())).shade().equals(is.shade());
  }
}
