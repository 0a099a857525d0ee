package org.masteryhive.sheets.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masteryhive.sheets.value.formula.GivenSheets;

class ConditionsTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 30);

  private final GivenSheets sheets =
      new GivenSheets().typed("A1", "Meeting", "3").typed("A2", "Approaching", "2");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "NUMBER_GREATER         | 3        | 4        | true",
        "NUMBER_GREATER         | 3        | 3        | false",
        "NUMBER_GREATER_THAN_EQ | 3        | 3        | true",
        "NUMBER_LESS            | 50%      | 0.4      | true",
        "NUMBER_LESS_THAN_EQ    | 3        | 3.5      | false",
        "NUMBER_EQ              | 3        | 3        | true",
        "NUMBER_EQ              | 3        | three    | false",
        "NUMBER_NOT_EQ          | 3        | 4        | true",
        "NUMBER_BETWEEN         | 1;5      | 5        | true",
        "NUMBER_NOT_BETWEEN     | 1;5      | 6        | true",
        "TEXT_EQ                | meeting  | Meeting  | true",
        "TEXT_CONTAINS          | eet      | Meeting  | true",
        "TEXT_NOT_CONTAINS      | eet      | Meeting  | false",
        "TEXT_STARTS_WITH       | me       | Meeting  | true",
        "TEXT_ENDS_WITH         | ing      | Meeting  | true",
        "TEXT_IS_EMAIL          | -        | a@b.org  | true",
        "TEXT_IS_URL            | -        | https://example.org/a | true",
        "BLANK                  | -        | -        | true",
        "BLANK                  | -        | x        | false",
        "NOT_BLANK              | -        | x        | true",
        "DATE_EQ                | 3/4/2026 | 3/4/2026 | true",
        "DATE_BEFORE            | 3/4/2026 | 3/3/2026 | true",
        "DATE_AFTER             | 3/4/2026 | 3/4/2026 | false",
        "DATE_ON_OR_AFTER       | 3/4/2026 | 3/4/2026 | true",
        "DATE_ON_OR_BEFORE      | 3/4/2026 | 3/5/2026 | false",
        "DATE_BETWEEN           | 3/1/2026;3/5/2026 | 3/4/2026 | true",
        "DATE_IS_VALID          | -        | 3/4/2026 | true",
        "DATE_IS_VALID          | -        | someday  | false",
        "ONE_OF_LIST            | Yes;No   | No       | true",
        "ONE_OF_LIST            | Yes;No   | no       | false",
        "ONE_OF_LIST            | 1;2      | 2        | true",
        "ONE_OF_RANGE           | =Sheet1!A1:A2 | Meeting | true",
        "ONE_OF_RANGE           | =A1:A2   | Exceeding | false",
        "BOOLEAN                | -        | TRUE     | true",
        "BOOLEAN                | -        | x        | false",
        "NUMBER_EQ              | =B1      | 3        | true",
      })
  void aConditionHoldsAsSheetsSays(String type, String values, String typed, boolean holds) {
    assertThat(holds(condition(type, values), "C1", "C1", typed)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "TODAY, 3/2/2026, true",
    "YESTERDAY, 3/1/2026, true",
    "TOMORROW, 3/2/2026, false",
    "PAST_WEEK, 2/26/2026, true",
    "PAST_MONTH, 1/26/2026, false",
  })
  void aDateMayBeComparedWithToday(String relative, String typed, boolean holds) {
    BooleanCondition condition = new BooleanCondition()
        .setType("DATE_EQ")
        .setValues(List.of(new ConditionValue().setRelativeDate(relative)));

    assertThat(holds(condition, "C1", "C1", typed)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=$B1>2          | C1 | true",
        "=$B1>2          | C2 | false",
        "=$B1>2          | D1 | true",
        "=A1=\"Meeting\" | C1 | true",
        "=A1=\"Meeting\" | D1 | false",
        "=B1             | C1 | true",
        "=1/0            | C1 | false",
      })
  void aCustomFormulaIsMeantFromTheTopLeftOfItsRange(String formula, String cell, boolean holds) {
    assertThat(holds(condition("CUSTOM_FORMULA", formula), "C1", cell, "x")).isEqualTo(holds);
  }

  @Test
  void anUnknownConditionDoesNotHold() {
    assertThat(holds(condition("SOMETHING", "x"), "C1", "C1", "x")).isFalse();
  }

  private boolean holds(
      BooleanCondition condition, String origin, String cell, @Nullable String typed) {
    TypedInput input = TypedInput.parse(typed == null ? "" : typed, Optional.empty(), "en_US", NOW);
    ExtendedValue value = input.userEntered();
    String shown = NumberText.format(value, input.inferred(), "en_US");
    return new Conditions(sheets, "en_US", NOW)
        .holds(
            condition,
            GivenSheets.cell(origin),
            new Conditions.Asked(GivenSheets.cell(cell), value, shown));
  }

  private static BooleanCondition condition(String type, @Nullable String values) {
    BooleanCondition condition = new BooleanCondition().setType(type);
    return values == null
        ? condition
        : condition.setValues(Arrays.stream(values.split(";", -1))
            .map(value -> new ConditionValue().setUserEnteredValue(value))
            .toList());
  }
}
