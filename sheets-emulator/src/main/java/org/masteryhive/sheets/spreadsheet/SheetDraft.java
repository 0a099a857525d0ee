package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.BandedRange;
import com.google.api.services.sheets.v4.model.BasicFilter;
import com.google.api.services.sheets.v4.model.CommentAnchor;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.DimensionGroup;
import com.google.api.services.sheets.v4.model.EmbeddedChart;
import com.google.api.services.sheets.v4.model.FilterView;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Slicer;
import com.google.api.services.sheets.v4.model.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.RangeMove;

/**
 * A sheet while a batch changes it. It shares with the present state every row that it has not
 * touched; when the batch is done it is the new state, and nobody writes it again.
 */
public final class SheetDraft extends SheetState {

  private final Object owner;
  private boolean ownRows;

  SheetDraft(SheetState base, Object owner) {
    super(base.properties);
    this.owner = owner;
    this.rows = base.rows;
    this.usedRows = base.usedRows;
    this.rowSizes = base.rowSizes;
    this.columnSizes = base.columnSizes;
    this.things = base.things.clone();
  }

  boolean isOwnedBy(Object draft) {
    return owner == draft;
  }

  public void setProperties(SheetProperties others) {
    properties = others;
  }

  public void setCell(int row, int column, CellState cell) {
    if (row >= usedRows && cell.isNothing()) {
      return;
    }
    CellRow cells = writableRow(row);
    cells.set(column, cell);
    if (cells.length() == 0) {
      trim();
    }
  }

  /** Puts a changed cell in the place of one. */
  @SuppressWarnings("ReferenceEquality") // the same cell is not written again
  public void changeCell(int row, int column, UnaryOperator<CellState> change) {
    CellState before = cell(row, column);
    CellState after = change.apply(before);
    if (after != before) {
      setCell(row, column, after);
    }
  }

  /** Empty rows before a row; the grid grows. */
  public void insertRows(int at, int count, boolean likeBefore) {
    if (at < usedRows) {
      @Nullable CellRow[] longer = new CellRow[usedRows + count];
      System.arraycopy(rows, 0, longer, 0, at);
      System.arraycopy(rows, at, longer, at + count, usedRows - at);
      takeRows(longer, usedRows + count);
    }
    rowSizes = rowSizes.insert(at, count, like(rowSizes, at, likeBefore, rowCount()));
    setCounts(rowCount() + count, columnCount());
  }

  public void insertColumns(int at, int count, boolean likeBefore) {
    for (int row = 0; row < usedRows; row++) {
      if (usedColumns(row) > at) {
        writableRow(row).insert(at, count);
      }
    }
    columnSizes = columnSizes.insert(at, count, like(columnSizes, at, likeBefore, columnCount()));
    setCounts(rowCount(), columnCount() + count);
  }

  private static Dimensions.One like(Dimensions sizes, int at, boolean before, int count) {
    int index = before ? at - 1 : at;
    return index < 0 || index >= count
        ? Dimensions.One.USUAL
        : new Dimensions.One(sizes.get(index).pixelSize(), false, false);
  }

  public void deleteRows(int from, int to) {
    if (from < usedRows) {
      int end = Math.min(to, usedRows);
      @Nullable CellRow[] shorter = new CellRow[usedRows - (end - from)];
      System.arraycopy(rows, 0, shorter, 0, from);
      System.arraycopy(rows, end, shorter, from, usedRows - end);
      takeRows(shorter, shorter.length);
      trim();
    }
    rowSizes = rowSizes.delete(from, to);
    setCounts(rowCount() - (to - from), columnCount());
  }

  public void deleteColumns(int from, int to) {
    for (int row = 0; row < usedRows; row++) {
      if (usedColumns(row) > from) {
        writableRow(row).delete(from, to);
      }
    }
    trim();
    columnSizes = columnSizes.delete(from, to);
    setCounts(rowCount(), columnCount() - (to - from));
  }

  /** Moves rows before a destination that is counted before the move. */
  public void moveRows(int from, int to, int destination) {
    @Nullable CellRow[] all = Arrays.copyOf(rows, Math.max(usedRows, Math.max(to, destination)));
    List<@Nullable CellRow> list = new java.util.ArrayList<>(Arrays.asList(all));
    List<@Nullable CellRow> block = list.subList(from, to);
    List<@Nullable CellRow> moved = new java.util.ArrayList<>(block);
    block.clear();
    list.addAll(destination > from ? destination - (to - from) : destination, moved);
    takeRows(list.toArray(new CellRow[0]), all.length);
    trim();
    rowSizes = rowSizes.move(from, to, destination);
  }

  public void moveColumns(int from, int to, int destination) {
    int landing = destination > from ? destination - (to - from) : destination;
    for (int row = 0; row < usedRows; row++) {
      if (usedColumns(row) > Math.min(from, destination)) {
        moveCells(writableRow(row), from, to, landing);
      }
    }
    columnSizes = columnSizes.move(from, to, destination);
  }

  private static void moveCells(CellRow cells, int from, int to, int landing) {
    @Nullable CellState[] moved = new CellState[to - from];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = cells.get(from + i);
    }
    cells.delete(from, to);
    cells.insert(landing, moved.length);
    for (int i = 0; i < moved.length; i++) {
      cells.set(landing + i, moved[i]);
    }
  }

  public void setCounts(int rowCount, int columnCount) {
    SheetProperties after = properties.clone();
    GridProperties grid = after.getGridProperties();
    after.setGridProperties((grid == null ? new GridProperties() : grid)
        .setRowCount(rowCount)
        .setColumnCount(columnCount));
    properties = after;
  }

  /** Cuts off what lies outside of a grid of this size. */
  public void cutTo(int rowCount, int columnCount) {
    if (usedRows > rowCount) {
      takeRows(Arrays.copyOf(rows, rowCount), rowCount);
      trim();
    }
    for (int row = 0; row < usedRows; row++) {
      if (usedColumns(row) > columnCount) {
        writableRow(row).delete(columnCount, Integer.MAX_VALUE);
      }
    }
    trim();
    rowSizes = rowSizes.delete(rowCount, Integer.MAX_VALUE);
    columnSizes = columnSizes.delete(columnCount, Integer.MAX_VALUE);
    setCounts(rowCount, columnCount);
  }

  public void setRowSizes(int from, int to, UnaryOperator<Dimensions.One> change) {
    rowSizes = rowSizes.withAll(from, to, change);
  }

  public void setColumnSizes(int from, int to, UnaryOperator<Dimensions.One> change) {
    columnSizes = columnSizes.withAll(from, to, change);
  }

  /** Everything on this sheet that has a range is where the move puts it. */
  void move(RangeMove move) {
    things.merges = move.apply(things.merges);
    things.rules = move.apply(things.rules);
    things.protections = move.apply(things.protections);
    things.bands = move.apply(things.bands);
    things.filterViews = move.apply(things.filterViews);
    things.charts = move.apply(things.charts);
    things.slicers = move.apply(things.slicers);
    things.tables = move.apply(things.tables);
    things.anchors = move.apply(things.anchors);
    things.rowGroups = move.apply(things.rowGroups);
    things.columnGroups = move.apply(things.columnGroups);
    things.filter = things.filter == null ? null : move.apply(things.filter).orElse(null);
  }

  public void setMerges(List<GridRange> others) {
    things.merges = List.copyOf(others);
  }

  public void setRules(List<ConditionalFormatRule> others) {
    things.rules = List.copyOf(others);
  }

  public void setProtections(List<ProtectedRange> others) {
    things.protections = List.copyOf(others);
  }

  public void setBands(List<BandedRange> others) {
    things.bands = List.copyOf(others);
  }

  public void setFilterViews(List<FilterView> others) {
    things.filterViews = List.copyOf(others);
  }

  public void setCharts(List<EmbeddedChart> others) {
    things.charts = List.copyOf(others);
  }

  public void setSlicers(List<Slicer> others) {
    things.slicers = List.copyOf(others);
  }

  public void setTables(List<Table> others) {
    things.tables = List.copyOf(others);
  }

  public void setAnchors(List<CommentAnchor> others) {
    things.anchors = List.copyOf(others);
  }

  public void setGroups(boolean rows, List<DimensionGroup> others) {
    if (rows) {
      things.rowGroups = List.copyOf(others);
    } else {
      things.columnGroups = List.copyOf(others);
    }
  }

  public void setFilter(@Nullable BasicFilter other) {
    things.filter = other;
  }

  private CellRow writableRow(int row) {
    ownRows();
    if (row >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length + rows.length / 2));
    }
    usedRows = Math.max(usedRows, row + 1);
    CellRow present = rows[row];
    CellRow mine = present == null ? new CellRow(owner) : present.writableBy(owner);
    rows[row] = mine;
    return mine;
  }

  private void ownRows() {
    if (!ownRows) {
      rows = rows.clone();
      ownRows = true;
    }
  }

  private void takeRows(@Nullable CellRow[] others, int used) {
    rows = others;
    usedRows = used;
    ownRows = true;
  }

  private void trim() {
    while (usedRows > 0 && isBlank(rows[usedRows - 1])) {
      usedRows--;
    }
  }

  private static boolean isBlank(@Nullable CellRow row) {
    return row == null || row.length() == 0;
  }
}
