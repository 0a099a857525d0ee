package org.masteryhive.sheets.value;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.masteryhive.sheets.value.formula.CellAt;
import org.masteryhive.sheets.value.formula.CellLookup;
import org.masteryhive.sheets.value.formula.EvaluationContext;
import org.masteryhive.sheets.value.formula.Formulas;
import org.masteryhive.sheets.value.formula.Outcome;

/** Conditions of conditional formats, data validation and filters, asked of one cell at a time. */
public final class Conditions {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern URL = Pattern.compile(
      "((https?|ftp)://\\S+|mailto:\\S+|(\\w[\\w-]*\\.)+[a-z]{2,}(/\\S*)?)",
      Pattern.CASE_INSENSITIVE);

  private final CellLookup lookup;
  private final String locale;
  private final LocalDateTime now;

  /** A cell that is asked about: where it is, its effective value, and what it shows. */
  public record Asked(CellAt cell, ExtendedValue value, String shown) {}

  public Conditions(CellLookup lookup, String locale, LocalDateTime now) {
    this.lookup = lookup;
    this.locale = locale;
    this.now = now;
  }

  /** Whether a condition holds for a cell. References in it are meant from {@code origin}, the top left of its range. */
  public boolean holds(BooleanCondition condition, CellAt origin, Asked asked) {
    String type = Optional.ofNullable(condition.getType()).orElse("");
    Operands operands = new Operands(condition, origin, asked);
    if (type.startsWith("NUMBER_")) {
      return operands.ordered(type.substring(7), Optional.ofNullable(asked.value.getNumberValue()));
    }
    if (type.startsWith("DATE_") && !type.equals("DATE_IS_VALID")) {
      Optional<Double> day = Optional.ofNullable(asked.value.getNumberValue()).map(Math::floor);
      return operands.ordered(type.substring(5), day);
    }
    return type.startsWith("TEXT_") ? operands.text(type) : operands.other(type);
  }

  private static boolean isBlank(ExtendedValue value) {
    boolean emptyText = value.getStringValue() != null && value.getStringValue().isBlank();
    return value.isEmpty() || emptyText;
  }

  /** The values that a condition compares a cell with. */
  private final class Operands {

    private final List<ConditionValue> values;
    private final CellAt origin;
    private final Asked asked;

    Operands(BooleanCondition condition, CellAt origin, Asked asked) {
      this.values = Optional.ofNullable(condition.getValues()).orElse(List.of());
      this.origin = origin;
      this.asked = asked;
    }

    boolean ordered(String comparison, Optional<Double> number) {
      if (number.isEmpty()) {
        return comparison.equals("NOT_EQ") && !isBlank(asked.value);
      }
      double value = number.orElseThrow();
      return switch (comparison) {
        case "GREATER", "AFTER" -> number(0).filter(bound -> value > bound).isPresent();
        case "GREATER_THAN_EQ", "ON_OR_AFTER" ->
          number(0).filter(bound -> value >= bound).isPresent();
        case "LESS", "BEFORE" -> number(0).filter(bound -> value < bound).isPresent();
        case "LESS_THAN_EQ", "ON_OR_BEFORE" ->
          number(0).filter(bound -> value <= bound).isPresent();
        case "EQ" ->
          period(value).or(() -> number(0).map(bound -> value == bound)).orElse(false);
        case "NOT_EQ" -> number(0).filter(bound -> value != bound).isPresent();
        case "BETWEEN" -> isBetween(value).orElse(false);
        case "NOT_BETWEEN" -> isBetween(value).map(between -> !between).orElse(false);
        default -> false;
      };
    }

    private Optional<Boolean> isBetween(double value) {
      return number(0)
          .flatMap(one -> number(1)
              .map(other -> value >= Math.min(one, other) && value <= Math.max(one, other)));
    }

    /** A past period, in which a date may lie. */
    private Optional<Boolean> period(double value) {
      LocalDate today = now.toLocalDate();
      Optional<LocalDate> start = relative().flatMap(word -> switch (word) {
        case "PAST_WEEK" -> Optional.of(today.minusWeeks(1));
        case "PAST_MONTH" -> Optional.of(today.minusMonths(1));
        case "PAST_YEAR" -> Optional.of(today.minusYears(1));
        default -> Optional.empty();
      });
      return start.map(from -> value >= Serial.of(from) && value <= Serial.of(today));
    }

    private Optional<String> relative() {
      return values.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(values.get(0).getRelativeDate());
    }

    private Optional<Double> number(int index) {
      if (index >= values.size()) {
        return Optional.empty();
      }
      return Optional.ofNullable(values.get(index).getRelativeDate())
          .flatMap(this::relativeDay)
          .or(() -> Optional.ofNullable(value(index).getNumberValue()));
    }

    private Optional<Double> relativeDay(String word) {
      LocalDate today = now.toLocalDate();
      return switch (word) {
        case "TODAY" -> Optional.of(Serial.of(today));
        case "YESTERDAY" -> Optional.of(Serial.of(today.minusDays(1)));
        case "TOMORROW" -> Optional.of(Serial.of(today.plusDays(1)));
        case "PAST_WEEK" -> Optional.of(Serial.of(today.minusWeeks(1)));
        case "PAST_MONTH" -> Optional.of(Serial.of(today.minusMonths(1)));
        case "PAST_YEAR" -> Optional.of(Serial.of(today.minusYears(1)));
        default -> Optional.empty();
      };
    }

    /** A condition's value as if typed, a formula worked out. */
    private ExtendedValue value(int index) {
      String typed =
          Optional.ofNullable(values.get(index).getUserEnteredValue()).orElse("");
      return typed.startsWith("=")
          ? worked(typed).value()
          : TypedInput.parse(typed, Optional.empty(), locale, now).userEntered();
    }

    private Outcome worked(String formula) {
      String here = Formulas.copied(
          formula, asked.cell.row() - origin.row(), asked.cell.column() - origin.column(), locale);
      return Formulas.evaluate(
          Formulas.parse(here, locale), lookup, new EvaluationContext(locale, now, asked.cell));
    }

    private String given(int index) {
      if (index >= values.size()) {
        return "";
      }
      String typed =
          Optional.ofNullable(values.get(index).getUserEnteredValue()).orElse("");
      return typed.startsWith("=")
          ? NumberText.format(worked(typed).value(), Optional.empty(), locale)
          : typed;
    }

    boolean text(String type) {
      String shown = asked.shown.toLowerCase(Locale.ROOT);
      String wanted = given(0).toLowerCase(Locale.ROOT);
      return switch (type) {
        case "TEXT_EQ" -> shown.equals(wanted);
        case "TEXT_NOT_EQ" -> !shown.equals(wanted);
        case "TEXT_CONTAINS" -> shown.contains(wanted);
        case "TEXT_NOT_CONTAINS" -> !shown.contains(wanted);
        case "TEXT_STARTS_WITH" -> shown.startsWith(wanted);
        case "TEXT_ENDS_WITH" -> shown.endsWith(wanted);
        case "TEXT_IS_EMAIL" -> EMAIL.matcher(shown).matches();
        case "TEXT_IS_URL" -> URL.matcher(shown).matches();
        default -> false;
      };
    }

    boolean other(String type) {
      return switch (type) {
        case "BLANK" -> isBlank(asked.value);
        case "NOT_BLANK" -> !isBlank(asked.value);
        case "ONE_OF_LIST" -> oneOfList();
        case "ONE_OF_RANGE" -> oneOfRange();
        case "BOOLEAN" -> isChecked();
        case "DATE_IS_VALID" -> isDate();
        case "CUSTOM_FORMULA" -> !values.isEmpty() && isTrue(worked(formula()).value());
        default -> false;
      };
    }

    private String formula() {
      return Optional.ofNullable(values.get(0).getUserEnteredValue()).orElse("");
    }

    private boolean oneOfList() {
      for (int i = 0; i < values.size(); i++) {
        ExtendedValue value = value(i);
        if (given(i).equals(asked.shown) || (!value.isEmpty() && value.equals(asked.value))) {
          return true;
        }
      }
      return false;
    }

    private boolean oneOfRange() {
      if (values.isEmpty() || isBlank(asked.value)) {
        return false;
      }
      Outcome range = Formulas.evaluate(
          Formulas.parse(formula(), locale),
          lookup,
          new EvaluationContext(locale, now, asked.cell));
      return range.value().equals(asked.value)
          || range.spill().stream().anyMatch(line -> line.contains(asked.value));
    }

    private boolean isChecked() {
      return values.isEmpty() ? asked.value.getBoolValue() != null : oneOfList();
    }

    private boolean isDate() {
      Double number = asked.value.getNumberValue();
      return number != null && Serial.isShowable(number);
    }

    private boolean isTrue(ExtendedValue value) {
      boolean truth = Boolean.TRUE.equals(value.getBoolValue());
      return truth || (value.getNumberValue() != null && value.getNumberValue() != 0);
    }
  }
}
