package org.masteryhive.tab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawnCellTest {

  private static final int MOST = 50_000;

  @Test
  void textThatFitsIntoACellIsWrittenWhole() {
    String full = "a".repeat(MOST);

    assertThat(DrawnCell.text(full).value()).isEqualTo(Value.of(full));
    assertThat(DrawnCell.code(full).value()).isEqualTo(Value.of(full));
    assertThat(DrawnCell.BLANK.noted(full).note()).contains(full);
  }

  @Test
  void textThatNoCellHoldsIsCutShort() {
    String tooLong = "a".repeat(MOST + 1);
    String cut = "a".repeat(MOST - 1) + "…";

    assertThat(DrawnCell.text(tooLong).value()).isEqualTo(Value.of(cut));
    assertThat(DrawnCell.code(tooLong).value()).isEqualTo(Value.of(cut));
    assertThat(DrawnCell.BLANK.noted(tooLong).note()).contains(cut);
  }

  @Test
  void aCutNeverHalvesALetter() {
    String tooLong = "a".repeat(MOST - 2) + "🦄🦄";

    assertThat(DrawnCell.text(tooLong).value()).isEqualTo(Value.of("a".repeat(MOST - 2) + "…"));
  }
}
