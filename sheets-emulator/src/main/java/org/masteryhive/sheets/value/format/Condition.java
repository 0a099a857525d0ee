package org.masteryhive.sheets.value.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The condition in front of a section: {@code [>=100]}. */
record Condition(String comparison, double bound) {

  private static final Pattern FORM = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d+(?:\\.\\d+)?)");

  static Optional<Condition> parse(String bracketed) {
    Matcher form = FORM.matcher(bracketed.strip());
    return form.matches()
        ? Optional.of(new Condition(form.group(1), Double.parseDouble(form.group(2))))
        : Optional.empty();
  }

  boolean holds(double number) {
    int order = Double.compare(number, bound);
    return switch (comparison) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<>" -> order != 0;
      default -> order == 0;
    };
  }
}
