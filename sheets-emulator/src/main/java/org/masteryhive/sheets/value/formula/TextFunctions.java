package org.masteryhive.sheets.value.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.masteryhive.sheets.value.format.FormatPattern;

/** Texts put together, cut up and searched. */
final class TextFunctions {

  private static final int LONGEST = 50_000;

  private TextFunctions() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        Map.entry("CONCATENATE", new Function(1, Function.ANY, TextFunctions::concatenate)),
        Map.entry("CONCAT", new Function(2, 2, args -> Scalar.text(args.text(0) + args.text(1)))),
        Map.entry(
            "JOIN", new Function(2, Function.ANY, args -> joined(args, args.text(0), 1, false))),
        Map.entry(
            "TEXTJOIN",
            new Function(3, Function.ANY, args -> joined(args, args.text(0), 2, args.truth(1)))),
        Map.entry(
            "LEFT", new Function(1, 2, args -> Scalar.text(left(args.text(0), length(args, 1))))),
        Map.entry(
            "RIGHT", new Function(1, 2, args -> Scalar.text(right(args.text(0), length(args, 1))))),
        Map.entry("MID", new Function(3, 3, TextFunctions::middle)),
        Map.entry("LEN", new Function(1, 1, args -> Scalar.num(args.text(0).length()))),
        Map.entry("TRIM", unary(text -> text.strip().replaceAll(" +", " "))),
        Map.entry("UPPER", unary(text -> text.toUpperCase(Locale.ROOT))),
        Map.entry("LOWER", unary(text -> text.toLowerCase(Locale.ROOT))),
        Map.entry("PROPER", unary(TextFunctions::proper)),
        Map.entry("TEXT", new Function(2, 2, TextFunctions::formatted)),
        Map.entry("VALUE", new Function(1, 1, TextFunctions::value)),
        Map.entry("SUBSTITUTE", new Function(3, 4, TextFunctions::substitute)),
        Map.entry("FIND", new Function(2, 3, args -> found(args, true))),
        Map.entry("SEARCH", new Function(2, 3, args -> found(args, false))),
        Map.entry("REPT", new Function(2, 2, TextFunctions::repeated)),
        Map.entry(
            "EXACT", new Function(2, 2, args -> Scalar.bool(args.text(0).equals(args.text(1))))),
        Map.entry("CHAR", new Function(1, 1, TextFunctions::character)),
        Map.entry(
            "REGEXMATCH", new Function(2, 2, args -> Scalar.bool(regex(args).find()))),
        Map.entry("REGEXEXTRACT", new Function(2, 2, TextFunctions::extract)),
        Map.entry("REGEXREPLACE", new Function(3, 3, TextFunctions::replaced)),
        Map.entry("SPLIT", new Function(2, 4, TextFunctions::split)));
  }

  private static Function unary(UnaryOperator<String> operator) {
    return new Function(1, 1, args -> Scalar.text(operator.apply(args.text(0))));
  }

  private static Scalar concatenate(Arguments args) {
    StringBuilder text = new StringBuilder();
    args.each(0, value -> text.append(args.coercion().text(value)));
    return Scalar.text(text.toString());
  }

  private static Scalar joined(Arguments args, String between, int from, boolean skipsEmpty) {
    List<String> texts = new ArrayList<>();
    args.each(from, value -> texts.add(args.coercion().text(value)));
    return Scalar.text(String.join(
        between, texts.stream().filter(text -> !skipsEmpty || !text.isEmpty()).toList()));
  }

  private static int length(Arguments args, int index) {
    int length = args.whole(index, 1);
    if (length < 0) {
      throw Failure.num(
          "Function %s parameter %d value is %d. It should be greater than or equal to 0."
              .formatted(args.function(), index + 1, length));
    }
    return length;
  }

  private static String left(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String right(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }

  private static Scalar middle(Arguments args) {
    String text = args.text(0);
    int start = args.whole(1, 1);
    if (start < 1) {
      throw Failure.num(
          "Function MID parameter 2 value is %d. It should be greater than or equal to 1."
              .formatted(start));
    }
    return Scalar.text(
        start > text.length() ? "" : left(text.substring(start - 1), length(args, 2)));
  }

  private static String proper(String text) {
    Matcher words = Pattern.compile("\\p{L}+").matcher(text.toLowerCase(Locale.ROOT));
    return words.replaceAll(word ->
        word.group().substring(0, 1).toUpperCase(Locale.ROOT) + word.group().substring(1));
  }

  private static Scalar formatted(Arguments args) {
    Scalar value = args.scalar(0);
    FormatPattern pattern = FormatPattern.parse(args.text(1));
    return Scalar.text(args.coercion()
        .number(value)
        .filter(number -> !(value instanceof Scalar.Bool))
        .map(number -> pattern.number(number, args.coercion().locale()))
        .orElseGet(() -> pattern.text(args.coercion().text(value))));
  }

  private static Scalar value(Arguments args) {
    Scalar given = args.scalar(0);
    return args.coercion()
        .number(given)
        .filter(number -> !(given instanceof Scalar.Bool))
        .map(Scalar::num)
        .orElseThrow(() -> Failure.value("VALUE parameter '%s' cannot be parsed to number."
            .formatted(args.coercion().text(given))));
  }

  private static Scalar substitute(Arguments args) {
    String text = args.text(0);
    String wanted = args.text(1);
    String put = args.text(2);
    if (wanted.isEmpty()) {
      return Scalar.text(text);
    }
    if (!args.has(3)) {
      return Scalar.text(text.replace(wanted, put));
    }
    int at = text.indexOf(wanted);
    for (int i = 1; i < args.whole(3, 1) && at >= 0; i++) {
      at = text.indexOf(wanted, at + wanted.length());
    }
    return Scalar.text(
        at < 0 ? text : text.substring(0, at) + put + text.substring(at + wanted.length()));
  }

  private static Scalar found(Arguments args, boolean withCase) {
    String wanted = withCase ? args.text(0) : args.text(0).toLowerCase(Locale.ROOT);
    String text = withCase ? args.text(1) : args.text(1).toLowerCase(Locale.ROOT);
    int at = text.indexOf(wanted, Math.max(0, args.whole(2, 1) - 1));
    if (at < 0) {
      throw Failure.value("In %s evaluation, cannot find '%s' within '%s'."
          .formatted(args.function(), args.text(0), args.text(1)));
    }
    return Scalar.num(at + 1);
  }

  private static Matcher regex(Arguments args) {
    try {
      return Pattern.compile(args.text(1)).matcher(args.text(0));
    } catch (PatternSyntaxException wrong) {
      throw new Failure(new Scalar.Err(
          "REF",
          "Function %s parameter 2 value \"%s\" is not a valid regular expression."
              .formatted(args.function(), args.text(1))));
    }
  }

  private static Scalar replaced(Arguments args) {
    try {
      return Scalar.text(regex(args).replaceAll(args.text(2)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
      throw Failure.value(
          "Function REGEXREPLACE parameter 3 value \"%s\" is not a valid replacement."
              .formatted(args.text(2)));
    }
  }

  private static Scalar repeated(Arguments args) {
    String text = args.text(0);
    long times = Math.max(0, args.whole(1, 0));
    if (text.length() * times > LONGEST) {
      throw Failure.value(
          "Text result of REPT is longer than the limit of " + LONGEST + " characters.");
    }
    return Scalar.text(text.repeat((int) times));
  }

  private static Scalar character(Arguments args) {
    int code = args.whole(0, 32);
    if (code < 1 || !Character.isValidCodePoint(code)) {
      throw Failure.num("Function CHAR parameter 1 value " + code + " is out of range.");
    }
    return Scalar.text(Character.toString(code));
  }

  private static Scalar extract(Arguments args) {
    Matcher matcher = regex(args);
    if (!matcher.find()) {
      throw Failure.na(
          "Function REGEXEXTRACT parameter 2 value \"%s\" does not match text of Function REGEXEXTRACT parameter 1 value \"%s\"."
              .formatted(args.text(1), args.text(0)));
    }
    return Scalar.text(
        matcher.groupCount() > 0 ? String.valueOf(matcher.group(1)) : matcher.group());
  }

  private static Operand split(Arguments args) {
    String marks = args.text(1);
    if (marks.isEmpty()) {
      throw Failure.value("Function SPLIT parameter 2 value should be non-empty.");
    }
    String pattern = args.truth(2, true) ? "[" + Pattern.quote(marks) + "]" : Pattern.quote(marks);
    List<Scalar> pieces = new ArrayList<>();
    for (String piece : args.text(0).split(pattern, -1)) {
      if (!piece.isEmpty() || !args.truth(3, true)) {
        pieces.add(args.coercion().typedNumber(piece).map(Scalar::num).orElse(Scalar.text(piece)));
      }
    }
    return Block.of(List.of(pieces));
  }
}
