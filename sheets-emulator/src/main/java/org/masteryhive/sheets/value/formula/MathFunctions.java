package org.masteryhive.sheets.value.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Sums, rounding and arithmetic. */
final class MathFunctions {

  /** More places than any number has. */
  private static final int MOST_PLACES = 400;

  private MathFunctions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        Map.entry("SUM", new Function(1, Function.ANY, MathFunctions::sum)),
        Map.entry("PRODUCT", new Function(1, Function.ANY, MathFunctions::product)),
        Map.entry("SUMPRODUCT", new Function(1, Function.ANY, MathFunctions::sumProduct)),
        Map.entry("ROUND", rounding(RoundingMode.HALF_UP)),
        Map.entry("ROUNDUP", rounding(RoundingMode.UP)),
        Map.entry("ROUNDDOWN", rounding(RoundingMode.DOWN)),
        Map.entry("TRUNC", rounding(RoundingMode.DOWN)),
        Map.entry("INT", unary(Math::floor)),
        Map.entry("ABS", unary(Math::abs)),
        Map.entry("SIGN", unary(Math::signum)),
        Map.entry("EXP", unary(Math::exp)),
        Map.entry("SQRT", new Function(1, 1, MathFunctions::squareRoot)),
        Map.entry("PI", new Function(0, 0, args -> Scalar.num(Math.PI))),
        Map.entry("MOD", new Function(2, 2, MathFunctions::modulo)),
        Map.entry("POWER", operator("^")),
        Map.entry("POW", operator("^")),
        Map.entry("ADD", operator("+")),
        Map.entry("MINUS", operator("-")),
        Map.entry("MULTIPLY", operator("*")),
        Map.entry("DIVIDE", operator("/")),
        Map.entry("CEILING", new Function(1, 2, args -> stepped(args, RoundingMode.CEILING))),
        Map.entry("FLOOR", new Function(1, 2, args -> stepped(args, RoundingMode.FLOOR))));
  }

  private static Scalar sum(Arguments args) {
    List<Scalar.Num> numbers = args.numbers(0);
    return new Scalar.Num(total(numbers), CountFunctions.firstFormat(numbers));
  }

  static double total(List<Scalar.Num> numbers) {
    double total = 0;
    for (Scalar.Num num : numbers) {
      total += num.number();
    }
    return total;
  }

  private static Scalar product(Arguments args) {
    return Scalar.num(
        args.numbers(0).stream().mapToDouble(Scalar.Num::number).reduce(1, (a, b) -> a * b));
  }

  private static Scalar sumProduct(Arguments args) {
    List<Block> blocks = IntStream.range(0, args.count())
        .mapToObj(i -> Evaluator.block(args.array(i)))
        .toList();
    Block first = blocks.get(0);
    if (blocks.stream().anyMatch(b -> b.rows() != first.rows() || b.columns() != first.columns())) {
      throw Failure.value("SUMPRODUCT has mismatched range sizes.");
    }
    double total = 0;
    for (int row = 0; row < first.rows(); row++) {
      for (int column = 0; column < first.columns(); column++) {
        double product = 1;
        for (Block block : blocks) {
          product *= factor(block.at(row, column));
        }
        total += product;
      }
    }
    return Scalar.num(total);
  }

  private static double factor(Scalar scalar) {
    if (scalar instanceof Scalar.Err error) {
      throw new Failure(error);
    }
    return scalar instanceof Scalar.Num num ? num.number() : 0;
  }

  private static Function rounding(RoundingMode mode) {
    return new Function(1, 2, args -> {
      Scalar given = args.scalar(0);
      double number = args.number(0);
      int places = Math.max(-MOST_PLACES, Math.min(MOST_PLACES, args.whole(1, 0)));
      double rounded = BigDecimal.valueOf(number).setScale(places, mode).doubleValue();
      return new Scalar.Num(rounded, given.format());
    });
  }

  private static Function unary(DoubleUnaryOperator operator) {
    return new Function(
        1,
        1,
        args -> new Scalar.Num(
            operator.applyAsDouble(args.number(0)) + 0.0, args.scalar(0).format()));
  }

  private static Function operator(String sign) {
    return new Function(
        2, 2, args -> new Operators(args.coercion()).binary(sign, args.scalar(0), args.scalar(1)));
  }

  private static Scalar squareRoot(Arguments args) {
    double number = args.number(0);
    if (number < 0) {
      throw Failure.num(
          "Function SQRT parameter 1 value is negative. It should be positive or zero.");
    }
    return Scalar.num(Math.sqrt(number));
  }

  private static Scalar modulo(Arguments args) {
    double divisor = args.number(1);
    if (divisor == 0) {
      throw Failure.divideByZero("Function MOD parameter 2 cannot be zero.");
    }
    double number = args.number(0);
    return Scalar.num(number - divisor * Math.floor(number / divisor));
  }

  private static Scalar stepped(Arguments args, RoundingMode mode) {
    double step = args.number(1, 1);
    double number = args.number(0);
    if (step == 0) {
      return Scalar.num(0);
    }
    BigDecimal size = BigDecimal.valueOf(step);
    BigDecimal steps = BigDecimal.valueOf(number).divide(size, 0, mode);
    return new Scalar.Num(steps.multiply(size).doubleValue(), Optional.empty());
  }
}
