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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;

/** One sheet as it is at one moment. To change it, make a {@link SheetDraft}. */
public class SheetState {

  SheetProperties properties;

  @Nullable
  CellRow[] rows = {};

  int usedRows;
  Dimensions rowSizes = Dimensions.usual();
  Dimensions columnSizes = Dimensions.usual();
  Things things = new Things();

  /** All that hangs on ranges of a sheet. Lists are replaced, never changed. */
  static final class Things implements Cloneable {
    List<GridRange> merges = List.of();
    List<ConditionalFormatRule> rules = List.of();
    List<ProtectedRange> protections = List.of();
    List<BandedRange> bands = List.of();
    List<FilterView> filterViews = List.of();
    List<EmbeddedChart> charts = List.of();
    List<Slicer> slicers = List.of();
    List<Table> tables = List.of();
    List<CommentAnchor> anchors = List.of();
    List<DimensionGroup> rowGroups = List.of();
    List<DimensionGroup> columnGroups = List.of();

    @Nullable
    BasicFilter filter;

    @Override
    public Things clone() {
      try {
        return (Things) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  SheetState(SheetProperties properties) {
    this.properties = properties;
  }

  /** Never to be changed: clone it first. */
  public SheetProperties properties() {
    return properties;
  }

  public int id() {
    return properties.getSheetId();
  }

  public String title() {
    return properties.getTitle();
  }

  public int rowCount() {
    return or(grid().getRowCount());
  }

  public int columnCount() {
    return or(grid().getColumnCount());
  }

  public int frozenRows() {
    return or(grid().getFrozenRowCount());
  }

  public int frozenColumns() {
    return or(grid().getFrozenColumnCount());
  }

  public boolean isHidden() {
    return Boolean.TRUE.equals(properties.getHidden());
  }

  /** The whole grid. */
  public Box whole() {
    return new Box(0, rowCount(), 0, columnCount());
  }

  private GridProperties grid() {
    GridProperties grid = properties.getGridProperties();
    return grid == null ? new GridProperties() : grid;
  }

  private static int or(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  /** A cell; one that holds nothing is {@link CellState#EMPTY}. */
  public CellState cell(int row, int column) {
    CellRow cells = row < usedRows ? rows[row] : null;
    CellState cell = cells == null ? null : cells.get(column);
    return cell == null ? CellState.EMPTY : cell;
  }

  /** How many rows there are up to the last that holds anything. */
  public int usedRows() {
    return usedRows;
  }

  /** How many cells of a row there are up to the last that holds anything. */
  public int usedColumns(int row) {
    CellRow cells = row < usedRows ? rows[row] : null;
    return cells == null ? 0 : cells.length();
  }

  /** What was written of a row that says the same whatever stands in other rows; empty for other rows. */
  public Optional<RowTexts> texts(int row) {
    CellRow cells = row < usedRows ? rows[row] : null;
    return cells == null || cells.hasFormulas() ? Optional.empty() : Optional.of(cells.texts());
  }

  boolean hasFormulas(int row) {
    CellRow cells = row < usedRows ? rows[row] : null;
    return cells != null && cells.hasFormulas();
  }

  public Dimensions rowSizes() {
    return rowSizes;
  }

  public Dimensions columnSizes() {
    return columnSizes;
  }

  public List<GridRange> merges() {
    return things.merges;
  }

  public List<ConditionalFormatRule> rules() {
    return things.rules;
  }

  public List<ProtectedRange> protections() {
    return things.protections;
  }

  public List<BandedRange> bands() {
    return things.bands;
  }

  public List<FilterView> filterViews() {
    return things.filterViews;
  }

  public List<EmbeddedChart> charts() {
    return things.charts;
  }

  public List<Slicer> slicers() {
    return things.slicers;
  }

  public List<Table> tables() {
    return things.tables;
  }

  /** The cells that comments are on. */
  public List<CommentAnchor> anchors() {
    return things.anchors;
  }

  public List<DimensionGroup> rowGroups() {
    return things.rowGroups;
  }

  public List<DimensionGroup> columnGroups() {
    return things.columnGroups;
  }

  public @Nullable BasicFilter filter() {
    return things.filter;
  }
}
