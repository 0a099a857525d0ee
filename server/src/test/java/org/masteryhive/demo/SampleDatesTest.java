package org.masteryhive.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDatesTest {

  @ParameterizedTest(name = "on {0}, {1} becomes {2}")
  @CsvSource({
    "2026-03-02, 10/3/2025, 10/3/2025",
    "2026-03-08, 10/3/2025, 10/3/2025",
    "2026-03-09, 10/3/2025, 10/10/2025",
    "2026-11-22, 2/27/2026, 11/13/2026",
    "2026-03-09, AP > ME 2/25, AP > ME 3/4",
    "2026-03-09, AP > ME 12/29/2025, AP > ME 1/5/2026",
    "2025-10-06, 3/2/2026, 10/6/2025",
  })
  void theClassMovesInWholeWeeks(LocalDate today, String cell, String moved) {
    assertThat(new SampleDates(today).moved(cell)).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({"ME", "2/3 of the class", "See 10/3/2025", "13/45/2025", "004117", "''"})
  void whatIsNotADateStaysAsItIs(String cell) {
    assertThat(new SampleDates(LocalDate.of(2026, 11, 22)).moved(cell)).isEqualTo(cell);
  }

  @Test
  void theWeekdayStays() {
    LocalDate friday = LocalDate.of(2025, 10, 3);
    String[] moved =
        new SampleDates(LocalDate.of(2026, 11, 22)).moved("10/3/2025").split("/", -1);

    LocalDate then = LocalDate.of(
        Integer.parseInt(moved[2]), Integer.parseInt(moved[0]), Integer.parseInt(moved[1]));
    assertThat(then.getDayOfWeek()).isEqualTo(friday.getDayOfWeek());
  }
}
