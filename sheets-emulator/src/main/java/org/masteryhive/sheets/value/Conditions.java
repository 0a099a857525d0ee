package org.masteryhive.sheets.value;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.masteryhive.sheets.value.formula.CellAt;
import org.masteryhive.sheets.value.formula.CellLookup;

/**
 * Conditions of conditional formats, data validation and filters, asked of one cell at a time. Texts compare without case,
 * but for the words of a list. That an empty cell passes every validation is for the asker to know.
 */
public record Conditions(CellLookup lookup, String locale, LocalDateTime now) {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern URL = Pattern.compile(
      "((https?|ftp)://\\S+|mailto:\\S+|(\\w[\\w-]*\\.)+[a-z]{2,}(/\\S*)?)",
      Pattern.CASE_INSENSITIVE);

  /** A cell that is asked about: where it is, its effective value, and what it shows. */
  public record Asked(CellAt cell, ExtendedValue value, String shown) {

    boolean isBlank() {
      return value.isEmpty()
          || (value.getStringValue() != null && value.getStringValue().isBlank());
    }
  }

  /** Whether a condition holds for a cell. References in it are meant from {@code origin}, the top left of its range. */
  public boolean holds(BooleanCondition condition, CellAt origin, Asked asked) {
    String type = Optional.ofNullable(condition.getType()).orElse("");
    ConditionValues values = new ConditionValues(this, condition, origin, asked.cell());
    Optional<Double> number = Optional.ofNullable(asked.value().getNumberValue());
    if (type.startsWith("NUMBER_")) {
      return compares(type.substring(7), number, values, asked);
    }
    if (type.startsWith("DATE_") && !type.equals("DATE_IS_VALID")) {
      return compares(type.substring(5), number.map(Math::floor), values, asked);
    }
    return type.startsWith("TEXT_")
        ? text(type, asked.shown(), values)
        : other(type, values, asked);
  }

  private static boolean compares(
      String comparison, Optional<Double> number, ConditionValues values, Asked asked) {
    return number
        .map(value -> compares(comparison, value, values))
        .orElse(comparison.equals("NOT_EQ") && !asked.isBlank());
  }

  private static boolean compares(String comparison, double value, ConditionValues values) {
    return switch (comparison) {
      case "GREATER", "AFTER" -> values.number(0).filter(bound -> value > bound).isPresent();
      case "GREATER_THAN_EQ", "ON_OR_AFTER" ->
        values.number(0).filter(bound -> value >= bound).isPresent();
      case "LESS", "BEFORE" -> values.number(0).filter(bound -> value < bound).isPresent();
      case "LESS_THAN_EQ", "ON_OR_BEFORE" ->
        values.number(0).filter(bound -> value <= bound).isPresent();
      case "EQ" ->
        values
            .isInPeriod(value)
            .or(() -> values.number(0).map(bound -> value == bound))
            .orElse(false);
      case "NOT_EQ" -> values.number(0).filter(bound -> value != bound).isPresent();
      case "BETWEEN" -> values.isBetween(value).orElse(false);
      case "NOT_BETWEEN" -> values.isBetween(value).map(between -> !between).orElse(false);
      default -> false;
    };
  }

  private static boolean text(String type, String text, ConditionValues values) {
    String shown = text.toLowerCase(Locale.ROOT);
    String wanted = values.text(0).toLowerCase(Locale.ROOT);
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

  private static boolean other(String type, ConditionValues values, Asked asked) {
    return switch (type) {
      case "BLANK" -> asked.isBlank();
      case "NOT_BLANK" -> !asked.isBlank();
      case "ONE_OF_LIST" -> values.have(asked);
      case "ONE_OF_RANGE" -> !asked.isBlank() && values.rangeHas(asked.value());
      case "BOOLEAN" ->
        values.isEmpty() ? asked.value().getBoolValue() != null : values.have(asked);
      case "DATE_IS_VALID" ->
        Optional.ofNullable(asked.value().getNumberValue())
            .filter(Serial::isShowable)
            .isPresent();
      case "CUSTOM_FORMULA" -> !values.isEmpty() && values.isTrue();
      default -> false;
    };
  }
}
