package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.ErrorValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells that a formula with many values fills beside its own. */
final class Spill {

  private Spill() {}

  /** The outcome itself when there is room for it, else {@code #REF!} with Google's reason. */
  static Outcome checked(Outcome outcome, CellAt home, CellLookup literals, Set<CellAt> formulas) {
    int rows =
        home.row() + outcome.spill().size() - literals.grid(home.sheetId()).bottom();
    int columns = home.column()
        + outcome.spill().get(0).size()
        - literals.grid(home.sheetId()).right();
    if (rows > 0 || columns > 0) {
      String more = rows > 0 ? "rows (" + rows + ")" : "columns (" + columns + ")";
      return error("Result was not automatically expanded, please insert more " + more + ".");
    }
    return obstacle(outcome, home, literals, formulas)
        .map(cell -> error(
            "Array result was not expanded because it would overwrite data in " + name(cell) + "."))
        .orElse(outcome);
  }

  /** Whether it is the error of a formula that found no room. */
  static boolean isKeptFrom(Outcome outcome) {
    ErrorValue error = outcome.value().getErrorValue();
    return error != null
        && error.getMessage() != null
        && (error.getMessage().startsWith("Result was not automatically expanded")
            || error.getMessage().startsWith("Array result was not expanded"));
  }

  private static Outcome error(String message) {
    return Outcome.of(new Scalar.Err("REF", message));
  }

  private static String name(CellAt cell) {
    return Corner.letters(cell.column()) + (cell.row() + 1);
  }

  private static Optional<CellAt> obstacle(
      Outcome outcome, CellAt home, CellLookup literals, Set<CellAt> formulas) {
    return cells(outcome, home).keySet().stream()
        .filter(cell -> formulas.contains(cell) || !literals.value(cell).isEmpty())
        .min(Comparator.comparing(CellAt::row).thenComparing(CellAt::column));
  }

  /** The values beside the formula's own cell, each with its place. */
  static Map<CellAt, ExtendedValue> cells(Outcome outcome, CellAt home) {
    Map<CellAt, ExtendedValue> cells = new HashMap<>();
    for (int row = 0; row < outcome.spill().size(); row++) {
      List<ExtendedValue> line = outcome.spill().get(row);
      for (int column = 0; column < line.size(); column++) {
        if (row + column > 0) {
          cells.put(
              new CellAt(home.sheetId(), home.row() + row, home.column() + column),
              line.get(column));
        }
      }
    }
    return cells;
  }
}
