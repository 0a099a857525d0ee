package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All formulas of a spreadsheet worked out, each after those it reads, however long the chain. Formulas that read themselves
 * give {@code #REF!}; a formula that gives more than one cell fills its neighbours when they are empty.
 */
public final class Recalculation {

  private static final int MOST_PASSES = 4;

  private final Map<CellAt, Formula> formulas;
  private final CellLookup literals;
  private final String locale;
  private final LocalDateTime now;
  private final Dependencies dependencies;
  private final Seen seen = new Seen();
  private Map<CellAt, Outcome> outcomes = new HashMap<>();
  private Map<CellAt, ExtendedValue> spilled = new HashMap<>();

  /** What came out: the outcome of each formula, and the values that spilled into cells without a formula. */
  public record Result(Map<CellAt, Outcome> outcomes, Map<CellAt, ExtendedValue> spilled) {

    public Result {
      outcomes = Map.copyOf(outcomes);
      spilled = Map.copyOf(spilled);
    }

    /** Whether a formula fills its neighbours, or would if there were room. */
    public boolean hasArrays() {
      return outcomes.values().stream()
          .anyMatch(outcome -> !outcome.spill().isEmpty() || Spill.isKeptFrom(outcome));
    }

    /** Of a spreadsheet without formulas. */
    public static Result nothing() {
      return new Result(Map.of(), Map.of());
    }
  }

  /** Prepares for the formulas of a spreadsheet, which stay as they are; its other cells {@code literals} knows. */
  public Recalculation(
      Map<CellAt, Formula> formulas, CellLookup literals, String locale, LocalDateTime now) {
    this(formulas, literals, locale, now, new Dependencies(formulas, literals));
  }

  private Recalculation(
      Map<CellAt, Formula> formulas,
      CellLookup literals,
      String locale,
      LocalDateTime now,
      Dependencies dependencies) {
    this.formulas = formulas;
    this.literals = literals;
    this.locale = locale;
    this.now = now;
    this.dependencies = dependencies;
  }

  /** For the same formulas when some other cells have changed, or at another time. */
  public Recalculation again(CellLookup others, LocalDateTime time) {
    return new Recalculation(formulas, others, locale, time, dependencies);
  }

  /** Works all formulas out. */
  public Result run() {
    Map<CellAt, ExtendedValue> before;
    int passes = 0;
    do {
      before = spilled;
      settleAll(Map.of());
      passes++;
    } while (!spilled.equals(before) && passes < MOST_PASSES);
    return new Result(outcomes, spilled);
  }

  /**
   * Works out only what may have changed since an earlier result, because cells in some areas did. Rows, columns, sheets and
   * names must be the same as then, and no formula then have filled its neighbours or been kept from it.
   */
  public Result runAfter(Result before, Collection<Area> changed) {
    Set<CellAt> stale = dependencies.stale(changed);
    Map<CellAt, Outcome> kept = new HashMap<>(before.outcomes());
    kept.keySet().retainAll(formulas.keySet());
    kept.keySet().removeAll(stale);
    spilled = before.spilled();
    settleAll(kept);
    return spilled.equals(before.spilled()) ? new Result(outcomes, spilled) : run();
  }

  private void settleAll(Map<CellAt, Outcome> kept) {
    outcomes = new HashMap<>(kept);
    formulas.keySet().forEach(this::settle);
    Map<CellAt, ExtendedValue> all = new HashMap<>();
    outcomes.forEach((cell, outcome) -> {
      if (!outcome.spill().isEmpty()) {
        all.putAll(Spill.cells(outcome, cell));
      }
    });
    spilled = all;
  }

  /** Works out one formula, and before it all that it reads, without nesting deeper than one formula at a time. */
  private void settle(CellAt wanted) {
    Deque<CellAt> path = new ArrayDeque<>();
    Set<CellAt> onPath = new HashSet<>();
    path.push(wanted);
    while (!path.isEmpty()) {
      CellAt cell = path.element();
      if (outcomes.containsKey(cell)) {
        path.pop();
        onPath.remove(cell);
      } else if (onPath.add(cell)) {
        prepare(cell, path, onPath);
      } else {
        outcomes.put(cell, evaluate(cell));
      }
    }
  }

  private void prepare(CellAt cell, Deque<CellAt> path, Set<CellAt> onPath) {
    for (CellAt needed : dependencies.needed(cell)) {
      if (onPath.contains(needed)) {
        circular(needed, path, onPath);
      } else if (!outcomes.containsKey(needed)) {
        path.push(needed);
      }
    }
  }

  /** All formulas on the way from a cell back to itself are circular. */
  private void circular(CellAt start, Deque<CellAt> path, Set<CellAt> onPath) {
    for (CellAt cell : path) {
      if (onPath.contains(cell)) {
        outcomes.put(cell, Formulas.circular());
      }
      if (cell.equals(start)) {
        return;
      }
    }
  }

  private Outcome evaluate(CellAt cell) {
    Formula formula = Optional.ofNullable(formulas.get(cell)).orElseThrow();
    Outcome outcome = Formulas.evaluate(formula, seen, new EvaluationContext(locale, now, cell));
    return outcome.spill().isEmpty()
        ? outcome
        : Spill.checked(outcome, cell, literals, formulas.keySet());
  }

  /** The spreadsheet with the formulas worked out so far. */
  private final class Seen implements CellLookup {

    @Override
    public OptionalInt sheet(String title) {
      return literals.sheet(title);
    }

    @Override
    public Area grid(int sheetId) {
      return literals.grid(sheetId);
    }

    @Override
    public Area filled(int sheetId) {
      return spilled.isEmpty() ? literals.filled(sheetId) : literals.grid(sheetId);
    }

    @Override
    public ExtendedValue value(CellAt cell) {
      Outcome outcome = outcomes.get(cell);
      if (outcome != null) {
        return outcome.value();
      }
      return Optional.ofNullable(spilled.get(cell)).orElseGet(() -> literals.value(cell));
    }

    @Override
    public Optional<NumberFormat> format(CellAt cell) {
      return literals
          .format(cell)
          .or(() -> Optional.ofNullable(outcomes.get(cell)).flatMap(Outcome::format));
    }

    @Override
    public Optional<Area> named(String name) {
      return literals.named(name);
    }
  }
}
