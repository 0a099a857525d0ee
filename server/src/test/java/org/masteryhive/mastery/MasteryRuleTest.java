package org.masteryhive.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasteryRuleTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Demonstrations, Demonstrations",
    "Most recent, Most recent",
    "Highest, Highest",
    "Average, Average",
    "Median, Median",
    "Mode, Mode",
    "Decaying average, Decaying average 65%",
    "Decaying average 65%, Decaying average 65%",
    "Decaying average 40, Decaying average 40%",
    "Decaying average 1%, Decaying average 1%",
    "Decaying average 99 %, Decaying average 99%",
    "Weighted average, Weighted average 65%",
    "Weighted average 75%, Weighted average 75%",
    "Number of times, Number of times 3",
    "Number of times 5, Number of times 5",
    "Recent average, Recent average 3",
    "Recent average 4, Recent average 4",
    "Power law, Power law",
    "'  DECAYING   Average   70 %  ', Decaying average 70%",
    "most RECENT, Most recent",
    "Number of times 3.0, Number of times 3",
  })
  void aRuleIsReadAsTeachersWriteIt(String written, String title) {
    assertThat(MasteryRule.parse(written).map(MasteryRule::title)).contains(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "65%",
        "%",
        "Best",
        "Decaying",
        "Decaying average 0%",
        "Decaying average 100%",
        "Decaying average %",
        "Decaying average -5%",
        "Decaying average 0.65",
        "Weighted average 165%",
        "Number of times 0",
        "Number of times 3%",
        "Recent average 0",
        "Recent average 2 of 3",
        "Average 3",
        "Highest 65%",
        "Demonstrations 3",
        "Power law 2",
        "Number of times 99999999999"
      })
  void whatIsNoRuleIsNone(String written) {
    assertThat(MasteryRule.parse(written)).isEmpty();
  }

  @Test
  void aTitleIsReadAsTheRuleThatHasIt() {
    assertThat(MasteryRule.parse(new DecayingAverage(33).title()))
        .contains(new DecayingAverage(33));
    assertThat(MasteryRule.parse(new RecentAverage(7).title())).contains(new RecentAverage(7));
  }
}
