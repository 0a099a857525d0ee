package org.masteryhive.sheets.value.formula;

import java.util.Locale;
import java.util.Optional;
import org.masteryhive.sheets.value.SheetLocale;
import org.masteryhive.sheets.value.TypedInput;
import org.masteryhive.sheets.value.format.PlainNumber;

/** One kind of value taken for another, as Sheets does inside a formula. Errors are never taken for anything: they go on. */
record Coercion(EvaluationContext context, SheetLocale locale) {

  static Coercion of(EvaluationContext context) {
    return new Coercion(context, SheetLocale.of(context.locale()));
  }

  /** The number a value stands for; empty for a text that is none. Nothing is zero. */
  Optional<Double> number(Scalar scalar) {
    if (scalar instanceof Scalar.Num num) {
      return Optional.of(num.number());
    }
    if (scalar instanceof Scalar.Bool bool) {
      return Optional.of(bool.truth() ? 1.0 : 0.0);
    }
    if (scalar instanceof Scalar.Text text) {
      return typedNumber(text.text());
    }
    return Optional.of(0.0);
  }

  /** The number a text reads as when typed. */
  Optional<Double> typedNumber(String text) {
    return text.isEmpty() || text.startsWith("'")
        ? Optional.empty()
        : Optional.ofNullable(TypedInput.parse(text, Optional.empty(), locale.tag(), context.now())
            .userEntered()
            .getNumberValue());
  }

  String text(Scalar scalar) {
    if (scalar instanceof Scalar.Num num) {
      return PlainNumber.joined(num.number(), locale.separators().decimal());
    }
    if (scalar instanceof Scalar.Bool bool) {
      return bool.truth() ? locale.names().yes() : locale.names().no();
    }
    return scalar instanceof Scalar.Text text ? text.text() : "";
  }

  /** The truth a value stands for; empty for a text that is neither word. Nothing and zero are false. */
  Optional<Boolean> truth(Scalar scalar) {
    if (scalar instanceof Scalar.Bool bool) {
      return Optional.of(bool.truth());
    }
    if (scalar instanceof Scalar.Num num) {
      return Optional.of(num.number() != 0);
    }
    if (scalar instanceof Scalar.Text text) {
      String upper = text.text().toUpperCase(Locale.ROOT);
      boolean yes = upper.equals("TRUE") || upper.equals(locale.names().yes());
      boolean no = upper.equals("FALSE") || upper.equals(locale.names().no());
      return yes || no ? Optional.of(yes) : Optional.empty();
    }
    return Optional.of(false);
  }
}
