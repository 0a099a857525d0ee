package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Counting, averaging, and both of them under conditions. */
final class CountFunctions {

  private CountFunctions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        Map.entry("COUNT", new Function(1, Function.ANY, CountFunctions::count)),
        Map.entry("COUNTA", new Function(1, Function.ANY, CountFunctions::countAll)),
        Map.entry("COUNTBLANK", new Function(1, Function.ANY, CountFunctions::countBlank)),
        Map.entry("COUNTUNIQUE", new Function(1, Function.ANY, CountFunctions::countUnique)),
        Map.entry(
            "AVERAGE", new Function(1, Function.ANY, args -> average("AVERAGE", args.numbers(0)))),
        Map.entry(
            "MIN",
            statistic(numbers ->
                numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0))),
        Map.entry(
            "MAX",
            statistic(numbers ->
                numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0))),
        Map.entry("MEDIAN", new Function(1, Function.ANY, CountFunctions::median)),
        Map.entry("LARGE", new Function(2, 2, args -> nth(args, true))),
        Map.entry("SMALL", new Function(2, 2, args -> nth(args, false))),
        Map.entry(
            "COUNTIF", new Function(2, 2, args -> Scalar.num(Matches.of(args, 0).count()))),
        Map.entry(
            "COUNTIFS",
            new Function(2, Function.ANY, args -> Scalar.num(Matches.of(args, 0).count()))),
        Map.entry("SUMIF", new Function(2, 3, CountFunctions::sumIf)),
        Map.entry(
            "SUMIFS",
            new Function(
                3, Function.ANY, args -> summed(Matches.of(args, 1).numbers(args.block(0))))),
        Map.entry("AVERAGEIF", new Function(2, 3, CountFunctions::averageIf)),
        Map.entry(
            "AVERAGEIFS",
            new Function(
                3,
                Function.ANY,
                args -> average("AVERAGEIFS", Matches.of(args, 1).numbers(args.block(0))))));
  }

  static Optional<NumberFormat> firstFormat(List<Scalar.Num> numbers) {
    return numbers.isEmpty() ? Optional.empty() : numbers.get(0).shownAs();
  }

  private static Scalar count(Arguments args) {
    int count = 0;
    for (int i = 0; i < args.count(); i++) {
      int[] numbers = {0};
      Operand operand = args.operand(i);
      boolean isRange = operand instanceof Block;
      Evaluator.block(operand).forEach(value -> {
        boolean counts = value instanceof Scalar.Num
            || (!isRange
                && !(value instanceof Scalar.Err)
                && !(value instanceof Scalar.Blank)
                && args.coercion().number(value).isPresent());
        numbers[0] += counts ? 1 : 0;
      });
      count += numbers[0];
    }
    return Scalar.num(count);
  }

  private static Scalar countAll(Arguments args) {
    int[] count = {0};
    for (int i = 0; i < args.count(); i++) {
      Evaluator.block(value(args, i))
          .forEach(value -> count[0] += value instanceof Scalar.Blank ? 0 : 1);
    }
    return Scalar.num(count[0]);
  }

  private static Operand value(Arguments args, int index) {
    return args.operand(index);
  }

  private static Scalar countBlank(Arguments args) {
    long blank = 0;
    for (int i = 0; i < args.count(); i++) {
      Block block = args.block(i);
      long[] filled = {0};
      block.forEach(value -> filled[0] += isBlank(value) ? 0 : 1);
      blank += (long) block.rows() * block.columns() - filled[0];
    }
    return Scalar.num((double) blank);
  }

  private static boolean isBlank(Scalar value) {
    return value instanceof Scalar.Blank
        || (value instanceof Scalar.Text text && text.text().isEmpty());
  }

  private static Scalar countUnique(Arguments args) {
    Set<Object> seen = new HashSet<>();
    args.each(0, value -> {
      if (!isBlank(value)) {
        seen.add(value.value());
      }
    });
    return Scalar.num(seen.size());
  }

  private static Scalar average(String function, List<Scalar.Num> numbers) {
    if (numbers.isEmpty()) {
      throw Failure.divideByZero(
          "Evaluation of function " + function + " caused a divide by zero error.");
    }
    return new Scalar.Num(MathFunctions.total(numbers) / numbers.size(), firstFormat(numbers));
  }

  private static Function statistic(ToDoubleFunction<List<Double>> of) {
    return new Function(1, Function.ANY, args -> {
      List<Scalar.Num> numbers = args.numbers(0);
      return new Scalar.Num(
          of.applyAsDouble(numbers.stream().map(Scalar.Num::number).toList()),
          firstFormat(numbers));
    });
  }

  private static Scalar median(Arguments args) {
    List<Scalar.Num> numbers = args.numbers(0);
    if (numbers.isEmpty()) {
      throw Failure.num("MEDIAN has no valid input data.");
    }
    double[] sorted = numbers.stream().mapToDouble(Scalar.Num::number).sorted().toArray();
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Scalar.Num(median, firstFormat(numbers));
  }

  private static Scalar nth(Arguments args, boolean fromTop) {
    List<Double> numbers = new ArrayList<>();
    args.block(0).forEach(value -> {
      if (value instanceof Scalar.Num num) {
        numbers.add(num.number());
      }
    });
    int n = args.whole(1, 1);
    if (n < 1 || n > numbers.size()) {
      throw Failure.num(
          "Function %s parameter 2 value %d is out of range.".formatted(args.function(), n));
    }
    numbers.sort(fromTop ? Comparator.reverseOrder() : Comparator.naturalOrder());
    return Scalar.num(numbers.get(n - 1));
  }

  private static Scalar summed(List<Scalar.Num> numbers) {
    return new Scalar.Num(MathFunctions.total(numbers), firstFormat(numbers));
  }

  private static Scalar sumIf(Arguments args) {
    return summed(Matches.first(args).numbers(args.block(args.has(2) ? 2 : 0)));
  }

  private static Scalar averageIf(Arguments args) {
    return average("AVERAGEIF", Matches.first(args).numbers(args.block(args.has(2) ? 2 : 0)));
  }
}
