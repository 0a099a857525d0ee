package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/** The mean of all pieces. */
public record Average() implements ScoreRule {

  @Override
  public String title() {
    return "Average";
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    return Exact.mean(points);
  }
}
