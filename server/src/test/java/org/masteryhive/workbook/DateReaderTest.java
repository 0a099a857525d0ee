package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.Cells;

class DateReaderTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "en_US; 3/2/2026; 2026-03-02",
        "en_US; 03/02/26; 2026-03-02",
        "en_US; 3-2-2026; 2026-03-02",
        "en_US; 2026-03-02; 2026-03-02",
        "en_US; 2026/3/2; 2026-03-02",
        "en_US; 2026-03-02T14:05:00Z; 2026-03-02",
        "en_US; 2026-03-02 14:05; 2026-03-02",
        "en_US; 3/2/2026 2:05:33 PM; 2026-03-02",
        "en_US; 3/2/2026, 14:05; 2026-03-02",
        "en_US; Mar 2, 2026; 2026-03-02",
        "en_US; March 2nd, 2026; 2026-03-02",
        "en_US; Mon, Mar 2, 2026; 2026-03-02",
        "en_US; 2 March 2026; 2026-03-02",
        "en_US; 2-Mar-26; 2026-03-02",
        "en_US; sept. 9 2025; 2025-09-09",
        "en_US; 2/29/2024; 2024-02-29",
        "en_GB; 3/2/2026; 2026-02-03",
        "en_GB; 31/12/2025; 2025-12-31",
        "de_DE; 2.3.2026; 2026-03-02",
        "de_DE; 2. März 2026; 2026-03-02",
        "fr_FR; 2 mars 2026; 2026-03-02",
        "es_MX; 2 de marzo de 2026; 2026-03-02",
        "sv_SE; 2026-03-02; 2026-03-02",
        "ja_JP; 2026年3月2日; 2026-03-02",
        "zh_CN; 2026/3/2; 2026-03-02",
        "ko_KR; 2026. 3. 2.; 2026-03-02",
        "'' ; 3/2/2026; 2026-03-02",
      })
  void textIsReadInTheOrderOfTheLocale(String locale, String text, String day) {
    assertThat(new DateReader(locale).read(Cell.of(text))).contains(LocalDate.parse(day));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "en_US; 13/2/2026",
        "en_US; 2/30/2026",
        "en_US; 2/29/2026",
        "en_US; 3/2",
        "en_US; March",
        "en_US; March 2026",
        "en_US; soon",
        "en_US; 46083",
        "en_US; 3/2/202",
        "en_US; 0/2/2026",
        "en_US; 3//2/2026",
        "en_US; 3/2/2026/1",
        "en_US; 3/2/2026 or later",
        "en_US; -3/2/2026",
        "en_US; 99999999999999/1/1",
        "en_GB; 12/31/2025",
      })
  void whatIsNoDayWithAYearIsNotGuessed(String locale, String text) {
    assertThat(new DateReader(locale).read(Cell.of(text))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "en_US; 3/2; --03-02",
        "en_US; Mar 2; --03-02",
        "en_US; 2 March; --03-02",
        "en_US; 2/29; --02-29",
        "en_GB; 3/2; --02-03",
        "de_DE; 2.3.; --03-02",
      })
  void aDayMayLackItsYearWhereThatIsAllowed(String locale, String text, String day) {
    assertThat(new DateReader(locale).written(text).map(written -> written.day().toString()))
        .contains(day);
  }

  @Test
  void aDecimalIsNotADayWhereDaysAreNotWrittenWithDots() {
    assertThat(new DateReader("en_US").written("3.5")).isEmpty();
    assertThat(new DateReader("de_DE").written("3,5")).isEmpty();
  }

  @Test
  void aRealDateIsReadWhateverItShows() {
    Cell cell = Cell.plain(
        Value.of(LocalDate.of(2026, 3, 2)), "Monday", new Format(Format.Kind.DATE, "dddd"));

    assertThat(new DateReader("en_GB").read(cell)).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void theTimeOfDayOfATimestampIsLeftOut() {
    Cell cell =
        Cell.plain(Value.of(46083.99), "3/2/2026 23:45:00", new Format(Format.Kind.DATE_TIME, ""));

    assertThat(new DateReader("en_US").read(cell)).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void aNumberACheckboxAndAnErrorAreNoDates() {
    DateReader dates = new DateReader("en_US");

    assertThat(dates.read(Cells.number(46083))).isEmpty();
    assertThat(dates.read(Cells.checkbox(true))).isEmpty();
    assertThat(dates.read(Cells.error("REF"))).isEmpty();
    assertThat(dates.read(Cell.BLANK)).isEmpty();
  }

  @Test
  void aDateBeyondWhatASpreadsheetCanShowIsNone() {
    Cell cell = Cell.plain(Value.of(1e12), "#####", new Format(Format.Kind.DATE, ""));

    assertThat(new DateReader("en_US").read(cell)).isEqualTo(Optional.empty());
  }
}
