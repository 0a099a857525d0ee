package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where the curve y = a·xᵇ that fits the pieces best stands at the last of them. It is fitted by
 * least squares on logarithms, so points are lifted until the scale's lowest is at least 1, and put
 * back; the value is kept within the scale. The one rule in binary floating point.
 */
public record PowerLaw() implements ScoreRule {

  @Override
  public String title() {
    return "Power law";
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    if (points.size() == 1) {
      return Exact.rounded(points.get(0));
    }
    BigDecimal lowest = scale.lowest().points().value();
    BigDecimal lift = BigDecimal.ONE.subtract(lowest).max(BigDecimal.ZERO);
    double[] logs = points.stream()
        .mapToDouble(value -> Math.log(value.add(lift).doubleValue()))
        .toArray();
    BigDecimal value = BigDecimal.valueOf(Math.exp(fittedAtLast(logs))).subtract(lift);
    return Exact.rounded(value.max(lowest).min(scale.highest().points().value()));
  }

  /** The value at the last of the line through the points (ln 1, y₁), (ln 2, y₂), … */
  private static double fittedAtLast(double[] y) {
    int n = y.length;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < n; i++) {
      meanX += Math.log(i + 1.0) / n;
      meanY += y[i] / n;
    }
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < n; i++) {
      double x = Math.log(i + 1.0) - meanX;
      covariance += x * (y[i] - meanY);
      variance += x * x;
    }
    return meanY + covariance / variance * (Math.log(n) - meanX);
  }
}
