package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.masteryhive.tab.Change.Line;

/** A person who works on a tab in the spreadsheet itself. */
final class Person {

  private Picture picture;

  private Person(Tab tab) {
    picture = new Picture("id", "Algebra", "America/New_York", "en_US", List.of(), List.of(tab));
  }

  static Person at(Tab tab) {
    return new Person(tab);
  }

  Tab tab() {
    return picture.tabs().get(0);
  }

  Person does(Change change) {
    picture = PictureEditor.carryOut(picture, new Plan(List.of(change), 0));
    return this;
  }

  /** A recompute, carried out step by step. */
  TabPlan recomputes(GivenClass given) {
    TabPlan plan = TabPlan.between(tab(), given.drawing());
    picture = PictureEditor.carryOut(picture, plan.plan());
    return plan;
  }

  Person types(int row, int column, String text) {
    return does(
        new Change.Write(7, row, column, List.of(List.of(CellWrite.value(Value.of(text))))));
  }

  Person notes(int row, int column, String note) {
    return does(new Change.Write(7, row, column, List.of(List.of(CellWrite.note(note)))));
  }

  Person insertsRow(int at) {
    return does(new Change.Insert(7, Line.ROWS, at, 1, at > 0));
  }

  Person insertsColumn(int at) {
    return at == tab().size().columns()
        ? does(new Change.Append(7, Line.COLUMNS, 1))
        : does(new Change.Insert(7, Line.COLUMNS, at, 1, false));
  }

  Person deletesRow(int at) {
    return does(new Change.Delete(7, Line.ROWS, at, 1));
  }

  Person deletesColumn(int at) {
    return does(new Change.Delete(7, Line.COLUMNS, at, 1));
  }

  /** Sorts the rows from one on by what a column shows; empty cells last. */
  Person sorts(int fromRow, int column, Comparator<String> order) {
    List<Integer> rows = new ArrayList<>();
    for (int row = fromRow; row < tab().size().rows(); row++) {
      rows.add(row);
    }
    Tab before = tab();
    rows.sort(Comparator.comparing((Integer row) -> shown(before, row, column).isEmpty())
        .thenComparing(row -> shown(before, row, column), order));
    List<Integer> now = new ArrayList<>(rows.stream().sorted().toList());
    for (int i = 0; i < rows.size(); i++) {
      int from = now.indexOf(rows.get(i));
      if (from != i) {
        does(new Change.Move(7, Line.ROWS, fromRow + from, 1, fromRow + i));
        now.add(i, now.remove(from));
      }
    }
    return this;
  }

  /** Selects everything and presses Delete: values go, notes and colors stay. */
  Person empties() {
    for (int row = 0; row < tab().size().rows(); row++) {
      for (int column = 0; column < tab().size().columns(); column++) {
        types(row, column, "");
      }
    }
    return this;
  }

  Person merges(Area area) {
    Tab tab = tab();
    List<Area> merges = new ArrayList<>(tab.extras().merges());
    merges.add(area);
    Tab.Extras extras = new Tab.Extras(
        merges,
        tab.extras().protections(),
        List.of(),
        List.of(),
        List.of(),
        tab.extras().filtered());
    return Person.at(new Tab(
        tab.id(),
        tab.title(),
        false,
        tab.size(),
        tab.cells(),
        tab.stamps(),
        tab.columnStamps(),
        extras));
  }

  String sees(int row, int column) {
    return shown(tab(), row, column);
  }

  int rowOf(String id) {
    return find(row -> row.equals(id)).orElse(-1);
  }

  /** The row in whose first column of ours the text stands. */
  Optional<Integer> find(Predicate<String> id) {
    int column = columnOf(Drawing.ID);
    for (int row = 0; column >= 0 && row < tab().size().rows(); row++) {
      if (id.test(sees(row, column))) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  int columnOf(String key) {
    for (int column = 0; column < tab().size().columns(); column++) {
      if (tab().stamped(column, Stamp.COLUMN).equals(Optional.of(key))) {
        return column;
      }
    }
    return -1;
  }

  List<String> column(int column) {
    List<String> shown = new ArrayList<>();
    for (int row = 0; row < tab().size().rows(); row++) {
      shown.add(sees(row, column));
    }
    return shown;
  }

  List<String> row(int row) {
    List<String> shown = new ArrayList<>();
    for (int column = 0; column < tab().size().columns(); column++) {
      shown.add(sees(row, column));
    }
    return shown;
  }

  private static String shown(Tab tab, int row, int column) {
    return tab.cells().at(row, column).shown();
  }
}
