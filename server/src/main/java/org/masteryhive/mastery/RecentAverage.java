package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/** The mean of the last few pieces, or of all when there are fewer. */
public record RecentAverage(int last) implements ScoreRule {

  public RecentAverage {
    if (last < 1) {
      throw new IllegalArgumentException("an average is of one piece at least");
    }
  }

  @Override
  public String title() {
    return "Recent average " + last;
  }

  @Override
  public List<Counted> chosen(List<Counted> pieces) {
    return pieces.subList(Math.max(0, pieces.size() - last), pieces.size());
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    return Exact.mean(points);
  }
}
