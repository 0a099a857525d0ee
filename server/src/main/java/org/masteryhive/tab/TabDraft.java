package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.masteryhive.tab.Change.Line;

/** One tab while it is being changed, as a spreadsheet would change it. Refuses what a spreadsheet refuses. */
final class TabDraft {

  private final Tab before;
  private final CellRows cells;
  private final List<List<Stamp>> columnStamps;
  private List<Stamp> stamps;
  private Tab.Extras extras;
  private Tab.Size size;

  TabDraft(Tab tab) {
    this.before = tab;
    this.cells = new CellRows(tab);
    this.stamps = new ArrayList<>(tab.stamps());
    this.extras = tab.extras();
    this.size = tab.size();
    this.columnStamps = new ArrayList<>();
    for (int column = 0; column < size.columns(); column++) {
      columnStamps.add(tab.columnStamps().getOrDefault(column, List.of()));
    }
  }

  Tab.Size size() {
    return size;
  }

  Tab.Extras extras() {
    return extras;
  }

  Cell at(int row, int column) {
    return cells.at(row, column);
  }

  /** Whether a cell is hidden behind the first cell of merged ones. */
  boolean isCovered(int row, int column) {
    return !extras.merges().isEmpty() && covering(row, column).isPresent();
  }

  /** The merged cells behind whose first one a cell is hidden. */
  Optional<Area> covering(int row, int column) {
    return extras.merges().stream()
        .filter(merge -> merge.contains(row, column)
            && !(merge.firstRow() == row && merge.firstColumn() == column))
        .findFirst();
  }

  /** Where merged cells of a column end, when a new row at this place would come between them. */
  Optional<Integer> endOfMerged(int row, int column) {
    return extras.merges().stream()
        .filter(merge -> merge.firstRow() < row && row < merge.endRow())
        .filter(merge -> merge.firstColumn() <= column && column < merge.endColumn())
        .map(Area::endRow)
        .max(Comparator.naturalOrder());
  }

  int count(Line line) {
    return line == Line.ROWS ? size.rows() : size.columns();
  }

  int frozen(Line line) {
    return line == Line.ROWS ? size.frozenRows() : size.frozenColumns();
  }

  void append(Line line, int count) {
    refuseUnless(count > 0, "nothing to append");
    cells.insert(line, count(line), count, cells.count(line));
    addStampPlaces(line, count(line), count);
    grow(line, count, 0);
  }

  void insert(Line line, int at, int count, boolean likeBefore) {
    refuseUnless(count > 0 && at >= 0 && at <= count(line), "no such place to insert: " + at);
    refuseUnless(at < count(line) || likeBefore, "nothing is behind the last line");
    refuseUnless(at > 0 || !likeBefore, "nothing is before the first line");
    cells.insert(line, at, count, likeBefore ? at - 1 : at);
    addStampPlaces(line, at, count);
    boolean frozen = likeBefore ? at <= frozen(line) && at > 0 : at < frozen(line);
    grow(line, count, frozen ? count : 0);
    mapAreas(area -> Span.of(area, line).inserted(at, count).in(area, line));
  }

  void delete(Line line, int at, int count) {
    int frozenGone = Math.max(0, Math.min(frozen(line), at + count) - at);
    refuseUnless(count > 0 && at >= 0 && at + count <= count(line), "no such lines: " + at);
    refuseUnless(
        count(line) - count > frozen(line) - frozenGone, "all lines that are not frozen would go");
    cells.delete(line, at, count);
    if (line == Line.COLUMNS) {
      columnStamps.subList(at, at + count).clear();
    }
    grow(line, -count, -frozenGone);
    keepAreas(area -> Span.of(area, line).deleted(at, count).map(span -> span.in(area, line)));
  }

  void move(Line line, int from, int count, int to) {
    refuseUnless(
        count > 0 && from >= 0 && from + count <= count(line) && to >= 0 && to <= count(line),
        "no such lines: " + from);
    refuseUnless(to <= from || to >= from + count, "lines cannot move into themselves");
    refuseUnless(!isBlocked(line, from, count, to), "unmerge and try again");
    cells.move(line, from, count, to);
    if (line == Line.COLUMNS) {
      CellRows.move(columnStamps, from, count, to);
    }
    mapAreas(area -> Span.of(area, line).moved(from, count, to).in(area, line));
  }

  /** Whether merged cells are in the way of a move. */
  boolean isBlocked(Line line, int from, int count, int to) {
    return extras.merges().stream()
        .anyMatch(merge -> Span.of(merge, line).isInTheWay(from, count, to));
  }

  void write(int row, int column, CellWrite write) {
    refuseUnless(row < size.rows() && column < size.columns(), "outside of the grid");
    cells.write(row, column, write);
  }

  void freeze(int rows, int columns) {
    refuseUnless(rows < size.rows() && columns < size.columns(), "not everything can be frozen");
    size = new Tab.Size(size.rows(), size.columns(), rows, columns);
  }

  void put(Optional<Integer> column, Stamp stamp) {
    if (column.isEmpty()) {
      stamps.add(stamp);
      return;
    }
    refuseUnless(column.get() < size.columns(), "no such column: " + column.get());
    List<Stamp> more = new ArrayList<>(columnStamps.get(column.get()));
    more.add(stamp);
    columnStamps.set(column.get(), List.copyOf(more));
  }

  void take(int stampId) {
    stamps = new ArrayList<>(without(stamps, stampId));
    columnStamps.replaceAll(there -> without(there, stampId));
  }

  void warn(int id, Area area, String description) {
    List<Tab.Protection> more = new ArrayList<>(extras.protections());
    more.add(new Tab.Protection(id, area, description, true, true));
    extras = extras.withProtections(more);
  }

  void unprotect(int id) {
    extras = extras.withProtections(
        extras.protections().stream().filter(it -> it.id() != id).toList());
  }

  void offer(Area area) {
    refuseUnless(
        extras.tables().stream().noneMatch(table -> table.intersects(area)),
        "a table has validations of its own");
    List<Area> more = new ArrayList<>(extras.validated());
    more.add(area);
    extras = extras.withValidated(more);
  }

  void color(Area area) {
    List<Area> more = new ArrayList<>();
    more.add(area);
    more.addAll(extras.rules());
    extras = extras.withRules(more);
  }

  void format(Area area, Format format) {
    int endRow = Math.min(area.endRow(), size.rows());
    int endColumn = Math.min(area.endColumn(), size.columns());
    CellWrite write = CellWrite.format(format);
    for (int row = area.firstRow(); row < endRow; row++) {
      for (int column = area.firstColumn(); column < endColumn; column++) {
        cells.write(row, column, write);
      }
    }
  }

  Tab tab() {
    Map<Integer, List<Stamp>> byColumn = new HashMap<>();
    for (int column = 0; column < columnStamps.size(); column++) {
      if (!columnStamps.get(column).isEmpty()) {
        byColumn.put(column, columnStamps.get(column));
      }
    }
    return new Tab(
        before.id(), before.title(), before.hidden(), size, cells.grid(), stamps, byColumn, extras);
  }

  private void addStampPlaces(Line line, int at, int count) {
    for (int i = 0; line == Line.COLUMNS && i < count; i++) {
      columnStamps.add(at, List.of());
    }
  }

  private void grow(Line line, int count, int frozen) {
    boolean rows = line == Line.ROWS;
    size = new Tab.Size(
        size.rows() + (rows ? count : 0),
        size.columns() + (rows ? 0 : count),
        size.frozenRows() + (rows ? frozen : 0),
        size.frozenColumns() + (rows ? 0 : frozen));
  }

  private void mapAreas(UnaryOperator<Area> move) {
    keepAreas(area -> Optional.of(move.apply(area)));
  }

  private void keepAreas(java.util.function.Function<Area, Optional<Area>> move) {
    extras = new Tab.Extras(
        kept(extras.merges(), move),
        extras.protections().stream()
            .flatMap(it -> move.apply(it.area()).stream().map(area -> it.over(area)))
            .toList(),
        kept(extras.rules(), move),
        kept(extras.validated(), move),
        kept(extras.tables(), move),
        extras.filtered());
  }

  private static List<Area> kept(
      List<Area> areas, java.util.function.Function<Area, Optional<Area>> move) {
    return areas.stream().flatMap(area -> move.apply(area).stream()).toList();
  }

  private static List<Stamp> without(List<Stamp> stamps, int id) {
    return stamps.stream().filter(stamp -> stamp.id() != id).toList();
  }

  private static void refuseUnless(boolean allowed, String why) {
    if (!allowed) {
      throw new IllegalArgumentException(why);
    }
  }
}
