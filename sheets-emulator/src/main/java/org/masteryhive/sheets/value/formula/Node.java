package org.masteryhive.sheets.value.formula;

import java.util.List;

/** A part of a formula's tree. */
sealed interface Node {

  /** What is done with each kind of part. */
  interface Visitor<T> {
    T literal(Literal literal);

    T reference(Ref reference);

    T name(Name name);

    T call(Call call);

    T unary(Unary unary);

    T binary(Binary binary);

    T array(Array array);
  }

  <T> T accept(Visitor<T> visitor);

  /** A number, a text or an error as written; an argument left out is a blank. */
  record Literal(Scalar scalar) implements Node {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.literal(this);
    }
  }

  record Ref(Reference reference) implements Node {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.reference(this);
    }
  }

  /** The name of a range. */
  record Name(String name) implements Node {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.name(this);
    }
  }

  record Call(String function, List<Node> arguments) implements Node {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.call(this);
    }
  }

  /** A sign in front ({@code -}, {@code +}) or a percent sign behind. */
  record Unary(String operator, Node operand) implements Node {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.unary(this);
    }
  }

  record Binary(String operator, Node left, Node right) implements Node {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.binary(this);
    }
  }

  /** Values in braces, row by row. */
  record Array(List<List<Node>> rows) implements Node {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.array(this);
    }
  }
}
