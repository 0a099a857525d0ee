package org.masteryhive.recompute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.masteryhive.recompute.WrittenCells.Written;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.CellWrite.Paint;
import org.masteryhive.tab.Value;

/** What a plan wrote into cells of a tab, to tell its traces where it was not meant to write. */
final class Traces {

  private final Set<CellWrite> writes = new HashSet<>();
  private final Set<Value> values = new HashSet<>();
  private final Set<String> notes = new HashSet<>();

  Traces(List<Written> written) {
    for (Written cell : written) {
      writes.add(cell.write());
      cell.write().value().ifPresent(values::add);
      cell.write().note().ifPresent(notes::add);
    }
  }

  /** Whether the cell that was so is as it is because something of the plan was written into it. */
  boolean explain(Cell was, Cell is) {
    return isPossible(was, is) && writes.stream().anyMatch(write -> isWritten(was, write, is));
  }

  /** Most cells are not: that is seen without going through all that was written. */
  private boolean isPossible(Cell was, Cell is) {
    return (was.value().equals(is.value()) || values.contains(is.value()))
        && (was.note().equals(is.note()) || notes.contains(is.note()));
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
