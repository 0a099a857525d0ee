package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.Optional;

/** The operators, worked out on single values. Messages name them as Google does: {@code ADD}, {@code DIVIDE}. */
record Operators(Coercion coercion) {

  Scalar binary(String operator, Scalar left, Scalar right) {
    if (left instanceof Scalar.Err error) {
      return error;
    }
    if (right instanceof Scalar.Err error) {
      return error;
    }
    return switch (operator) {
      case "&" -> Scalar.text(coercion.text(left) + coercion.text(right));
      case "=" -> Scalar.bool(same(left, right));
      case "<>" -> Scalar.bool(!same(left, right));
      case "<" -> Scalar.bool(Order.compare(left, right) < 0);
      case "<=" -> Scalar.bool(Order.compare(left, right) <= 0);
      case ">" -> Scalar.bool(Order.compare(left, right) > 0);
      case ">=" -> Scalar.bool(Order.compare(left, right) >= 0);
      default -> arithmetic(operator, left, right);
    };
  }

  Scalar unary(String operator, Scalar operand) {
    if (operand instanceof Scalar.Err || operator.equals("+")) {
      return operand;
    }
    boolean minus = operator.equals("-");
    double number = number(minus ? "UMINUS" : "UNARY_PERCENT", 1, operand);
    return new Scalar.Num(
        minus ? -number : number / 100, minus ? operand.format() : Optional.empty());
  }

  private static boolean same(Scalar left, Scalar right) {
    return (left instanceof Scalar.Blank
            || right instanceof Scalar.Blank
            || Order.sameKind(left, right))
        && Order.compare(left, right) == 0;
  }

  private Scalar arithmetic(String operator, Scalar left, Scalar right) {
    String name = switch (operator) {
      case "+" -> "ADD";
      case "-" -> "MINUS";
      case "*" -> "MULTIPLY";
      case "/" -> "DIVIDE";
      default -> "POW";
    };
    double one = number(name, 1, left);
    double other = number(name, 2, right);
    double result = switch (operator) {
      case "+" -> one + other;
      case "-" -> one - other;
      case "*" -> one * other;
      case "/" -> divide(name, one, other);
      default -> Math.pow(one, other);
    };
    return new Scalar.Num(result + 0.0, format(operator, left.format(), right.format()));
  }

  private static double divide(String name, double one, double other) {
    if (other == 0) {
      throw Failure.divideByZero("Function " + name + " parameter 2 cannot be zero.");
    }
    return one / other;
  }

  /** The format that a result inherits: a date moved by days is a date, two dates' difference is a plain number. */
  private static Optional<NumberFormat> format(
      String operator, Optional<NumberFormat> left, Optional<NumberFormat> right) {
    if (operator.equals("-") && isMoment(left) && isMoment(right)) {
      return Optional.empty();
    }
    if (operator.equals("+") || operator.equals("-")) {
      return left.isPresent() ? left : right;
    }
    boolean money = operator.equals("*") || operator.equals("/");
    return money && isType(left, "CURRENCY") && !isType(right, "CURRENCY")
        ? left
        : Optional.empty();
  }

  private static boolean isMoment(Optional<NumberFormat> format) {
    return isType(format, "DATE") || isType(format, "DATE_TIME") || isType(format, "TIME");
  }

  private static boolean isType(Optional<NumberFormat> format, String type) {
    return format.map(NumberFormat::getType).filter(type::equals).isPresent();
  }

  double number(String function, int parameter, Scalar scalar) {
    return coercion
        .number(scalar)
        .orElseThrow(() -> expected(function, parameter, "number", coercion.text(scalar)));
  }

  static Failure expected(String function, int parameter, String kind, String text) {
    return Failure.value(
        "Function %s parameter %d expects %s values. But '%s' is a text and cannot be coerced to a %s."
            .formatted(function, parameter, kind, text, kind));
  }
}
