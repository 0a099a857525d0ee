package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.value.Conditions;
import org.masteryhive.sheets.value.NumberText;
import org.masteryhive.sheets.value.format.PlainNumber;
import org.masteryhive.sheets.value.formula.Area;
import org.masteryhive.sheets.value.formula.CellAt;
import org.masteryhive.sheets.value.formula.Outcome;
import org.masteryhive.sheets.value.formula.Recalculation;

/** What the cells of one state come to and show, formulas worked out. Never changes. */
public final class Evaluation {

  private final SpreadsheetState spreadsheet;
  private final Instant now;
  private final Map<CellAt, org.masteryhive.sheets.value.formula.Formula> formulas;
  private final boolean changesWithTime;
  private final @Nullable Recalculation recalculation;
  private final Recalculation.Result result;
  private final Conditions conditions;

  /** All formulas worked out. */
  Evaluation(SpreadsheetState spreadsheet, Instant now) {
    this(spreadsheet, now, null);
  }

  /** What an earlier evaluation found out is used where it still holds. */
  Evaluation(SpreadsheetState spreadsheet, Instant now, @Nullable Evaluation before) {
    this.spreadsheet = spreadsheet;
    this.now = now;
    Lookup literals = new Lookup(spreadsheet, at -> Optional.empty());
    Optional<List<CellAt>> changed =
        before == null ? Optional.empty() : Changes.between(before.spreadsheet, spreadsheet);
    boolean sameFormulas =
        before != null && changed.isPresent() && before.haveNoPart(changed.get(), spreadsheet);
    if (before != null && sameFormulas) {
      this.formulas = before.formulas;
      this.changesWithTime = before.changesWithTime;
      this.recalculation = before.recalculation == null
          ? null
          : before.recalculation.again(literals, spreadsheet.at(now));
    } else {
      this.formulas = formulas(spreadsheet);
      this.changesWithTime = formulas.values().stream().anyMatch(one -> one.isVolatile());
      this.recalculation = formulas.isEmpty()
          ? null
          : new Recalculation(formulas, literals, spreadsheet.locale(), spreadsheet.at(now));
    }
    this.result = result(before, changed);
    this.conditions = new Conditions(
        new Lookup(spreadsheet, this::reckoned), spreadsheet.locale(), spreadsheet.at(now));
  }

  private Recalculation.Result result(@Nullable Evaluation before, Optional<List<CellAt>> changed) {
    if (recalculation == null) {
      return Recalculation.Result.nothing();
    }
    if (before == null || changed.isEmpty() || before.result.hasArrays()) {
      return recalculation.run();
    }
    return recalculation.runAfter(
        before.result, changed.get().stream().map(Area::of).toList());
  }

  /** Whether none of some cells holds a formula, neither before nor in another state. */
  private boolean haveNoPart(List<CellAt> cells, SpreadsheetState after) {
    return cells.stream()
        .noneMatch(at -> formulas.containsKey(at)
            || after
                .sheet(at.sheetId())
                .map(sheet -> sheet.cell(at.row(), at.column()).isFormula())
                .orElse(false));
  }

  private static Map<CellAt, org.masteryhive.sheets.value.formula.Formula> formulas(
      SpreadsheetState spreadsheet) {
    Map<CellAt, org.masteryhive.sheets.value.formula.Formula> formulas = new HashMap<>();
    for (SheetState sheet : spreadsheet.sheets()) {
      for (int row = 0; row < sheet.usedRows(); row++) {
        int last = sheet.hasFormulas(row) ? sheet.usedColumns(row) : 0;
        for (int column = 0; column < last; column++) {
          if (sheet.cell(row, column).value() instanceof Formula formula) {
            formulas.put(new CellAt(sheet.id(), row, column), formula.read(spreadsheet.locale()));
          }
        }
      }
    }
    return formulas;
  }

  private Optional<ExtendedValue> reckoned(CellAt at) {
    Outcome outcome = result.outcomes().get(at);
    return outcome == null
        ? Optional.ofNullable(result.spilled().get(at))
        : Optional.of(outcome.value());
  }

  /** Whether nothing in it depends on a time other than this. */
  boolean isGoodAt(Instant time) {
    return !changesWithTime || spreadsheet.at(now).equals(spreadsheet.at(time));
  }

  /** Whether the same cells may come to something else a moment later. */
  public boolean changesWithTime() {
    return changesWithTime;
  }

  /** The effective value of a cell; null when it is empty. */
  public @Nullable ExtendedValue effective(SheetState sheet, int row, int column) {
    CellState cell = sheet.cell(row, column);
    if (!cell.isFormula() && (cell.value() != null || !hasSpills())) {
      return CellState.plain(cell.value());
    }
    return reckoned(new CellAt(sheet.id(), row, column))
        .filter(value -> !value.isEmpty())
        .orElse(null);
  }

  public String locale() {
    return spreadsheet.locale();
  }

  /** Whether formulas fill cells beside their own. */
  public boolean hasSpills() {
    return !result.spilled().isEmpty();
  }

  /** The number format in effect: the cell's own, else the one that its formula brings along. */
  public Optional<NumberFormat> numberFormat(SheetState sheet, int row, int column) {
    CellState cell = sheet.cell(row, column);
    CellFormat format = cell.format();
    if (format != null && format.getNumberFormat() != null) {
      return Optional.of(format.getNumberFormat());
    }
    return cell.isFormula()
        ? outcome(sheet, row, column).flatMap(Outcome::format)
        : Optional.empty();
  }

  /** Where a formula leads. */
  public Optional<String> hyperlink(SheetState sheet, int row, int column) {
    return outcome(sheet, row, column).flatMap(Outcome::hyperlink);
  }

  private Optional<Outcome> outcome(SheetState sheet, int row, int column) {
    return Optional.ofNullable(result.outcomes().get(new CellAt(sheet.id(), row, column)));
  }

  /** What a cell without a formula shows. */
  public String shown(CellState cell) {
    Object value = cell.value();
    NumberFormat format = cell.format() == null ? null : cell.format().getNumberFormat();
    if (format == null && value instanceof String text) {
      return text;
    }
    if (format == null && value instanceof Double number && PlainNumber.isWhole(number)) {
      return PlainNumber.whole(number);
    }
    ExtendedValue plain = CellState.plain(value);
    return plain == null
        ? ""
        : NumberText.format(plain, Optional.ofNullable(format), spreadsheet.locale());
  }

  /** What a cell shows; empty for an empty cell. */
  public String shown(SheetState sheet, int row, int column, @Nullable ExtendedValue value) {
    if (value == null) {
      return "";
    }
    CellFormat format = sheet.cell(row, column).format();
    if (value.getStringValue() != null && (format == null || format.getNumberFormat() == null)) {
      return value.getStringValue();
    }
    return NumberText.format(value, numberFormat(sheet, row, column), spreadsheet.locale());
  }

  /** Whether a condition, written for the first cell of its range, holds at a cell. */
  public boolean holds(
      BooleanCondition condition,
      SheetState sheet,
      Box range,
      int row,
      int column,
      @Nullable ExtendedValue value,
      String shown) {
    return conditions.holds(
        condition,
        new CellAt(sheet.id(), range.startRow(), range.startColumn()),
        new Conditions.Asked(
            new CellAt(sheet.id(), row, column),
            value == null ? new ExtendedValue() : value,
            shown));
  }
}
