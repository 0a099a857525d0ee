package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/** The last piece alone. */
public record MostRecent() implements ScoreRule {

  @Override
  public String title() {
    return "Most recent";
  }

  @Override
  public List<Counted> chosen(List<Counted> pieces) {
    return pieces.subList(Math.max(0, pieces.size() - 1), pieces.size());
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    return Exact.rounded(points.get(points.size() - 1));
  }
}
