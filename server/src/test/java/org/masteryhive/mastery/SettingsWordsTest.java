package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsWordsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "80%, 0.8",
    "0.8, 0.8",
    "80, 0.8",
    "'80 %', 0.8",
    "'0,75', 0.75",
    "66.67%, 0.6667",
    "1, 1",
    "100, 1",
    ".5, 0.5"
  })
  void aShareIsWrittenInThreeWays(String written, BigDecimal share) {
    assertThat(OnTrackShare.parse(written).orElseThrow().value()).isEqualByComparingTo(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0%", "101", "120%", "-80%", "most", "8o%", "%"})
  void whatIsNoShareIsNone(String written) {
    assertThat(OnTrackShare.parse(written)).isEmpty();
  }

  @Test
  void typesThatDoNotCountAreFoundInAnySpelling() {
    UncountedTypes types = UncountedTypes.DEFAULT;

    assertThat(types.counts(" practice ")).isFalse();
    assertThat(types.counts("DO  NOW")).isFalse();
    assertThat(types.counts("Self")).isFalse();
    assertThat(types.counts("Quiz")).isTrue();
    assertThat(types.counts("Self-assessment")).isTrue();
  }

  @Test
  void aBlankTypeCounts() {
    assertThat(UncountedTypes.DEFAULT.counts("")).isTrue();
    assertThat(UncountedTypes.parse("Practice, , ").counts("")).isTrue();
  }

  @Test
  void whatMissingWorkCountsAsIsReadInAnySpelling() {
    assertThat(MissingCountsAs.parse("not YET ")).contains(MissingCountsAs.NOT_YET);
    assertThat(MissingCountsAs.parse("Nothing")).contains(MissingCountsAs.NOTHING);
    assertThat(MissingCountsAs.parse("lowest  rating")).contains(MissingCountsAs.LOWEST_RATING);
    assertThat(MissingCountsAs.parse("zero")).isEmpty();
  }

  @Test
  void thePaletteIsReadInAnySpelling() {
    assertThat(Palette.parse("color-blind SAFE")).contains(Palette.COLOR_BLIND_SAFE);
    assertThat(Palette.parse("Neon")).isEmpty();
  }

  @Test
  void theDefaultsAreThoseOfTheSettingsTab() {
    MasterySettings defaults = MasterySettings.DEFAULT;

    assertThat(defaults.rule().title()).isEqualTo("Demonstrations");
    assertThat(defaults.ratingsNeeded()).isEqualTo(3);
    assertThat(defaults.demonstrationsNeeded()).isEqualTo(3);
    assertThat(defaults.onDifferentDays()).isTrue();
    assertThat(defaults.missingCountsAs()).isEqualTo(MissingCountsAs.NOT_YET);
    assertThat(defaults.onTrackAt().value()).isEqualByComparingTo("0.8");
  }
}
