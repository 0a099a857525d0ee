package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.masteryhive.drawing.SetupPlan.Ratings;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.DrawnCell;
import org.masteryhive.tab.Tab;
import org.masteryhive.template.TemplateColumn;
import org.masteryhive.template.TemplateTab;

/**
 * Sets one tab of the teacher's up. A heading goes where nothing stands, an explanation where there is no note, a dropdown
 * where a cell has none.
 */
final class TabSetup {

  private static final int ROWS = 300;
  private static final int GRID_COLUMNS = 60;

  private static final CellWrite.Style HEADING = new CellWrite.Style(true, true, false, false);

  private final Tab tab;
  private final TemplateTab wanted;
  private final Sources sources;
  private final Ratings ratings;
  private final List<Change> must = new ArrayList<>();
  private final List<Change> looks = new ArrayList<>();
  private int appended;

  TabSetup(Tab tab, TemplateTab wanted, Sources sources, Ratings ratings) {
    this.tab = tab;
    this.wanted = wanted;
    this.sources = sources;
    this.ratings = ratings;
  }

  /** The tab that a template's tab begins as. */
  static Tab empty(int number, String title, TemplateTab wanted) {
    int longest = wanted.rows().stream().mapToInt(List::size).max().orElse(0);
    int columns = wanted.isGrid()
        ? Math.max(GRID_COLUMNS, longest + 20)
        : wanted.columns().size();
    return Tab.empty(number, title, Math.max(ROWS, wanted.rows().size() + 100), columns);
  }

  List<Change> must() {
    return must;
  }

  List<Change> looks() {
    return looks;
  }

  void write(boolean made) {
    if (wanted.isGrid()) {
      GridSetup grid = new GridSetup(tab, wanted, ratings, must, looks);
      grid.write(made);
      return;
    }
    HeadingPlace place = place();
    if (place.column("Timestamp").isPresent()) {
      return;
    }
    int row = Math.max(0, place.row());
    int free = firstFreeColumn(row);
    for (TemplateColumn column : wanted.columns()) {
      OptionalInt there = place.column(column.heading());
      int at = there.orElse(free);
      free += there.isPresent() ? 0 : 1;
      heading(column, row, at, there.isPresent());
      if (made) {
        looks.add(new Change.Resize(tab.id(), Line.COLUMNS, at, 1, column.width()));
      }
      body(column, row + 1, at, made);
    }
    if (made) {
      type(row + 1);
      looks.add(new Change.Freeze(tab.id(), wanted.frozenRows(), wanted.frozenColumns()));
    }
  }

  private HeadingPlace place() {
    List<String> headings = new ArrayList<>();
    wanted.columns().forEach(column -> headings.add(column.heading()));
    headings.add("Timestamp");
    return HeadingPlace.on(tab, headings);
  }

  /** Behind everything that stands on the tab; at its beginning when nothing does. */
  private int firstFreeColumn(int headingRow) {
    int free = 0;
    for (int row = 0; row < tab.cells().rows(); row++) {
      for (int column = free; column < tab.cells().columns(row); column++) {
        if (!tab.cells().at(row, column).isEmpty()) {
          free = column + 1;
        }
      }
    }
    for (Area merge : tab.extras().merges()) {
      if (merge.contains(headingRow, merge.firstColumn()) && merge.endColumn() > free) {
        free = merge.endColumn();
      }
    }
    return free;
  }

  private void heading(TemplateColumn column, int row, int at, boolean there) {
    if (!there) {
      if (at >= tab.size().columns() + appended) {
        must.add(new Change.Append(tab.id(), Line.COLUMNS, 1));
        appended++;
      }
      sources.learn(wanted.role(), column.heading(), tab.title(), row, at);
      must.add(
          write(row, at, DrawnCell.text(column.heading()).noted(column.note()).make(HEADING)));
      return;
    }
    Cell cell = tab.cells().at(row, at);
    if (cell.note().isEmpty() && !column.note().isEmpty()) {
      must.add(write(row, at, CellWrite.note(column.note())));
    }
  }

  private void body(TemplateColumn column, int firstRow, int at, boolean made) {
    CellAreas areas = new CellAreas(tab, firstRow);
    if (column.kind().isText()) {
      areas
          .withoutTextFormat(at)
          .forEach(area -> (made ? must : looks).add(CellAreas.text(tab, area)));
    }
    List<String> choices =
        column.kind() == TemplateColumn.Kind.YES_NO ? List.of("Yes", "No") : column.choices();
    if (!choices.isEmpty()) {
      areas
          .withoutValidation(at)
          .forEach(area -> looks.add(new Change.Offer(tab.id(), area, choices)));
    }
    Optional<Sources.Range> source = column.choicesFrom().flatMap(sources::of);
    if (source.isPresent()) {
      areas
          .withoutValidation(at)
          .forEach(area -> looks.add(new Change.OfferFrom(
              tab.id(), area, source.get().title(), source.get().area())));
    }
  }

  private void type(int firstRow) {
    for (int i = 0; i < wanted.rows().size(); i++) {
      List<String> row = wanted.rows().get(i);
      for (int column = 0; column < Math.min(row.size(), wanted.columns().size()); column++) {
        if (!row.get(column).isEmpty()) {
          TemplateColumn it = wanted.columns().get(column);
          CellWrite.Style style = new CellWrite.Style(false, it.wrapped(), false, false);
          must.add(
              write(firstRow + i, column, Typed.cell(row.get(column), it.kind()).make(style)));
        }
      }
    }
  }

  private Change write(int row, int column, CellWrite cell) {
    return new Change.Write(tab.id(), row, column, List.of(List.of(cell)));
  }
}
