package org.masteryhive.sheets.value;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.masteryhive.sheets.value.formula.CellAt;
import org.masteryhive.sheets.value.formula.EvaluationContext;
import org.masteryhive.sheets.value.formula.Formulas;
import org.masteryhive.sheets.value.formula.Outcome;

/** What a condition compares a cell with: values as if typed, formulas seen from that cell, or days around today. */
final class ConditionValues {

  private final Conditions conditions;
  private final List<ConditionValue> values;
  private final CellAt origin;
  private final CellAt cell;

  ConditionValues(Conditions conditions, BooleanCondition condition, CellAt origin, CellAt cell) {
    this.conditions = conditions;
    this.values = Optional.ofNullable(condition.getValues()).orElse(List.of());
    this.origin = origin;
    this.cell = cell;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The number or the day of a value, if it is one. */
  Optional<Double> number(int index) {
    if (index >= values.size()) {
      return Optional.empty();
    }
    return relative(index)
        .flatMap(this::day)
        .map(Serial::of)
        .or(() -> Optional.ofNullable(value(index).getNumberValue()));
  }

  Optional<Boolean> isBetween(double number) {
    return this.number(0)
        .flatMap(one -> this.number(1)
            .map(other -> number >= Math.min(one, other) && number <= Math.max(one, other)));
  }

  /** Whether a day lies in the period up to today that the first value names; empty when it names none. */
  Optional<Boolean> isInPeriod(double day) {
    return (isEmpty() ? Optional.<String>empty() : relative(0))
        .filter(word -> word.startsWith("PAST_"))
        .flatMap(this::day)
        .map(start ->
            day >= Serial.of(start) && day <= Serial.of(conditions.now().toLocalDate()));
  }

  private Optional<String> relative(int index) {
    return Optional.ofNullable(values.get(index).getRelativeDate());
  }

  private Optional<LocalDate> day(String word) {
    LocalDate today = conditions.now().toLocalDate();
    return switch (word) {
      case "TODAY" -> Optional.of(today);
      case "YESTERDAY" -> Optional.of(today.minusDays(1));
      case "TOMORROW" -> Optional.of(today.plusDays(1));
      case "PAST_WEEK" -> Optional.of(today.minusWeeks(1));
      case "PAST_MONTH" -> Optional.of(today.minusMonths(1));
      case "PAST_YEAR" -> Optional.of(today.minusYears(1));
      default -> Optional.empty();
    };
  }

  /** The text of a value, as typed or as its formula shows; empty when there is none. */
  String text(int index) {
    if (index >= values.size()) {
      return "";
    }
    String typed = typed(index);
    return typed.startsWith("=")
        ? NumberText.format(seenFromCell(typed).value(), Optional.empty(), conditions.locale())
        : typed;
  }

  /** Whether a cell shows one of the values, or has it. */
  boolean have(Conditions.Asked asked) {
    for (int i = 0; i < values.size(); i++) {
      ExtendedValue value = value(i);
      if (text(i).equals(asked.shown()) || (!value.isEmpty() && value.equals(asked.value()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the range that the first value names holds a value. */
  boolean rangeHas(ExtendedValue wanted) {
    if (isEmpty()) {
      return false;
    }
    Outcome range = worked(typed(0));
    return range.value().equals(wanted)
        || range.spill().stream().anyMatch(line -> line.contains(wanted));
  }

  /** Whether the first value's formula is true for the cell. */
  boolean isTrue() {
    ExtendedValue value = seenFromCell(typed(0)).value();
    boolean isNumber = value.getNumberValue() != null && value.getNumberValue() != 0;
    return isNumber || Boolean.TRUE.equals(value.getBoolValue());
  }

  private String typed(int index) {
    return Optional.ofNullable(values.get(index).getUserEnteredValue()).orElse("");
  }

  private ExtendedValue value(int index) {
    String typed = typed(index);
    return typed.startsWith("=")
        ? seenFromCell(typed).value()
        : TypedInput.parse(typed, Optional.empty(), conditions.locale(), conditions.now())
            .userEntered();
  }

  private Outcome seenFromCell(String formula) {
    int down = cell.row() - origin.row();
    int right = cell.column() - origin.column();
    return Formulas.evaluateCopied(
        Formulas.parse(formula, conditions.locale()), down, right, conditions.lookup(), context());
  }

  private Outcome worked(String formula) {
    return Formulas.evaluate(
        Formulas.parse(formula, conditions.locale()), conditions.lookup(), context());
  }

  private EvaluationContext context() {
    return new EvaluationContext(conditions.locale(), conditions.now(), cell);
  }
}
