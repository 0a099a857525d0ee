package org.masteryhive.sheets.value.formula;

import java.util.Locale;

/**
 * How values compare: numbers before texts before truths; texts without case. Nothing equals zero, the empty text and
 * {@code FALSE}.
 */
final class Order {

  private Order() {}

  static int compare(Scalar left, Scalar right) {
    Scalar one = left instanceof Scalar.Blank ? emptyLike(right) : left;
    Scalar other = right instanceof Scalar.Blank ? emptyLike(left) : right;
    if (one instanceof Scalar.Num a && other instanceof Scalar.Num b) {
      return Double.compare(a.number() + 0.0, b.number() + 0.0);
    }
    if (one instanceof Scalar.Text a && other instanceof Scalar.Text b) {
      return a.text().toLowerCase(Locale.ROOT).compareTo(b.text().toLowerCase(Locale.ROOT));
    }
    if (one instanceof Scalar.Bool a && other instanceof Scalar.Bool b) {
      return Boolean.compare(a.truth(), b.truth());
    }
    return Integer.compare(rank(one), rank(other));
  }

  private static Scalar emptyLike(Scalar other) {
    if (other instanceof Scalar.Text) {
      return Scalar.text("");
    }
    return other instanceof Scalar.Bool ? Scalar.bool(false) : Scalar.num(0);
  }

  static boolean sameKind(Scalar one, Scalar other) {
    return rank(one) == rank(other);
  }

  private static int rank(Scalar scalar) {
    if (scalar instanceof Scalar.Text) {
      return 1;
    }
    return scalar instanceof Scalar.Bool ? 2 : 0;
  }
}
