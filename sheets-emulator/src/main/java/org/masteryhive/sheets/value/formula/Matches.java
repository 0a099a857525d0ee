package org.masteryhive.sheets.value.formula;

import java.util.ArrayList;
import java.util.List;

/** The places of a range where criteria hold, for ranges of one size given in pairs with their criteria. */
final class Matches {

  private record Test(Block range, Criterion criterion) {}

  private final List<Test> tests;

  private Matches(List<Test> tests) {
    this.tests = tests;
  }

  /** The pairs of range and criterion from an argument on. */
  static Matches of(Arguments args, int from) {
    List<Test> tests = new ArrayList<>();
    for (int i = from; i + 1 < args.count(); i += 2) {
      tests.add(new Test(args.block(i), Criterion.of(args.any(i + 1), args.coercion())));
    }
    if ((args.count() - from) % 2 != 0) {
      throw Failure.na("Wrong number of arguments to %s. Ranges and criteria come in pairs."
          .formatted(args.function()));
    }
    Block first = tests.get(0).range;
    if (tests.stream()
        .anyMatch(
            test -> test.range.rows() != first.rows() || test.range.columns() != first.columns())) {
      throw Failure.value("Array arguments to " + args.function() + " are of different size.");
    }
    return new Matches(tests);
  }

  /** The first range and criterion alone. */
  static Matches first(Arguments args) {
    return new Matches(
        List.of(new Test(args.block(0), Criterion.of(args.any(1), args.coercion()))));
  }

  int count() {
    int[] count = {0};
    each((row, column) -> count[0]++);
    return count[0];
  }

  /** The numbers of another range at the places that match. */
  List<Scalar.Num> numbers(Block values) {
    List<Scalar.Num> numbers = new ArrayList<>();
    each((row, column) -> {
      if (row < values.rows()
          && column < values.columns()
          && values.at(row, column) instanceof Scalar.Num num) {
        numbers.add(num);
      }
    });
    return numbers;
  }

  private interface Place {
    void at(int row, int column);
  }

  private void each(Place place) {
    Block first = tests.get(0).range;
    int rows = Math.min(first.rows(), filledRows());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < first.columns(); column++) {
        if (holds(row, column)) {
          place.at(row, column);
        }
      }
    }
  }

  /** How far down there may be matches: as far as each range is filled whose criterion no empty cell passes. */
  private int filledRows() {
    return tests.stream()
        .filter(test -> !test.criterion.takesBlanks())
        .mapToInt(test -> test.range.filledRows())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private boolean holds(int row, int column) {
    for (Test test : tests) {
      if (!test.criterion.holds(test.range.at(row, column))) {
        return false;
      }
    }
    return true;
  }
}
