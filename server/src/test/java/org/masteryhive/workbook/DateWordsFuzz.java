package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;

/** Whatever stands in a date's place is a day of this age or none; the day that was read, written plainly, is read again. */
class DateWordsFuzz {

  private static final List<DateWords> LOCALES = List.of(
      new DateWords("en_US"),
      new DateWords("en_GB"),
      new DateWords("de_DE"),
      new DateWords("es_MX"),
      new DateWords("zh_CN"),
      new DateWords("ar_EG"));
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @FuzzTest
  void anything(FuzzedDataProvider data) {
    DateWords words = LOCALES.get(data.consumeInt(0, LOCALES.size() - 1));
    words.parse(data.consumeRemainingAsString()).ifPresent(written -> {
      LocalDate day = written.exact().orElseGet(() -> written.from(TODAY));
      assertThat(day.getYear()).isBetween(1900, 9999);
      assertThat(words.parse(day.toString()).orElseThrow().exact()).contains(day);
      assertThat(written.until(TODAY).isAfter(TODAY) && written.exact().isEmpty())
          .isFalse();
    });
  }
}
