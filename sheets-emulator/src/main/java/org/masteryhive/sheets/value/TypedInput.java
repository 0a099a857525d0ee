package org.masteryhive.sheets.value;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.sheets.value.formula.Formulas;

/**
 * What Sheets makes of a text that a person types into a cell ({@code USER_ENTERED}): the value to store, and the number
 * format that the typing brings along when the cell has none of its own.
 */
public record TypedInput(ExtendedValue userEntered, Optional<NumberFormat> inferred) {

  /** No number or date is longer; a longer text is not searched for one. */
  private static final int LONGEST_NUMBER = 100;

  /** Reads a typed text. A cell formatted as text keeps it as it is; a cell with a format of its own keeps that format. */
  public static TypedInput parse(
      String typed, Optional<NumberFormat> cellFormat, String locale, LocalDateTime now) {
    if (typed.isEmpty()) {
      return plain(Values.nothing());
    }
    if (typed.startsWith("'")) {
      return plain(Values.text(typed.substring(1)));
    }
    if (cellFormat.map(NumberFormat::getType).filter("TEXT"::equals).isPresent()) {
      return plain(Values.text(typed));
    }
    TypedInput input = read(typed, SheetLocale.of(locale), now);
    return cellFormat.filter(TypedInput::saysSomething).isPresent()
        ? plain(input.userEntered)
        : input;
  }

  /** A format without a type and a pattern is the automatic one. */
  private static boolean saysSomething(NumberFormat format) {
    String type = Optional.ofNullable(format.getType()).orElse("");
    boolean hasType = !type.isEmpty() && !type.equals("NUMBER_FORMAT_TYPE_UNSPECIFIED");
    return hasType || format.getPattern() != null;
  }

  private static TypedInput read(String typed, SheetLocale locale, LocalDateTime now) {
    String text = typed.strip();
    if (text.startsWith("=") && text.length() > 1) {
      return plain(Values.formula(Formulas.canonical(text, locale.tag())));
    }
    return bool(text, locale)
        .or(() -> withDigits(text, locale, now))
        .or(() -> plusFormula(text, locale))
        .orElseGet(() -> plain(Values.text(typed)));
  }

  private static Optional<TypedInput> bool(String text, SheetLocale locale) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.equals("TRUE") || upper.equals(locale.names().yes())) {
      return Optional.of(plain(Values.bool(true)));
    }
    if (upper.equals("FALSE") || upper.equals(locale.names().no())) {
      return Optional.of(plain(Values.bool(false)));
    }
    return Optional.empty();
  }

  private static Optional<TypedInput> withDigits(
      String text, SheetLocale locale, LocalDateTime now) {
    if (isShortInteger(text)) {
      return Optional.of(number(Integer.parseInt(text)));
    }
    return text.length() <= LONGEST_NUMBER
            && text.chars().anyMatch(sign -> sign >= '0' && sign <= '9')
        ? TypedNumber.parse(text, locale)
            .or(() -> TypedMoment.parse(text, locale, now.toLocalDate()))
        : Optional.empty();
  }

  private static boolean isShortInteger(String text) {
    return !text.isEmpty()
        && text.length() < 10
        && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
  }

  /** A text that begins with a plus sign and is no number is taken for a formula. */
  private static Optional<TypedInput> plusFormula(String text, SheetLocale locale) {
    return text.startsWith("+") && text.length() > 1
        ? Optional.of(plain(Values.formula(Formulas.canonical("=" + text, locale.tag()))))
        : Optional.empty();
  }

  private static TypedInput plain(ExtendedValue value) {
    return new TypedInput(value, Optional.empty());
  }

  static TypedInput number(double number, String type, String pattern) {
    return new TypedInput(Values.number(number), Optional.of(Values.format(type, pattern)));
  }

  static TypedInput number(double number) {
    return plain(Values.number(number));
  }
}
