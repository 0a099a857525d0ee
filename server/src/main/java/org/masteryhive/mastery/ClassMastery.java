package org.masteryhive.mastery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The class row: the active students together.
 *
 * @param metOfAssessed for each outcome, those who met it of those who are assessed on it
 */
public record ClassMastery(int assessed, int met, List<Optional<Share>> metOfAssessed) {

  public ClassMastery {
    metOfAssessed = List.copyOf(metOfAssessed);
  }

  /** The class row of these students, who have so many outcomes. */
  static ClassMastery of(List<StudentMastery> rows, int outcomes) {
    int[] assessed = new int[outcomes];
    int[] met = new int[outcomes];
    for (StudentMastery row : rows) {
      for (int i = 0; i < outcomes; i++) {
        Conclusion conclusion = row.outcomes().get(i).conclusion();
        assessed[i] += conclusion.isAssessed() ? 1 : 0;
        met[i] += conclusion.isMet() ? 1 : 0;
      }
    }
    return new ClassMastery(
        IntStream.of(assessed).sum(),
        IntStream.of(met).sum(),
        IntStream.range(0, outcomes)
            .mapToObj(i -> Share.of(met[i], assessed[i]))
            .toList());
  }

  /** All that is met of all that is assessed. */
  public Optional<Share> percentMet() {
    return Share.of(met, assessed);
  }
}
