package org.masteryhive.sheets.range;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class A1Test {

  @ParameterizedTest
  @CsvSource({"0,A", "25,Z", "26,AA", "701,ZZ", "702,AAA", "18277,ZZZ"})
  void columnsHaveLetters(int index, String letters) {
    assertThat(A1.column(index)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Sheet1,Sheet1",
        "D3,'D3'",
        "export-records,'export-records'",
        "My Sheet,'My Sheet'",
        "O'Hara,'O''Hara'",
        "2026,'2026'",
        "R1C1,'R1C1'",
        "Übersicht,Übersicht",
      })
  void aTitleIsQuotedOnlyWhenItMust(String title, String written) {
    assertThat(A1.sheet(title)).isEqualTo(written);
  }

  @Test
  void cornersMayComeInAnyOrder() {
    assertThat(Reference.parse("D4:A1")).isEqualTo(Reference.parse("A1:D4"));
    assertThat(Reference.parse("'It''s'!b2").orElseThrow().sheet()).contains("It's");
  }

  @Test
  void sidesMayBeOpen() {
    Reference columns = Reference.parse("Sheet1!B:C").orElseThrow();
    Reference rows = Reference.parse("2:2").orElseThrow();

    assertThat(columns.startRow()).isEmpty();
    assertThat(columns.endColumn()).hasValue(3);
    assertThat(rows.startRow()).hasValue(1);
    assertThat(rows.endColumn()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "Sheet1", "A0", "1A", "A1:", ":A1", "Sheet1!Sheet2!", "A1:B2:C3"})
  void whatIsNoRangeIsNone(String text) {
    assertThat(Reference.parse(text)).isEmpty();
  }
}
