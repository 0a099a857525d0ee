package org.masteryhive.sheets.value.formula;

import java.util.List;
import java.util.Optional;

/** A formula that was read: its text as kept, and its tree, or none when the text cannot be read. */
public final class Formula {

  private final String text;
  private final List<Token> tokens;
  private final Optional<Node> tree;

  Formula(String text, List<Token> tokens, Optional<Node> tree) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.tree = tree;
  }

  /** The text with its equals sign. */
  public String text() {
    return text;
  }

  /** Whether its value may change when no cell does. */
  public boolean isVolatile() {
    return tokens.stream()
        .anyMatch(token ->
            token.is(Token.Kind.NAME) && token.text().matches("(?i)NOW|TODAY|RAND|RANDBETWEEN"));
  }

  List<Token> tokens() {
    return tokens;
  }

  Optional<Node> tree() {
    return tree;
  }
}
