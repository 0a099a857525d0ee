package org.masteryhive.sheets.value.formula;

import java.util.Optional;

/** A piece of a formula's text. All tokens in a row are the text again. */
record Token(Kind kind, String text, Optional<Reference> reference) {

  enum Kind {
    NUMBER,
    STRING,
    REFERENCE,
    NAME,
    OPERATOR,
    OPEN,
    CLOSE,
    ARRAY_OPEN,
    ARRAY_CLOSE,
    SEPARATOR,
    /** Parts rows in an array, arguments elsewhere. */
    SEMICOLON,
    ERROR,
    SPACE,
    UNKNOWN,
    END
  }

  Token(Kind kind, String text) {
    this(kind, text, Optional.empty());
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isOperator(String sign) {
    return kind == Kind.OPERATOR && text.equals(sign);
  }
}
