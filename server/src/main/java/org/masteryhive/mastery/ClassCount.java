package org.masteryhive.mastery;

import java.util.stream.IntStream;

/** Counts the students who are assessed on each outcome, and those who met it, one student after another. */
final class ClassCount {

  private final int[] assessed;
  private final int[] met;

  ClassCount(int outcomes) {
    this.assessed = new int[outcomes];
    this.met = new int[outcomes];
  }

  void add(StudentMastery student) {
    for (int i = 0; i < met.length; i++) {
      Conclusion conclusion = student.outcomes().get(i).conclusion();
      assessed[i] += conclusion.isAssessed() ? 1 : 0;
      met[i] += conclusion.isMet() ? 1 : 0;
    }
  }

  /** The class row. */
  ClassMastery mastery() {
    return new ClassMastery(
        IntStream.of(assessed).sum(),
        IntStream.of(met).sum(),
        IntStream.range(0, met.length)
            .mapToObj(i -> Share.of(met[i], assessed[i]))
            .toList());
  }
}
