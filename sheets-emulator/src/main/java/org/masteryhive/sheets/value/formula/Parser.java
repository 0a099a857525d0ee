package org.masteryhive.sheets.value.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.sheets.value.formula.Token.Kind;

/** Builds the tree of a formula, the loosest operators first. Brackets left open at the end are closed. */
final class Parser {

  private static final List<List<String>> LEVELS = List.of(
      List.of("=", "<>", "<", "<=", ">", ">="),
      List.of("&"),
      List.of("+", "-"),
      List.of("*", "/"),
      List.of("^"));
  private static final int DEEPEST = 200;

  private final List<Token> tokens;
  private final boolean commaIsDecimal;
  private int at;
  private int depth;

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super("not a formula", null, false, false);
    }
  }

  private Parser(List<Token> tokens, boolean commaIsDecimal) {
    this.tokens = tokens;
    this.commaIsDecimal = commaIsDecimal;
  }

  /** The tree, or empty when the text is no formula. */
  static Optional<Node> parse(List<Token> tokens, boolean commaIsDecimal) {
    List<Token> spoken = tokens.stream().filter(token -> !token.is(Kind.SPACE)).toList();
    Parser parser = new Parser(spoken, commaIsDecimal);
    try {
      Node tree = parser.level(0);
      return parser.now().is(Kind.END) ? Optional.of(tree) : Optional.empty();
    } catch (Unreadable unreadable) {
      return Optional.empty();
    }
  }

  private Node level(int level) {
    if (level == LEVELS.size()) {
      return signed();
    }
    Node left = level(level + 1);
    while (now().is(Kind.OPERATOR) && LEVELS.get(level).contains(now().text())) {
      String operator = take().text();
      left = new Node.Binary(operator, left, level(level + 1));
    }
    return left;
  }

  private Node signed() {
    if (++depth > DEEPEST) {
      throw new Unreadable();
    }
    try {
      if (now().isOperator("-") || now().isOperator("+")) {
        return new Node.Unary(take().text(), signed());
      }
      return percent(atom());
    } finally {
      depth--;
    }
  }

  private Node percent(Node operand) {
    Node node = operand;
    for (int signs = 0; now().isOperator("%"); signs++) {
      if (signs > DEEPEST) {
        throw new Unreadable();
      }
      take();
      node = new Node.Unary("%", node);
    }
    return node;
  }

  private Node atom() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> new Node.Literal(Scalar.num(number(token.text())));
      case STRING -> new Node.Literal(Scalar.text(unquoted(token.text())));
      case ERROR -> new Node.Literal(error(token.text()));
      case REFERENCE -> new Node.Ref(token.reference().orElseThrow());
      case NAME -> named(token.text());
      case OPEN -> bracketed();
      case ARRAY_OPEN -> array();
      default -> throw new Unreadable();
    };
  }

  private double number(String text) {
    double number = Double.parseDouble(commaIsDecimal ? text.replace(',', '.') : text);
    if (!Double.isFinite(number)) {
      throw new Unreadable();
    }
    return number;
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1).replace("\"\"", "\"");
  }

  private static Scalar error(String text) {
    String type = switch (text.substring(text.indexOf('#'))) {
      case "#REF!" -> "REF";
      case "#N/A" -> "N_A";
      case "#DIV/0!" -> "DIVIDE_BY_ZERO";
      case "#VALUE!" -> "VALUE";
      case "#NAME?" -> "NAME";
      case "#NUM!" -> "NUM";
      case "#NULL!" -> "NULL_VALUE";
      default -> "ERROR";
    };
    return new Scalar.Err(type, type.equals("REF") ? "Reference does not exist." : "");
  }

  private Node named(String name) {
    if (now().is(Kind.OPEN)) {
      take();
      return new Node.Call(name, arguments());
    }
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "TRUE" -> new Node.Literal(Scalar.bool(true));
      case "FALSE" -> new Node.Literal(Scalar.bool(false));
      default -> new Node.Name(name);
    };
  }

  private Node bracketed() {
    Node inside = level(0);
    close(Kind.CLOSE);
    return inside;
  }

  private List<Node> arguments() {
    List<Node> arguments = new ArrayList<>();
    if (now().is(Kind.CLOSE) || now().is(Kind.END)) {
      close(Kind.CLOSE);
      return arguments;
    }
    while (true) {
      boolean leftOut = parts(now()) || now().is(Kind.CLOSE);
      arguments.add(leftOut ? new Node.Literal(Scalar.blank()) : level(0));
      if (!parts(now())) {
        close(Kind.CLOSE);
        return arguments;
      }
      take();
    }
  }

  private static boolean parts(Token token) {
    return token.is(Kind.SEPARATOR) || token.is(Kind.SEMICOLON);
  }

  private Node array() {
    List<List<Node>> rows = new ArrayList<>();
    List<Node> row = new ArrayList<>();
    while (true) {
      row.add(level(0));
      if (now().is(Kind.SEPARATOR)) {
        take();
      } else {
        rows.add(List.copyOf(row));
        row.clear();
        if (!now().is(Kind.SEMICOLON)) {
          close(Kind.ARRAY_CLOSE);
          return new Node.Array(rows);
        }
        take();
      }
    }
  }

  private void close(Kind kind) {
    if (now().is(kind)) {
      take();
    } else if (!now().is(Kind.END)) {
      throw new Unreadable();
    }
  }

  private Token now() {
    return at < tokens.size() ? tokens.get(at) : new Token(Kind.END, "");
  }

  private Token take() {
    Token token = now();
    at++;
    return token;
  }
}
