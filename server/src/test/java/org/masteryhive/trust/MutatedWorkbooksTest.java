package org.masteryhive.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;
import org.masteryhive.workbook.Finding;

/**
 * Whole recomputes of workbooks that were spoiled at random. Where it is known what each spoiled cell means, the
 * conclusions must be those of a clean twin, with one problem at each cell that cannot be used; where everything may be
 * spoiled, nothing must fail, and a second recompute must have nothing to write.
 */
class MutatedWorkbooksTest {

  @Test
  void everyUnusableCellIsAFindingAndEveryUsableOneIsUsed() {
    long unusable = twins(LongStream.range(0, 1_050));

    Figures.print("1050 workbooks with %d unusable cells: each a finding, all else used", unusable);
    assertThat(unusable).isGreaterThan(2_000);
  }

  @Test
  void nothingThatStandsInAWorkbookIsAFault() {
    each(LongStream.range(0, 1_050), MutatedWorkbooksTest::assertWildIsTakenIn);

    Figures.print("1050 workbooks spoiled at random: 0 exceptions");
  }

  @Test
  @Tag("trust")
  void aHundredThousandMutatedWorkbooksAreTakenIn() {
    long unusable = twins(LongStream.range(10_000, 110_000));
    Figures.print(
        "100000 mutated workbooks: 0 exceptions, %d unusable cells each a finding, all else used",
        unusable);

    each(LongStream.range(10_000, 50_000), MutatedWorkbooksTest::assertWildIsTakenIn);
    Figures.print("40000 workbooks spoiled at random: 0 exceptions");
  }

  /** As many minutes as {@code -Dfuzz.minutes} says; none without it. The seeds go on where the others end. */
  @Test
  @Tag("trust")
  void asLongAsOneLikes() {
    Duration wanted = Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 0));
    long end = System.nanoTime() + wanted.toNanos();
    long seed = 1_000_000;
    while (System.nanoTime() < end) {
      long from = seed;
      twins(LongStream.range(from, from + 500));
      each(LongStream.range(from, from + 500), MutatedWorkbooksTest::assertWildIsTakenIn);
      seed += 500;
    }
    if (seed > 1_000_000) {
      Figures.print("%d mutated workbooks in %s: 0 exceptions", 2 * (seed - 1_000_000), wanted);
    }
  }

  private static long twins(LongStream seeds) {
    AtomicLong unusable = new AtomicLong();
    each(seeds, seed -> unusable.addAndGet(assertTwinsAgree(Twins.of(seed))));
    return unusable.get();
  }

  private static void each(LongStream seeds, LongConsumer check) {
    seeds.parallel().forEach(seed -> {
      try {
        check.accept(seed);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("workbook " + seed + ": " + e.getMessage(), e);
      }
    });
  }

  private static int assertTwinsAgree(Twins twins) {
    Recomputed hostile = Recomputed.of(twins.hostile().picture());
    Recomputed clean = Recomputed.of(twins.clean().picture());

    assertThat(hostile.conclusions()).isEqualTo(clean.conclusions());
    Map<Place, Long> problems = problems(hostile.result());
    for (Place place : twins.touched()) {
      assertThat(problems.getOrDefault(place, 0L))
          .as("problems at %s, where %s stands", place, twins.hostile().at(place))
          .isEqualTo(twins.unusable().contains(place) ? 1 : 0);
    }
    assertThat(elsewhere(hostile.result(), twins)).isEqualTo(elsewhere(clean.result(), twins));
    return twins.unusable().size();
  }

  private static Map<Place, Long> problems(RecomputeResult result) {
    return result.findings().stream()
        .filter(finding -> finding.severity() == Finding.Severity.PROBLEM)
        .collect(java.util.stream.Collectors.groupingBy(
            MutatedWorkbooksTest::place, java.util.stream.Collectors.counting()));
  }

  private static Set<Finding> elsewhere(RecomputeResult result, Twins twins) {
    Set<Finding> findings = new HashSet<>(result.findings());
    findings.removeIf(finding -> twins.touched().contains(place(finding)));
    return findings;
  }

  private static Place place(Finding finding) {
    return new Place(finding.tab(), finding.row(), finding.column());
  }

  private static void assertWildIsTakenIn(long seed) {
    Picture picture = Wild.of(seed);

    Recomputed recomputed = Recomputed.of(picture);

    if (recomputed.end() instanceof RecomputeEnd.Succeeded first) {
      assertWellTold(first.result(), picture);
    } else {
      assertThat(((RecomputeEnd.Failed) recomputed.end()).failure())
          .isInstanceOf(RecomputeFailure.Refused.class);
      assertThat(recomputed.picture()).isEqualTo(picture);
    }
    if (recomputed.again() instanceof RecomputeEnd.Succeeded second) {
      assertThat(second.result().changedCells())
          .as("cells of the second recompute")
          .isZero();
      assertThat(second.result().writes()).isZero();
    }
  }

  private static void assertWellTold(RecomputeResult result, Picture picture) {
    for (Finding finding : result.findings()) {
      assertThat(finding.message()).isNotBlank().hasSizeLessThan(1_000);
      assertThat(finding.there().length()).isLessThanOrEqualTo(301);
      if (finding.tabId() >= 0) {
        Tab tab = picture.tab(finding.tabId()).orElseThrow();
        assertThat(finding.row()).isBetween(0, tab.size().rows());
        assertThat(finding.column()).isBetween(0, tab.size().columns());
      }
    }
  }
}
