package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/** The piece in the middle, or the mean of the two in the middle. */
public record Median() implements ScoreRule {

  @Override
  public String title() {
    return "Median";
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    List<BigDecimal> sorted = points.stream().sorted().toList();
    int size = sorted.size();
    return Exact.mean(sorted.subList((size - 1) / 2, size / 2 + 1));
  }
}
