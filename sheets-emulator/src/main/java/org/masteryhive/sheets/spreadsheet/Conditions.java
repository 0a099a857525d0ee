package org.masteryhive.sheets.spreadsheet;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a condition of a rule, a filter or a dropdown holds for a value. */
public final class Conditions {

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private Conditions() {}

  /** For all conditions but custom formulas, which need a place. */
  public static boolean holds(
      BooleanCondition condition,
      @Nullable ExtendedValue value,
      String shown,
      SpreadsheetState spreadsheet,
      Instant now) {
    String type = condition.getType();
    List<String> wanted = values(condition, spreadsheet, now);
    if (type.startsWith("TEXT_")) {
      return text(type, shown, first(wanted));
    }
    if (type.startsWith("NUMBER_")) {
      return value != null
          && value.getNumberValue() != null
          && number(type, value.getNumberValue(), numbers(wanted));
    }
    if (type.startsWith("DATE_")) {
      return value != null
          && value.getNumberValue() != null
          && date(type, value.getNumberValue(), numbers(wanted));
    }
    return switch (type) {
      case "BLANK" -> shown.isEmpty();
      case "NOT_BLANK" -> !shown.isEmpty();
      case "ONE_OF_LIST" -> wanted.stream().anyMatch(one -> one.equals(shown));
      case "BOOLEAN" -> value != null && value.getBoolValue() != null;
      default -> false;
    };
  }

  private static boolean text(String type, String shown, String wanted) {
    String text = shown.toLowerCase(Locale.ROOT);
    String other = wanted.toLowerCase(Locale.ROOT);
    return switch (type) {
      case "TEXT_CONTAINS" -> text.contains(other);
      case "TEXT_NOT_CONTAINS" -> !text.contains(other);
      case "TEXT_STARTS_WITH" -> text.startsWith(other);
      case "TEXT_ENDS_WITH" -> text.endsWith(other);
      case "TEXT_EQ" -> text.equals(other);
      case "TEXT_NOT_EQ" -> !text.equals(other);
      case "TEXT_IS_EMAIL" -> text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
      case "TEXT_IS_URL" -> text.matches("(https?://)?[^\\s/]+\\.[^\\s]+");
      default -> false;
    };
  }

  private static boolean number(String type, double value, List<Double> wanted) {
    if (wanted.isEmpty()) {
      return false;
    }
    double first = wanted.get(0);
    double second = wanted.size() > 1 ? wanted.get(1) : first;
    return switch (type) {
      case "NUMBER_GREATER" -> value > first;
      case "NUMBER_GREATER_THAN_EQ" -> value >= first;
      case "NUMBER_LESS" -> value < first;
      case "NUMBER_LESS_THAN_EQ" -> value <= first;
      case "NUMBER_EQ" -> value == first;
      case "NUMBER_NOT_EQ" -> value != first;
      case "NUMBER_BETWEEN" -> value >= Math.min(first, second) && value <= Math.max(first, second);
      case "NUMBER_NOT_BETWEEN" ->
        value < Math.min(first, second) || value > Math.max(first, second);
      default -> false;
    };
  }

  private static boolean date(String type, double value, List<Double> wanted) {
    if (type.equals("DATE_IS_VALID")) {
      return true;
    }
    if (wanted.isEmpty()) {
      return false;
    }
    double day = Math.floor(value);
    double first = wanted.get(0);
    double second = wanted.size() > 1 ? wanted.get(1) : first;
    return switch (type) {
      case "DATE_BEFORE" -> day < first;
      case "DATE_AFTER" -> day > first;
      case "DATE_ON_OR_BEFORE" -> day <= first;
      case "DATE_ON_OR_AFTER" -> day >= first;
      case "DATE_EQ" -> day == first;
      case "DATE_NOT_EQ" -> day != first;
      case "DATE_BETWEEN" -> day >= first && day <= second;
      case "DATE_NOT_BETWEEN" -> day < first || day > second;
      default -> false;
    };
  }

  private static List<String> values(
      BooleanCondition condition, SpreadsheetState spreadsheet, Instant now) {
    if (condition.getValues() == null) {
      return List.of();
    }
    return condition.getValues().stream()
        .map(value -> value(value, spreadsheet, now))
        .toList();
  }

  private static String value(ConditionValue value, SpreadsheetState spreadsheet, Instant now) {
    if (value.getRelativeDate() != null) {
      LocalDate today = spreadsheet.at(now).toLocalDate();
      LocalDate day = switch (value.getRelativeDate()) {
        case "PAST_YEAR" -> today.minusYears(1);
        case "PAST_MONTH" -> today.minusMonths(1);
        case "PAST_WEEK" -> today.minusWeeks(1);
        case "YESTERDAY" -> today.minusDays(1);
        case "TOMORROW" -> today.plusDays(1);
        default -> today;
      };
      return String.valueOf(ChronoUnit.DAYS.between(EPOCH, day));
    }
    return Optional.ofNullable(value.getUserEnteredValue()).orElse("");
  }

  private static List<Double> numbers(List<String> texts) {
    return texts.stream().map(Conditions::number).flatMap(Optional::stream).toList();
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return day(text);
    }
  }

  private static Optional<Double> day(String text) {
    try {
      return Optional.of((double) ChronoUnit.DAYS.between(EPOCH, LocalDate.parse(text.strip())));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.get(0);
  }
}
