package org.masteryhive.sheets.value.formula;

import java.util.OptionalInt;

/** A row or a column of keys, in which a value is looked for. Empty cells and errors are no keys. */
record KeyLine(Block block, boolean down) {

  /** The single row or column that a block is, or the first one of a table. */
  static KeyLine of(Block block) {
    return new KeyLine(block, block.columns() == 1);
  }

  int size() {
    return down ? block.rows() : block.columns();
  }

  private Scalar key(int index) {
    return down ? block.at(index, 0) : block.at(0, index);
  }

  /** The first key that equals a value; a text may have wildcards. */
  OptionalInt first(Scalar wanted) {
    for (int i = 0; i < size(); i++) {
      if (equal(wanted, key(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The last key that equals a value. */
  OptionalInt last(Scalar wanted) {
    for (int i = size() - 1; i >= 0; i--) {
      if (equal(wanted, key(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean equal(Scalar wanted, Scalar key) {
    if (wanted instanceof Scalar.Text form && key instanceof Scalar.Text text) {
      return Wildcards.matches(form.text(), text.text());
    }
    return comparable(wanted, key) && Order.compare(wanted, key) == 0;
  }

  private static boolean comparable(Scalar wanted, Scalar key) {
    boolean isKey = !(key instanceof Scalar.Blank) && !(key instanceof Scalar.Err);
    return isKey && Order.sameKind(wanted, key);
  }

  /** In keys sorted upwards the last that is not above a value; sorted downwards, the last that is not below it. */
  OptionalInt sorted(Scalar wanted, boolean upwards) {
    OptionalInt found = OptionalInt.empty();
    for (int i = 0; i < size(); i++) {
      Scalar key = key(i);
      if (comparable(wanted, key)) {
        int order = Order.compare(key, wanted);
        if (upwards ? order > 0 : order < 0) {
          return found;
        }
        found = OptionalInt.of(i);
      }
    }
    return found;
  }

  /** The key next below a value (side -1) or next above it (side 1), in any order; none for other sides. */
  OptionalInt nearest(Scalar wanted, int side) {
    OptionalInt best = OptionalInt.empty();
    for (int i = 0; i < size() && Math.abs(side) == 1; i++) {
      Scalar key = key(i);
      boolean isBeside =
          comparable(wanted, key) && Integer.signum(Order.compare(key, wanted)) == side;
      if (isBeside && (best.isEmpty() || Order.compare(key, key(best.getAsInt())) * side < 0)) {
        best = OptionalInt.of(i);
      }
    }
    return best;
  }
}
