package org.masteryhive.sheets.range;

import java.util.Optional;

/** Whole rows or columns that come, go or change places. */
public final class DimensionMove extends RangeMove {

  /** What happens to an interval; null when it is gone. */
  @FunctionalInterface
  private interface Interval {
    Optional<int[]> moved(int start, int end);
  }

  private final boolean rows;
  private final Interval interval;

  private DimensionMove(int sheetId, boolean rows, Interval interval) {
    super(sheetId);
    this.rows = rows;
    this.interval = interval;
  }

  /** Empty ones come in before an index. A range that they come into the middle of grows. */
  public static DimensionMove insert(int sheetId, boolean rows, int at, int count) {
    return new DimensionMove(
        sheetId,
        rows,
        (start, end) -> Optional.of(new int[] {
          (start >= at && start > 0) || (start == 0 && at == 0 && end != OPEN)
              ? start + count
              : start,
          end != OPEN && end > at ? end + count : end
        }));
  }

  /** Some go. A range shrinks by what it loses; one that loses all is gone. */
  public static DimensionMove delete(int sheetId, boolean rows, int from, int to) {
    return new DimensionMove(sheetId, rows, (start, end) -> {
      int newStart = afterDelete(start, from, to);
      int newEnd = end == OPEN ? OPEN : afterDelete(end, from, to);
      return newStart >= newEnd ? Optional.empty() : Optional.of(new int[] {newStart, newEnd});
    });
  }

  /**
   * Some move before an index, counted before the move. A range that moves whole moves along; any
   * other loses what moved out of it and grows by what came into its middle.
   */
  public static DimensionMove move(int sheetId, boolean rows, int from, int to, int destination) {
    int count = to - from;
    int landing = destination > from ? destination - count : destination;
    return new DimensionMove(sheetId, rows, (start, end) -> {
      if (start >= from && end <= to) {
        return Optional.of(new int[] {start - from + landing, end - from + landing});
      }
      int openEnd = end == OPEN ? OPEN : afterDelete(end, from, to);
      int rest = afterDelete(start, from, to);
      boolean within = start <= from && end >= to && destination >= start && destination <= end;
      if (within) {
        return Optional.of(new int[] {start, end});
      }
      int newStart = rest >= landing && (rest > 0 || end != OPEN) ? rest + count : rest;
      int newEnd = openEnd != OPEN && openEnd > landing ? openEnd + count : openEnd;
      return Optional.of(new int[] {newStart, newEnd});
    });
  }

  private static int afterDelete(int index, int from, int to) {
    return index <= from ? index : Math.max(from, index - (to - from));
  }

  @Override
  Optional<Box> moved(Box box) {
    return rows
        ? interval
            .moved(box.startRow(), box.endRow())
            .map(to -> new Box(to[0], to[1], box.startColumn(), box.endColumn()))
        : interval
            .moved(box.startColumn(), box.endColumn())
            .map(to -> new Box(box.startRow(), box.endRow(), to[0], to[1]));
  }
}
