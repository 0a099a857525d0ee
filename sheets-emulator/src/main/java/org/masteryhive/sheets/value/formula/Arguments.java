package org.masteryhive.sheets.value.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a function was called with. Each argument is worked out when it is asked for, so that {@code IF} need not do both. */
final class Arguments {

  private final Node.Call call;
  private final Evaluator evaluator;
  private final Map<Integer, Result> results = new HashMap<>();
  private final Map<Integer, Operand> arrays = new HashMap<>();

  /** What an argument gave: a value, or the failure that it ended in. Each is worked out once, however often it is asked for. */
  private record Result(Operand operand, Optional<Failure> failure) {}

  Arguments(Node.Call call, Evaluator evaluator) {
    this.call = call;
    this.evaluator = evaluator;
  }

  String function() {
    return call.function().toUpperCase(Locale.ROOT);
  }

  String asTyped() {
    return call.function();
  }

  int count() {
    return call.arguments().size();
  }

  /** Whether an argument was given and not left empty between its separators. */
  boolean has(int index) {
    return index < count()
        && !(call.arguments().get(index) instanceof Node.Literal literal
            && literal.scalar() instanceof Scalar.Blank);
  }

  Coercion coercion() {
    return evaluator.coercion();
  }

  EvaluationContext context() {
    return evaluator.context();
  }

  Operand operand(int index) {
    Result result = results.computeIfAbsent(index, this::result);
    if (result.failure.isPresent()) {
      throw result.failure.orElseThrow();
    }
    return result.operand;
  }

  private Result result(int index) {
    try {
      return new Result(call.arguments().get(index).accept(evaluator), Optional.empty());
    } catch (Failure failure) {
      return new Result(failure.error(), Optional.of(failure));
    }
  }

  /** An argument with operators working on whole ranges. */
  Operand array(int index) {
    return arrays.computeIfAbsent(
        index, i -> call.arguments().get(i).accept(evaluator.overArrays()));
  }

  /** One value, an error included. */
  Scalar any(int index) {
    try {
      return evaluator.single(operand(index));
    } catch (Failure failure) {
      return failure.error();
    }
  }

  /** One value; an error ends the function. */
  Scalar scalar(int index) {
    return sound(evaluator.single(operand(index)));
  }

  private static Scalar sound(Scalar scalar) {
    if (scalar instanceof Scalar.Err error) {
      throw new Failure(error);
    }
    return scalar;
  }

  double number(int index) {
    return number(index, scalar(index));
  }

  private double number(int index, Scalar scalar) {
    return new Operators(coercion()).number(function(), index + 1, scalar);
  }

  double number(int index, double otherwise) {
    return has(index) ? number(index) : otherwise;
  }

  int whole(int index, int otherwise) {
    return (int) Math.floor(number(index, otherwise));
  }

  String text(int index) {
    return coercion().text(scalar(index));
  }

  String text(int index, String otherwise) {
    return has(index) ? text(index) : otherwise;
  }

  boolean truth(int index) {
    return truth(index, scalar(index));
  }

  private boolean truth(int index, Scalar scalar) {
    return coercion()
        .truth(scalar)
        .orElseThrow(() ->
            Operators.expected(function(), index + 1, "boolean", coercion().text(scalar)));
  }

  boolean truth(int index, boolean otherwise) {
    return has(index) ? truth(index) : otherwise;
  }

  Block block(int index) {
    return Evaluator.block(operand(index));
  }

  /** Visits all values of the arguments from one on; an error among them ends the function. */
  void each(int from, Consumer<Scalar> action) {
    for (int i = from; i < count(); i++) {
      block(i).forEach(value -> action.accept(sound(value)));
    }
  }

  /** The numbers among the arguments: of ranges the number cells alone, of single values what can be taken for a number. */
  List<Scalar.Num> numbers(int from) {
    List<Scalar.Num> numbers = new ArrayList<>();
    for (int i = from; i < count(); i++) {
      int index = i;
      Operand operand = operand(i);
      if (operand instanceof Block block) {
        block.forEach(value -> {
          if (sound(value) instanceof Scalar.Num num) {
            numbers.add(num);
          }
        });
      } else if (has(i)) {
        Scalar value = sound((Scalar) operand);
        numbers.add(new Scalar.Num(number(index, value), value.format()));
      }
    }
    return numbers;
  }

  /** The truths among the arguments; texts inside ranges are passed over. */
  List<Boolean> truths() {
    List<Boolean> truths = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      int index = i;
      Operand operand = operand(i);
      if (operand instanceof Block block) {
        block.forEach(value -> rangeTruth(sound(value)).ifPresent(truths::add));
      } else {
        truths.add(truth(index, sound((Scalar) operand)));
      }
    }
    return truths;
  }

  private Optional<Boolean> rangeTruth(Scalar value) {
    boolean counts = value instanceof Scalar.Bool || value instanceof Scalar.Num;
    return counts ? coercion().truth(value) : Optional.empty();
  }
}
