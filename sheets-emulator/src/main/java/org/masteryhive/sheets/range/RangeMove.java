package org.masteryhive.sheets.range;

import com.google.api.client.util.GenericData;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where ranges are after the cells of one sheet have moved. This is said once, here, and asked by
 * every thing that has a range: merges, protections, rules, filters, names, metadata, bands, charts,
 * tables.
 */
public abstract class RangeMove {

  /** Without these a thing is nothing: when they vanish, it does. */
  private static final Set<String> NEEDED =
      Set.of("range", "ranges", "dimensionRange", "location", "gridRange");

  private final int sheetId;

  RangeMove(int sheetId) {
    this.sheetId = sheetId;
  }

  public int sheetId() {
    return sheetId;
  }

  /** Where a rectangle is afterwards; nothing when it is gone. Open sides come as {@code OPEN}. */
  abstract Optional<Box> moved(Box box);

  /** A side that a range leaves open. */
  static final int OPEN = Integer.MAX_VALUE;

  /** The thing as it is afterwards, itself when nothing changes; nothing when its range is gone. */
  @SuppressWarnings("unchecked")
  public <T extends GenericData> Optional<T> apply(T thing) {
    return Optional.ofNullable((T) afterwards(thing));
  }

  /** All things of a list as they are afterwards, without those that are gone. */
  public <T extends GenericData> List<T> apply(List<T> things) {
    List<T> after = new ArrayList<>();
    for (T thing : things) {
      apply(thing).ifPresent(after::add);
    }
    return after;
  }

  private @Nullable Object afterwards(Object value) {
    if (value instanceof GridRange range) {
      return range(range);
    }
    if (value instanceof DimensionRange range) {
      return dimension(range);
    }
    if (value instanceof GridCoordinate corner) {
      return corner(corner);
    }
    if (value instanceof GenericData message) {
      return message(message);
    }
    return value instanceof List<?> list ? list(list) : value;
  }

  @SuppressWarnings("ReferenceEquality") // what did not move is shared
  private @Nullable Object list(List<?> list) {
    List<Object> after = new ArrayList<>();
    boolean same = true;
    for (Object item : list) {
      Object moved = afterwards(item);
      same &= moved == item;
      if (moved != null) {
        after.add(moved);
      }
    }
    if (same) {
      return list;
    }
    return after.isEmpty() ? null : after;
  }

  @SuppressWarnings("ReferenceEquality") // what did not move is shared
  private @Nullable Object message(GenericData message) {
    GenericData after = message;
    for (Map.Entry<String, Object> entry : List.copyOf(message.entrySet())) {
      Object value = entry.getValue();
      if (!(value instanceof GenericData) && !(value instanceof List)) {
        continue;
      }
      Object moved = afterwards(value);
      if (moved == null && NEEDED.contains(entry.getKey())) {
        return null;
      }
      if (moved != value) {
        after = after == message ? shallow(message) : after;
        after.set(entry.getKey(), moved);
      }
    }
    return after;
  }

  private static GenericData shallow(GenericData message) {
    try {
      GenericData copy = message.getClass().getDeclaredConstructor().newInstance();
      copy.putAll(message);
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable GridRange range(GridRange range) {
    if (idOf(range.getSheetId()) != sheetId) {
      return range;
    }
    Box before = Box.of(range, OPEN, OPEN);
    Optional<Box> after = moved(before);
    if (after.isEmpty() || after.get().equals(before)) {
      return after.isEmpty() ? null : range;
    }
    Box box = after.get();
    return new GridRange()
        .setSheetId(range.getSheetId())
        .setStartRowIndex(open(range.getStartRowIndex(), box.startRow(), 0))
        .setEndRowIndex(open(range.getEndRowIndex(), box.endRow(), OPEN))
        .setStartColumnIndex(open(range.getStartColumnIndex(), box.startColumn(), 0))
        .setEndColumnIndex(open(range.getEndColumnIndex(), box.endColumn(), OPEN));
  }

  private @Nullable DimensionRange dimension(DimensionRange range) {
    if (idOf(range.getSheetId()) != sheetId) {
      return range;
    }
    boolean rows = !"COLUMNS".equals(range.getDimension());
    int start = range.getStartIndex() == null ? 0 : range.getStartIndex();
    int end = range.getEndIndex() == null ? OPEN : range.getEndIndex();
    Box before = rows ? new Box(start, end, 0, OPEN) : new Box(0, OPEN, start, end);
    Optional<Box> after = moved(before);
    if (after.isEmpty() || after.get().equals(before)) {
      return after.isEmpty() ? null : range;
    }
    Box box = after.get();
    int newStart = rows ? box.startRow() : box.startColumn();
    int newEnd = rows ? box.endRow() : box.endColumn();
    return new DimensionRange()
        .setSheetId(range.getSheetId())
        .setDimension(range.getDimension())
        .setStartIndex(open(range.getStartIndex(), newStart, 0))
        .setEndIndex(open(range.getEndIndex(), newEnd, OPEN));
  }

  private @Nullable GridCoordinate corner(GridCoordinate corner) {
    if (idOf(corner.getSheetId()) != sheetId) {
      return corner;
    }
    int row = corner.getRowIndex() == null ? 0 : corner.getRowIndex();
    int column = corner.getColumnIndex() == null ? 0 : corner.getColumnIndex();
    Optional<Box> after = moved(Box.cell(row, column));
    int newRow = after.map(Box::startRow).orElse(Math.max(0, row - 1));
    int newColumn = after.map(Box::startColumn).orElse(Math.max(0, column - 1));
    return newRow == row && newColumn == column
        ? corner
        : corner.clone().setRowIndex(newRow).setColumnIndex(newColumn);
  }

  /** An open side stays open unless something else than the edge has come there. */
  private static @Nullable Integer open(@Nullable Integer before, int after, int edge) {
    return before == null && after == edge ? null : (Integer) after;
  }

  private static int idOf(@Nullable Integer id) {
    return id == null ? 0 : id;
  }
}
