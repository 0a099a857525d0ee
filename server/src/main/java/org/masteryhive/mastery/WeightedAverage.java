package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/** The last piece has its share of the score, the mean of all before it the rest. */
public record WeightedAverage(int percent) implements ScoreRule {

  public WeightedAverage {
    if (percent < 1 || percent > 99) {
      throw new IllegalArgumentException("the share goes from 1% to 99%");
    }
  }

  @Override
  public String title() {
    return "Weighted average " + percent + "%";
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    int before = points.size() - 1;
    BigDecimal latest = points.get(before);
    if (before == 0) {
      return Exact.rounded(latest);
    }
    BigDecimal ofLatest = latest.multiply(BigDecimal.valueOf((long) percent * before));
    BigDecimal ofOthers =
        Exact.sum(points.subList(0, before)).multiply(BigDecimal.valueOf(100L - percent));
    return Exact.quotient(ofLatest.add(ofOthers), BigDecimal.valueOf(100L * before));
  }
}
