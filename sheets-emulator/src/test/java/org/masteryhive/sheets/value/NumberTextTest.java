package org.masteryhive.sheets.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "42, 42",
    "-3.5, -3.5",
    "42.01, 42.01",
    "0.3333333333333333, 0.3333333333",
    "3.141592653589793, 3.141592654",
    "3141.592653589793, 3141.592654",
    "1099511627776, 1099511627776",
    "999999999999999, 999999999999999",
    "1125899906842624, 1.1259E+15",
    "0.000001, 0.000001",
    "1E-12, 1E-12",
    "12345678901.5, 12345678902",
  })
  void anUnformattedNumberHasAtMostTenSignificantDigits(double number, String shown) {
    assertThat(NumberText.format(Values.number(number), Optional.empty(), "en_US"))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "0.5        | 0%          | 50%",
        "0.125      | 0.00%       | 12.50%",
        "1234.5     | #,##0.00    | 1,234.50",
        "1234567    | #,##0       | 1,234,567",
        "97         | \"$\"#,##0.00 | $97.00",
        "-1.99      | \"$\"#,##0.00 | -$1.99",
        "-1.99      | \"$\"#,##0    | -$2",
        "97         | #,##0.00[$ kr] | 97.00 kr",
        "89         | [$£]#,##0.00 | £89.00",
        "57         | #,##0.00;(#,##0.00) | 57.00",
        "-1.23      | #,##0.00;(#,##0.00) | (1.23)",
        "123        | 00000       | 00123",
        "0.5        | #.##        | .5",
        "5          | 0.##        | 5.",
        "0.00321    | 0.00E+00    | 3.21E-03",
        "6.747908   | 0.00E+00    | 6.75E+00",
        "999.9      | 0.0E+0      | 1.0E+3",
        "12345.6789 | # ??/??     | 12345 55/81",
        "0.5        | # ?/?       | 1/2",
        "1500000    | 0.0,,\"M\"  | 1.5M",
        "0          | 0;-0;\"none\" | none",
        "120        | [>=100]\"much\";\"little\" | much",
        "2          | [>=100]\"much\";\"little\" | little",
        "1.005      | 0.00        | 1.01",
        "5          | @           | 5",
        "7          | 0 \"of\" 00 | 0 of 07",
        "5551234    | 000-0000    | 555-1234",
      })
  void aPatternSaysHowANumberIsShown(double number, String pattern, String shown) {
    assertThat(show(number, "NUMBER", pattern, "en_US")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"23| $ 23.00 ", "-23.45| $ (23.45)", "0| $ -   "})
  void anAccountingPatternKeepsItsColumns(double number, String shown) {
    String pattern = "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)";

    assertThat(show(number, "NUMBER", pattern, "en_US")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "43831              | DATE      | M/d/yyyy           | 1/1/2020",
        "43831              | DATE_TIME | M/d/yyyy H:mm:ss   | 1/1/2020 0:00:00",
        "0.4479166666666667 | TIME      | h:mm:ss am/pm      | 10:45:00 AM",
        "1.03125            | TIME      | h:mm:ss am/pm      | 12:45:00 AM",
        "23.083333333333332 | TIME      | [h]:mm:ss          | 554:00:00",
        "1.000023148148148  | TIME      | [h]:mm:ss          | 24:00:02",
        "46085              | DATE      | yyyy-mm-dd         | 2026-03-04",
        "46085              | DATE      | mmm d, yyyy        | Mar 4, 2026",
        "46085              | DATE      | dddd               | Wednesday",
        "46085              | DATE      | ddd d mmmm yy      | Wed 4 March 26",
        "46085.5            | DATE      | mm/dd hh:mm        | 03/04 12:00",
        "0.5000115740740741 | TIME      | mm:ss              | 00:01",
        "0.25               | TIME      | h a/p              | 6 a",
        "0.0000173611       | TIME      | s.000              | 1.500",
      })
  void aDatePatternShowsASerialNumber(double serial, String type, String pattern, String shown) {
    assertThat(show(serial, type, pattern, "en_US")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en_US | DATE      | 45004              | 3/19/2023",
        "en_US | DATE_TIME | 46165.84901664352  | 5/23/2026 20:22:35",
        "en_US | DATE_TIME | 43929.7078062963   | 4/8/2020 16:59:14",
        "en_US | TIME      | 0.75               | 6:00:00 PM",
        "en_GB | DATE      | 45004              | 19/03/2023",
        "de_DE | DATE      | 45004              | 19.03.2023",
        "fr_FR | DATE      | 45004              | 19/03/2023",
        "de_DE | TIME      | 0.75               | 18:00:00",
        "en_US | NUMBER    | 1234.56789         | 1,234.57",
        "de_DE | NUMBER    | 1234.56789         | 1.234,57",
        "en_US | PERCENT   | 0.542              | 54.20%",
        "en_US | CURRENCY  | 1000.12            | $1,000.12",
        "de_DE | CURRENCY  | 1000.12            | 1.000,12 €",
        "en_US | SCIENTIFIC | 0.00321           | 3.21E-03",
        "en_US | TEXT      | 5                  | 5",
      })
  void aTypeWithoutAPatternShowsAsTheLocaleDoes(
      String locale, String type, double number, String shown) {
    NumberFormat format = new NumberFormat().setType(type);

    assertThat(NumberText.format(Values.number(number), Optional.of(format), locale))
        .isEqualTo(shown);
  }

  @Test
  void aDecimalCommaShowsWithoutAFormatToo() {
    assertThat(NumberText.format(Values.number(1.5), Optional.empty(), "de_DE")).isEqualTo("1,5");
  }

  @Test
  void monthsHaveTheirNamesInTheLocale() {
    assertThat(show(46085, "DATE", "d mmmm", "es_ES")).isEqualTo("4 marzo");
  }

  @ParameterizedTest
  @CsvSource({
    "DIVIDE_BY_ZERO, #DIV/0!",
    "N_A, #N/A",
    "REF, #REF!",
    "VALUE, #VALUE!",
    "NAME, #NAME?",
    "NUM, #NUM!",
    "NULL_VALUE, #NULL!",
    "ERROR, #ERROR!",
    "LOADING, Loading...",
  })
  void anErrorShowsItsWord(String type, String shown) {
    assertThat(NumberText.format(Values.error(type, ""), Optional.empty(), "en_US"))
        .isEqualTo(shown);
  }

  @Test
  void aBooleanShowsInCapitals() {
    assertThat(NumberText.format(Values.bool(true), Optional.empty(), "en_US")).isEqualTo("TRUE");
  }

  @Test
  void anEmptyCellShowsNothing() {
    assertThat(NumberText.format(Values.nothing(), Optional.empty(), "en_US")).isEmpty();
  }

  @Test
  void aTextSectionWrapsText() {
    NumberFormat format = Values.format("NUMBER", "0;-0;0;\"<\"@\">\"");

    assertThat(NumberText.format(Values.text("x"), Optional.of(format), "en_US"))
        .isEqualTo("<x>");
  }

  private static String show(double number, String type, String pattern, String locale) {
    return NumberText.format(
        Values.number(number), Optional.of(Values.format(type, pattern)), locale);
  }
}
