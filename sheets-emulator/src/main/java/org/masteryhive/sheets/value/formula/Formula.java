package org.masteryhive.sheets.value.formula;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A formula that was read: its text as kept, and its tree, or none when the text cannot be read. */
public final class Formula {

  private static final Set<String> VOLATILE = Set.of("NOW", "TODAY", "RAND", "RANDBETWEEN");

  private final String text;
  private final List<Token> tokens;
  private final Optional<Node> tree;
  private final boolean isVolatile;

  Formula(String text, List<Token> tokens, Optional<Node> tree) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.tree = tree;
    this.isVolatile = this.tokens.stream()
        .anyMatch(token ->
            token.is(Token.Kind.NAME) && VOLATILE.contains(token.text().toUpperCase(Locale.ROOT)));
  }

  /** The text with its equals sign. */
  public String text() {
    return text;
  }

  /** Whether its value may change when no cell does. */
  public boolean isVolatile() {
    return isVolatile;
  }

  List<Token> tokens() {
    return tokens;
  }

  Optional<Node> tree() {
    return tree;
  }
}
