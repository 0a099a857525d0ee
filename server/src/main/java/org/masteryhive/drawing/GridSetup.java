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
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Tab;
import org.masteryhive.template.TemplateColumn;
import org.masteryhive.template.TemplateTab;

/** Sets the grid of evidence up: its header rows and headings, plain text, colors, and what stays in sight. */
final class GridSetup {

  private static final String ID = Key.of("Student ID");
  private static final String NAME = "Name";
  private static final CellWrite.Style LABEL = new CellWrite.Style(true, false, false, false);

  private final Tab tab;
  private final TemplateTab wanted;
  private final Ratings ratings;
  private final List<Change> must;
  private final List<Change> looks;

  GridSetup(Tab tab, TemplateTab wanted, Ratings ratings, List<Change> must, List<Change> looks) {
    this.tab = tab;
    this.wanted = wanted;
    this.ratings = ratings;
    this.must = must;
    this.looks = looks;
  }

  void write(boolean made) {
    Optional<GridPlace> there = GridPlace.on(tab, ID);
    boolean fresh = made || (there.isEmpty() && isBlank());
    if (fresh) {
      writeAll();
    } else {
      there.ifPresent(this::complete);
    }
    Optional<GridPlace> place = fresh ? Optional.of(new GridPlace(wanted.headingRow(), 0)) : there;
    place.ifPresent(it -> prepare(it, fresh));
  }

  private boolean isBlank() {
    for (int row = 0; row < tab.cells().rows(); row++) {
      for (int column = 0; column < tab.cells().columns(row); column++) {
        if (!tab.cells().at(row, column).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private void writeAll() {
    for (int row = 0; row < wanted.headerRows().size(); row++) {
      TemplateColumn label = wanted.headerRows().get(row);
      put(row, 0, DrawnCell.text(label.heading()).noted(label.note()).make(LABEL));
    }
    for (int column = 0; column < wanted.columns().size(); column++) {
      TemplateColumn heading = wanted.columns().get(column);
      String note = column == 1 ? cellsNote(heading) : heading.note();
      put(
          wanted.headingRow(),
          column,
          DrawnCell.text(heading.heading()).noted(note).make(LABEL));
      looks.add(new Change.Resize(tab.id(), Line.COLUMNS, column, 1, heading.width()));
    }
    int first = wanted.columns().size();
    int width = wanted.cells().map(TemplateColumn::width).orElse(80);
    looks.add(
        new Change.Resize(tab.id(), Line.COLUMNS, first, tab.size().columns() - first, width));
    type();
  }

  /** What is said of the ratings stands at the name, beside which they begin. */
  private String cellsNote(TemplateColumn heading) {
    return heading.note()
        + wanted.cells().map(cells -> "\n\nBeside it: " + cells.note()).orElse("");
  }

  private void type() {
    for (int row = 0; row < wanted.rows().size(); row++) {
      List<String> cells = wanted.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        boolean corner = column < wanted.columns().size() && row <= wanted.headingRow();
        if (!corner && !cells.get(column).isEmpty()) {
          put(row, column, Typed.cell(cells.get(column), kind(row, column)).write());
        }
      }
    }
  }

  private TemplateColumn.Kind kind(int row, int column) {
    if (row < wanted.headerRows().size()) {
      return wanted.headerRows().get(row).kind();
    }
    return column < wanted.columns().size()
        ? wanted.columns().get(column).kind()
        : TemplateColumn.Kind.RATING;
  }

  /** Only notes that are missing: where a label is not there, no one knows which row was meant for it. */
  private void complete(GridPlace place) {
    for (TemplateColumn label : wanted.headerRows()) {
      place.label(tab, label.heading()).ifPresent(row -> note(row, place.idColumn(), label.note()));
    }
    note(place.headingRow(), place.idColumn(), wanted.columns().get(0).note());
  }

  private void note(int row, int column, String note) {
    Cell cell = tab.cells().at(row, column);
    if (cell.note().isEmpty() && !note.isEmpty()) {
      must.add(new Change.Write(tab.id(), row, column, List.of(List.of(CellWrite.note(note)))));
    }
  }

  private void prepare(GridPlace place, boolean fresh) {
    OptionalInt name =
        fresh ? OptionalInt.of(1) : HeadingPlace.in(tab, place.headingRow()).column(NAME);
    int last = Math.max(place.idColumn(), name.orElse(place.idColumn()));
    format(place, last + 1, fresh);
    color(place, last + 1, fresh);
    int rows = Math.max(tab.size().frozenRows(), place.headingRow() + 1);
    int columns = Math.max(tab.size().frozenColumns(), last < 6 ? last + 1 : 0);
    boolean fits = rows < tab.size().rows() && columns < tab.size().columns();
    if (fits && (rows != tab.size().frozenRows() || columns != tab.size().frozenColumns())) {
      looks.add(new Change.Freeze(tab.id(), rows, columns));
    }
    offer(place, last + 1, fresh);
  }

  private void format(GridPlace place, int first, boolean fresh) {
    List<Change> changes = fresh ? must : looks;
    List<Area> lacking = new ArrayList<>(
        new CellAreas(tab, place.headingRow() + 1).withoutTextFormat(place.idColumn()));
    for (int column = first; column < tab.size().columns(); column++) {
      if (fresh || place.isForRatings(tab, column)) {
        lacking.addAll(new CellAreas(tab, place.headingRow() + 1).withoutTextFormat(column));
      }
    }
    Areas.joined(lacking).forEach(area -> changes.add(CellAreas.text(tab, area)));
    Optional<Integer> outcomes =
        fresh ? Optional.of(labelRow("Outcome")) : place.label(tab, "Outcome");
    outcomes.ifPresent(row -> formatOutcomes(row, first, changes));
  }

  private int labelRow(String label) {
    for (int row = 0; row < wanted.headerRows().size(); row++) {
      if (wanted.headerRows().get(row).heading().equals(label)) {
        return row;
      }
    }
    return 0;
  }

  private void formatOutcomes(int row, int first, List<Change> changes) {
    List<Area> lacking = new ArrayList<>();
    for (int column = first; column < tab.size().columns(); column++) {
      if (tab.cells().at(row, column).format().kind() == Format.Kind.NONE) {
        lacking.add(Area.cell(row, column));
      }
    }
    Areas.joined(lacking).forEach(area -> changes.add(CellAreas.text(tab, area)));
  }

  private void color(GridPlace place, int first, boolean fresh) {
    int firstRow = place.headingRow() + 1;
    Optional<Integer> outcomes =
        fresh ? Optional.of(labelRow("Outcome")) : place.label(tab, "Outcome");
    Optional<Integer> types = fresh ? Optional.of(labelRow("Type")) : place.label(tab, "Type");
    int column = first;
    while (column < tab.size().columns()) {
      int end = column;
      while (end < tab.size().columns() && !isColored(firstRow, end)) {
        end++;
      }
      if (end > column) {
        Area area = new Area(firstRow, Area.OPEN, column, end);
        looks.addAll(new RatingColors(tab.id(), area, ratings).changes(outcomes, types));
      }
      column = Math.max(end, column + 1);
    }
  }

  private boolean isColored(int row, int column) {
    return tab.extras().rules().stream().anyMatch(area -> area.contains(row, column));
  }

  private void offer(GridPlace place, int first, boolean fresh) {
    for (TemplateColumn label : wanted.headerRows()) {
      Optional<Integer> row =
          fresh ? Optional.of(labelRow(label.heading())) : place.label(tab, label.heading());
      if (row.isPresent() && !label.choices().isEmpty()) {
        List<Area> lacking = new ArrayList<>();
        for (int column = first; column < tab.size().columns(); column++) {
          if (!isValidated(row.get(), column)) {
            lacking.add(Area.cell(row.get(), column));
          }
        }
        Areas.joined(lacking)
            .forEach(area -> looks.add(new Change.Offer(tab.id(), area, label.choices())));
      }
    }
  }

  private boolean isValidated(int row, int column) {
    return tab.extras().validated().stream().anyMatch(area -> area.contains(row, column))
        || tab.extras().tables().stream().anyMatch(area -> area.contains(row, column));
  }

  private void put(int row, int column, CellWrite cell) {
    must.add(new Change.Write(tab.id(), row, column, List.of(List.of(cell))));
  }
}
