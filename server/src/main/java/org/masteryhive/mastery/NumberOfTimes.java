package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.List;

/** The mean of all pieces that demonstrate mastery, when there are enough of them. */
public record NumberOfTimes(int times) implements ScoreRule {

  public NumberOfTimes {
    if (times < 1) {
      throw new IllegalArgumentException("mastery is shown at least once");
    }
  }

  @Override
  public String title() {
    return "Number of times " + times;
  }

  @Override
  public List<Counted> chosen(List<Counted> pieces) {
    return pieces.stream().filter(piece -> piece.rating().demonstratesMastery()).toList();
  }

  @Override
  public int atLeast() {
    return times;
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    return Exact.mean(points);
  }
}
