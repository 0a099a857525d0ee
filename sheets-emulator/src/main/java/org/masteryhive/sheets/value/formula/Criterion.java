package org.masteryhive.sheets.value.formula;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The test of {@code COUNTIF} and its kin: a value, or a comparison written as text, {@code ">=3"}. */
final class Criterion {

  private static final Pattern FORM = Pattern.compile("(<>|<=|>=|<|>|=)?(.*)", Pattern.DOTALL);

  private final String operator;
  private final String text;
  private final Scalar wanted;

  private Criterion(String operator, String text, Scalar wanted) {
    this.operator = operator;
    this.text = text;
    this.wanted = wanted;
  }

  static Criterion of(Scalar given, Coercion coercion) {
    if (!(given instanceof Scalar.Text)) {
      Scalar wanted = given instanceof Scalar.Blank ? Scalar.num(0) : given;
      return new Criterion("=", coercion.text(wanted), wanted);
    }
    Matcher form = FORM.matcher(coercion.text(given));
    if (!form.matches()) {
      throw new IllegalStateException("every text is a criterion");
    }
    String operator = Optional.ofNullable(form.group(1)).orElse("=");
    return new Criterion(operator, form.group(2), wanted(form.group(2), coercion));
  }

  private static Scalar wanted(String text, Coercion coercion) {
    Optional<Scalar> number = coercion.typedNumber(text).map(Scalar::num);
    return number
        .or(() -> coercion.truth(Scalar.text(text)).map(Scalar::bool))
        .orElse(Scalar.text(text));
  }

  boolean holds(Scalar value) {
    return switch (operator) {
      case "=" -> equal(value);
      case "<>" -> !equal(value);
      default ->
        !(value instanceof Scalar.Blank) && Order.sameKind(value, wanted) && compares(value);
    };
  }

  private boolean equal(Scalar value) {
    if (text.isEmpty()) {
      return value instanceof Scalar.Blank
          || (value instanceof Scalar.Text given && given.text().isEmpty());
    }
    if (wanted instanceof Scalar.Text form) {
      return value instanceof Scalar.Text given && Wildcards.matches(form.text(), given.text());
    }
    return !(value instanceof Scalar.Blank)
        && Order.sameKind(value, wanted)
        && Order.compare(value, wanted) == 0;
  }

  private boolean compares(Scalar value) {
    int order = Order.compare(value, wanted);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  /** Whether an empty cell passes, so that the empty part of a column must be counted too. */
  boolean takesBlanks() {
    return holds(Scalar.blank());
  }
}
