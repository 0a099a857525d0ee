package org.masteryhive.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.masteryhive.testing.GivenSample;

/** The sample class holds a few cells that are mistyped on purpose; all else in it can be read. */
class SampleClassTest {

  private static final Workbook SAMPLE = GivenSample.workbook().read();

  @Test
  void whatIsMistypedIsFoundAndNothingElse() {
    assertThat(SAMPLE.findings())
        .filteredOn(finding -> finding.severity() == Finding.Severity.PROBLEM)
        .extracting(finding -> finding.tab() + ": " + finding.there())
        .containsExactlyInAnyOrder(
            "Evidence: Metting",
            "Evidence: ME?",
            "Evidence: 6",
            "Evidence: AP > 1/23",
            "Evidence: see me",
            "Evidence Log: Noa Feldmann",
            "Evidence Log: Maya Johnson",
            "Evidence Log: LO31",
            "Evidence Log: Feb 30",
            "Overrides: Meting",
            "Behavior Log: Postive");
    assertThat(SAMPLE.findings())
        .filteredOn(finding -> finding.severity() == Finding.Severity.NOTE)
        .extracting(finding -> finding.tab() + ": " + finding.there())
        .contains("Evidence: EX", "Evidence: ");
  }

  @Test
  void theWholeClassIsRead() {
    assertThat(SAMPLE.settings().course()).isEqualTo("Algebra I");
    assertThat(SAMPLE.roster().students()).hasSize(28);
    assertThat(SAMPLE.gradebook().outcomes()).hasSize(24);
    assertThat(SAMPLE.gradebook().overrides()).hasSize(3);
    assertThat(SAMPLE.gradebook().observations().size()).isGreaterThan(1200);
    assertThat(List.of(SAMPLE.behavior().isEmpty(), SAMPLE.checkIns().isEmpty()))
        .containsOnly(false);
  }
}
