package org.masteryhive.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;

/** Somebody at a spreadsheet in memory. */
public final class HandsInMemory implements Hands {

  private final InMemoryWorkbooks workbooks;
  private final WorkbookId id;
  private final ToIntBiFunction<InMemoryWorkbooks, List<String>> recompute;

  /** @param recompute recomputes tabs of the spreadsheet, and says how often it was written */
  public HandsInMemory(
      InMemoryWorkbooks workbooks, ToIntBiFunction<InMemoryWorkbooks, List<String>> recompute) {
    this.workbooks = workbooks;
    this.id = workbooks.onlyId();
    this.recompute = recompute;
  }

  @Override
  public void types(List<Child> roster) {
    GivenTab typed = GivenTab.tab("Roster", "Student ID | Name | Mentor | Active");
    roster.forEach(child -> typed.row(
        String.join(" | ", child.id(), child.name(), child.mentor(), child.active() ? "" : "No")));
    Tab tab = tab("Roster");
    replace(tab, typed.numbered(tab.id()).cells());
  }

  @Override
  public void types(String tab, int row, int column, String text) {
    does(new Change.Write(
        tab(tab).id(), row, column, List.of(List.of(CellWrite.value(Value.of(text))))));
  }

  @Override
  public void puts(String title, int row, int column, String word, Kind kind) {
    if (kind == Kind.TEXT) {
      types(title, row, column, word);
      return;
    }
    Tab tab = tab(title);
    List<List<Cell>> rows = cells(tab);
    Cell there = rows.get(row).get(column);
    boolean isNote = kind == Kind.NOTE;
    rows.get(row)
        .set(
            column,
            new Cell(
                isNote ? there.value() : Value.of(word),
                isNote ? there.shown() : word,
                !isNote || there.formula(),
                there.format(),
                there.shade(),
                isNote ? word : there.note(),
                there.link()));
    replace(tab, Grid.of(rows));
  }

  @Override
  public List<List<String>> sees(String title) {
    return sees(title, Kind.TEXT);
  }

  @Override
  public List<List<String>> sees(String title, Kind kind) {
    return cells(tab(title)).stream()
        .map(row -> row.stream().map(cell -> seen(cell, kind)).toList())
        .toList();
  }

  private static String seen(Cell cell, Kind kind) {
    return switch (kind) {
      case TEXT -> cell.shown();
      case FORMULA -> cell.formula() ? cell.shown() : "";
      case NOTE -> cell.note();
    };
  }

  private static List<List<Cell>> cells(Tab tab) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < tab.size().rows(); row++) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < tab.size().columns(); column++) {
        cells.add(tab.cells().at(row, column));
      }
      rows.add(cells);
    }
    return rows;
  }

  @Override
  public void insertsRow(String tab, int at) {
    does(new Change.Insert(tab(tab).id(), Line.ROWS, at, 1, true));
  }

  @Override
  public void insertsColumn(String title, int at) {
    Tab tab = tab(title);
    does(
        at == tab.size().columns()
            ? new Change.Append(tab.id(), Line.COLUMNS, 1)
            : new Change.Insert(tab.id(), Line.COLUMNS, at, 1, false));
  }

  @Override
  public void deletesRow(String tab, int at) {
    does(new Change.Delete(tab(tab).id(), Line.ROWS, at, 1));
  }

  @Override
  public void deletesColumn(String tab, int at) {
    does(new Change.Delete(tab(tab).id(), Line.COLUMNS, at, 1));
  }

  @Override
  public void movesColumn(String tab, int from, int to) {
    does(new Change.Move(tab(tab).id(), Line.COLUMNS, from, 1, to));
  }

  @Override
  public void sorts(String title, int fromRow, int column, boolean descending) {
    Tab tab = tab(title);
    List<List<Cell>> rows = cells(tab);
    Comparator<List<Cell>> order =
        Comparator.comparing(cells -> cells.get(column).shown());
    rows.subList(Math.min(fromRow, rows.size()), rows.size())
        .sort(
            Comparator.comparing((List<Cell> cells) -> cells.get(column).shown().isEmpty())
                .thenComparing(descending ? order.reversed() : order));
    replace(tab, Grid.of(rows));
  }

  @Override
  public int recomputes(List<String> tabs) {
    return recompute.applyAsInt(workbooks, tabs);
  }

  private Tab tab(String title) {
    return workbooks.now(id).tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void does(Change change) {
    workbooks.edit(id, now -> PictureEditor.carryOut(now, new Plan(List.of(change), 1)));
  }

  private void replace(Tab tab, Grid cells) {
    Tab other = new Tab(
        tab.id(),
        tab.title(),
        tab.hidden(),
        tab.size(),
        cells,
        tab.stamps(),
        tab.columnStamps(),
        tab.extras());
    workbooks.edit(
        id,
        now -> new Picture(
            now.id(),
            now.title(),
            now.timeZone(),
            now.locale(),
            now.stamps(),
            now.tabs().stream().map(it -> it.id() == tab.id() ? other : it).toList()));
  }
}
