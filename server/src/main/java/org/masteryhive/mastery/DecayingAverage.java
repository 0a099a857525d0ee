package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/** Each piece takes its share of the score, and leaves the rest to what was before it. */
public record DecayingAverage(int percent) implements ScoreRule {

  public DecayingAverage {
    if (percent < 1 || percent > 99) {
      throw new IllegalArgumentException("the share goes from 1% to 99%");
    }
  }

  @Override
  public String title() {
    return "Decaying average " + percent + "%";
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    BigDecimal share = BigDecimal.valueOf(percent, 2);
    BigDecimal value = points.get(0);
    for (BigDecimal next : points.subList(1, points.size())) {
      value = value.multiply(BigDecimal.ONE.subtract(share)).add(next.multiply(share));
    }
    return Exact.rounded(value);
  }
}
