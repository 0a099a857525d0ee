package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/** The best piece. */
public record Highest() implements ScoreRule {

  @Override
  public String title() {
    return "Highest";
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    return Exact.rounded(Collections.max(points));
  }
}
