package org.masteryhive.sheets.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.value.formula.CellAt;

/** Which cells differ between two states of a spreadsheet. What they share is not looked at. */
final class Changes {

  private static final int MOST = 1000;

  private final List<CellAt> cells = new ArrayList<>();

  private Changes() {}

  /** The cells whose value or format differs; empty when more has changed than some cells. */
  static Optional<List<CellAt>> between(SpreadsheetState before, SpreadsheetState after) {
    if (!haveSameShape(before, after)) {
      return Optional.empty();
    }
    Changes changes = new Changes();
    for (int i = 0; i < after.sheets().size(); i++) {
      if (!changes.add(before.sheets().get(i), after.sheets().get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(changes.cells);
  }

  private static boolean haveSameShape(SpreadsheetState before, SpreadsheetState after) {
    if (!before.locale().equals(after.locale())
        || !before.timeZone().equals(after.timeZone())
        || !before.names().equals(after.names())
        || before.sheets().size() != after.sheets().size()) {
      return false;
    }
    for (int i = 0; i < after.sheets().size(); i++) {
      SheetState one = before.sheets().get(i);
      SheetState other = after.sheets().get(i);
      if (one.id() != other.id()
          || !one.title().equals(other.title())
          || !one.whole().equals(other.whole())) {
        return false;
      }
    }
    return true;
  }

  /** Whether there was room for all of them. */
  @SuppressWarnings("ReferenceEquality") // rows are shared until they change
  private boolean add(SheetState before, SheetState after) {
    if (before.rows == after.rows && before.usedRows == after.usedRows) {
      return true;
    }
    int last = Math.max(before.usedRows, after.usedRows);
    for (int row = 0; row < last && cells.size() <= MOST; row++) {
      CellRow one = row < before.usedRows ? before.rows[row] : null;
      CellRow other = row < after.usedRows ? after.rows[row] : null;
      if (one != other) {
        add(after.id(), row, one, other);
      }
    }
    return cells.size() <= MOST;
  }

  private void add(int sheetId, int row, @Nullable CellRow before, @Nullable CellRow after) {
    int last = Math.max(before == null ? 0 : before.length(), after == null ? 0 : after.length());
    for (int column = 0; column < last; column++) {
      CellState one = before == null ? null : before.get(column);
      CellState other = after == null ? null : after.get(column);
      if (differ(one, other)) {
        cells.add(new CellAt(sheetId, row, column));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // cells and formats are shared until they change
  private static boolean differ(@Nullable CellState one, @Nullable CellState other) {
    if (one == other) {
      return false;
    }
    CellState before = one == null ? CellState.EMPTY : one;
    CellState after = other == null ? CellState.EMPTY : other;
    return before.format() != after.format() || !Objects.equals(before.value(), after.value());
  }
}
