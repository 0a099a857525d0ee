package org.masteryhive.sheets.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.model.NumberFormat;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedInputTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "42         | 42      | -          | -",
        "0042       | 42      | -          | -",
        "-3.5       | -3.5    | -          | -",
        "+7         | 7       | -          | -",
        ".5         | 0.5     | -          | -",
        "5.         | 5       | -          | -",
        "(5)        | -5      | -          | -",
        "1.10       | 1.1     | -          | -",
        "1,234      | 1234    | NUMBER     | #,##0",
        "1,234.5    | 1234.5  | NUMBER     | #,##0.00",
        "12%        | 0.12    | PERCENT    | 0%",
        "12.5 %     | 0.125   | PERCENT    | 0.00%",
        "-7%        | -0.07   | PERCENT    | 0%",
        "$5         | 5       | CURRENCY   | \"$\"#,##0",
        "-$1,234.50 | -1234.5 | CURRENCY   | \"$\"#,##0.00",
        "€5         | 5       | CURRENCY   | [$€]#,##0",
        "1e3        | 1000    | SCIENTIFIC | 0.00E+00",
        "1.5E-2     | 0.015   | SCIENTIFIC | 0.00E+00",
      })
  void aNumberIsReadWithTheFormatItWasTypedIn(
      String typed, double number, String type, String pattern) {
    TypedInput input = typed(typed, "en_US");

    assertThat(input.userEntered().getNumberValue()).isEqualTo(number);
    assertThat(input.inferred().map(NumberFormat::getType)).isEqualTo(Optional.ofNullable(type));
    assertThat(input.inferred().map(NumberFormat::getPattern))
        .isEqualTo(Optional.ofNullable(pattern));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3/4/2026            | 46085 | DATE | M/d/yyyy",
        "03/04/2026          | 46085 | DATE | MM/dd/yyyy",
        "3-4-2026            | 46085 | DATE | M-d-yyyy",
        "3/4/26              | 46085 | DATE | M/d/yy",
        "2026-03-04          | 46085 | DATE | yyyy-mm-dd",
        "2026/3/4            | 46085 | DATE | yyyy/m/d",
        "3/4                 | 46085 | DATE | m/d",
        "1-2                 | 46024 | DATE | m-d",
        "Mar 4, 2026         | 46085 | DATE | mmm d, yyyy",
        "March 4, 2026       | 46085 | DATE | mmmm d, yyyy",
        "Mar 4               | 46085 | DATE | mmm d",
        "4-Mar               | 46085 | DATE | d-mmm",
        "4 Mar 2026          | 46085 | DATE | d mmm yyyy",
        "March 2026          | 46082 | DATE | mmmm yyyy",
        "Wed, Mar 4, 2026    | 46085 | DATE | 'ddd, mmm d, yyyy'",
        "10:30               | 0.4375 | TIME | h:mm",
        "10:30 PM            | 0.9375 | TIME | h:mm am/pm",
        "6 am                | 0.25  | TIME | h am/pm",
        "36:00:00            | 1.5   | TIME | [h]:mm:ss",
        "3/4/2026 12:00      | 46085.5 | DATE_TIME | M/d/yyyy h:mm",
        "2026-03-04 18:00:00 | 46085.75 | DATE_TIME | yyyy-mm-dd h:mm:ss",
      })
  void aDateOrATimeBecomesASerialNumberThatShowsAsTyped(
      String typed, double serial, String type, String pattern) {
    TypedInput input = typed(typed, "en_US");

    assertThat(input.userEntered().getNumberValue()).isEqualTo(serial);
    assertThat(input.inferred().orElseThrow().getType()).isEqualTo(type);
    assertThat(input.inferred().orElseThrow().getPattern()).isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en_GB | 3/4/2026   | 46115",
        "de_DE | 4.3.2026   | 46085",
        "de_DE | 1.10       | 46296",
        "de_DE | 1,5        | 1.5",
        "de_DE | 1.234,5    | 1234.5",
        "de_DE | 4. März 2026 | 46085",
        "fr_FR | 4/3/2026   | 46085",
        "fr_FR | 4 mars 2026 | 46085",
        "fr_FR | 12,5%      | 0.125",
        "es_ES | 4/3/2026   | 46085",
        "es_ES | 4 de marzo de 2026 | 46085",
        "ja_JP | 2026/03/04 | 46085",
        "de_DE | 5 €        | 5",
      })
  void theLocaleDecidesTheOrderAndTheSeparators(String locale, String typed, double number) {
    assertThat(typed(typed, locale).userEntered().getNumberValue()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ME",
        "AP > ME 3/2",
        "13/13/2026",
        "20/10/2023",
        "2026-02-30",
        "1.2.2026",
        "12abc",
        "1,23",
        "2026-03-04T10:00:00Z",
        "MI",
        "- note",
        "5-",
        "March",
        "1 1/2",
        "1e999",
        "=",
        "1:75"
      })
  void whatIsNoNumberStaysText(String typed) {
    TypedInput input = typed(typed, "en_US");

    assertThat(input.userEntered()).isEqualTo(Values.text(typed));
    assertThat(input.inferred()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "true", "True"})
  void aBooleanIsReadInAnyCase(String typed) {
    assertThat(typed(typed, "en_US").userEntered()).isEqualTo(Values.bool(true));
  }

  @Test
  void anApostropheMakesTextAndIsDropped() {
    assertThat(typed("'0042", "en_US").userEntered()).isEqualTo(Values.text("0042"));
  }

  @Test
  void whatBeginsWithAnEqualsSignIsAFormula() {
    assertThat(typed("=1+1", "en_US").userEntered()).isEqualTo(Values.formula("=1+1"));
  }

  @Test
  void whatBeginsWithAPlusSignAndIsNoNumberIsAFormula() {
    assertThat(typed("+A1", "en_US").userEntered()).isEqualTo(Values.formula("=+A1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "1-2", "1.10", "=1+1", "TRUE", "12%"})
  void aTextCellKeepsWhatIsTyped(String typed) {
    TypedInput input =
        TypedInput.parse(typed, Optional.of(new NumberFormat().setType("TEXT")), "en_US", NOW);

    assertThat(input.userEntered()).isEqualTo(Values.text(typed));
  }

  @Test
  void aCellWithAFormatKeepsIt() {
    Optional<NumberFormat> format = Optional.of(Values.format("NUMBER", "0.00"));

    TypedInput input = TypedInput.parse("12%", format, "en_US", NOW);

    assertThat(input.userEntered().getNumberValue()).isEqualTo(0.12);
    assertThat(input.inferred()).isEmpty();
  }

  @Test
  void anAutomaticFormatGivesWayToTheTypedOne() {
    TypedInput input = TypedInput.parse("12%", Optional.of(new NumberFormat()), "en_US", NOW);

    assertThat(input.inferred()).contains(Values.format("PERCENT", "0%"));
  }

  @Test
  void typingNothingLeavesNothing() {
    assertThat(typed("", "en_US").userEntered()).isEqualTo(Values.nothing());
  }

  private static TypedInput typed(String text, String locale) {
    return TypedInput.parse(text, Optional.empty(), locale, NOW);
  }
}
