package org.masteryhive.sheets.value.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masteryhive.sheets.value.formula.Token.Kind;

/** Cuts the text of a formula into tokens. It never fails: what it does not know is a token of its own kind. */
final class Lexer {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern ERROR = Pattern.compile(
      "(?:(?:'(?:[^']|''){1,200}'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|ERROR!)");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.]*");
  private static final Pattern OPERATOR = Pattern.compile("<>|<=|>=|[-+*/^&=<>%@]");
  private static final Pattern POINT_NUMBER =
      Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern COMMA_NUMBER =
      Pattern.compile("(?:\\d+,?\\d*|,\\d+)(?:[eE][+-]?\\d+)?");

  private final String text;
  private final boolean commaIsDecimal;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, boolean commaIsDecimal) {
    this.text = text;
    this.commaIsDecimal = commaIsDecimal;
  }

  /** The tokens of a formula's text behind its equals sign. */
  static List<Token> read(String text, boolean commaIsDecimal) {
    Lexer lexer = new Lexer(text, commaIsDecimal);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    boolean known = take(SPACE, Kind.SPACE)
        || string()
        || take(ERROR, Kind.ERROR)
        || reference()
        || take(commaIsDecimal ? COMMA_NUMBER : POINT_NUMBER, Kind.NUMBER)
        || take(NAME, Kind.NAME)
        || take(OPERATOR, Kind.OPERATOR);
    if (!known) {
      add(sign(text.charAt(at)), text.substring(at, at + 1));
    }
  }

  private Kind sign(char sign) {
    return switch (sign) {
      case '(' -> Kind.OPEN;
      case ')' -> Kind.CLOSE;
      case '{' -> Kind.ARRAY_OPEN;
      case '}' -> Kind.ARRAY_CLOSE;
      case ';' -> Kind.SEMICOLON;
      case ',' -> commaIsDecimal ? Kind.UNKNOWN : Kind.SEPARATOR;
      default -> Kind.UNKNOWN;
    };
  }

  /** A text in quotes, two of them standing for one inside it. */
  private boolean string() {
    if (text.charAt(at) != '"') {
      return false;
    }
    int end = text.indexOf('"', at + 1);
    while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == '"') {
      end = text.indexOf('"', end + 2);
    }
    if (end < 0) {
      return false;
    }
    add(Kind.STRING, text.substring(at, end + 1));
    return true;
  }

  private boolean reference() {
    Matcher form = Reference.FORM.matcher(text).region(at, text.length());
    form.useTransparentBounds(true);
    if (!form.lookingAt()) {
      return false;
    }
    tokens.add(new Token(Kind.REFERENCE, form.group(), Optional.of(Reference.of(form))));
    at = form.end();
    return true;
  }

  private boolean take(Pattern pattern, Kind kind) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    add(kind, matcher.group());
    return true;
  }

  private void add(Kind kind, String piece) {
    boolean column = kind == Kind.NAME && piece.equals("\\") && commaIsDecimal;
    tokens.add(new Token(column ? Kind.SEPARATOR : kind, piece));
    at += piece.length();
  }
}
