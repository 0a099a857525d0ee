package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The most frequent points; of several as frequent, the highest. */
public record Mode() implements ScoreRule {

  @Override
  public String title() {
    return "Mode";
  }

  @Override
  public BigDecimal score(List<BigDecimal> points, RatingScale scale) {
    NavigableMap<BigDecimal, Integer> times = new TreeMap<>();
    points.forEach(value -> times.merge(value, 1, Integer::sum));
    int most = Collections.max(times.values());
    return Exact.rounded(times.descendingMap().entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey());
  }
}
