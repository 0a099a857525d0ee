package org.masteryhive.sheets.value.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which formulas read which cells. True as long as formulas, rows, columns, sheets and names stay as they are. */
final class Dependencies {

  private final Map<CellAt, Formula> formulas;
  private final Map<CellAt, List<Area>> reads;

  Dependencies(Map<CellAt, Formula> formulas, CellLookup lookup) {
    this.formulas = formulas;
    this.reads = new HashMap<>(formulas.size() * 2);
    formulas.forEach(
        (cell, formula) -> reads.put(cell, Formulas.references(formula, lookup, cell.sheetId())));
  }

  /** The formulas that a formula reads. */
  List<CellAt> needed(CellAt cell) {
    List<CellAt> needed = new ArrayList<>();
    for (Area area : reads.getOrDefault(cell, List.of())) {
      needed.addAll(formulasIn(area));
    }
    return needed;
  }

  private Collection<CellAt> formulasIn(Area area) {
    long size = (long) area.rows() * area.columns();
    if (size > formulas.size()) {
      return formulas.keySet().stream().filter(area::contains).toList();
    }
    List<CellAt> found = new ArrayList<>();
    for (int row = area.top(); row < area.bottom(); row++) {
      for (int column = area.left(); column < area.right(); column++) {
        CellAt cell = new CellAt(area.sheetId(), row, column);
        if (formulas.containsKey(cell)) {
          found.add(cell);
        }
      }
    }
    return found;
  }

  /** The formulas that read what changed, or stand in it, or depend on one that does; and those that change by themselves. */
  Set<CellAt> stale(Collection<Area> changed) {
    Deque<Area> news = new ArrayDeque<>(changed);
    Set<CellAt> stale = new HashSet<>();
    formulas.forEach((cell, formula) -> {
      if (formula.isVolatile() || changed.stream().anyMatch(area -> area.contains(cell))) {
        stale.add(cell);
        news.add(Area.of(cell));
      }
    });
    while (!news.isEmpty()) {
      Area area = news.remove();
      reads.forEach((cell, areas) -> {
        if (meets(area, areas) && stale.add(cell)) {
          news.add(Area.of(cell));
        }
      });
    }
    return stale;
  }

  private static boolean meets(Area area, List<Area> others) {
    for (Area other : others) {
      if (area.meets(other)) {
        return true;
      }
    }
    return false;
  }
}
