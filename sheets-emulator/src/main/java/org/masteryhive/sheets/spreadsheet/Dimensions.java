package org.masteryhive.sheets.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sizes and the hiding of a sheet's rows, or of its columns. Never changes. */
public final class Dimensions {

  /** One row or column: its size in pixels (0: as usual) and why it is hidden, if it is. */
  public record One(int pixelSize, boolean hiddenByUser, boolean hiddenByFilter) {

    static final One USUAL = new One(0, false, false);
  }

  private static final Dimensions USUAL = new Dimensions(List.of());

  private final List<One> special;

  private Dimensions(List<One> special) {
    this.special = special;
  }

  static Dimensions usual() {
    return USUAL;
  }

  public One get(int index) {
    return index < special.size() ? special.get(index) : One.USUAL;
  }

  Dimensions with(int index, @Nullable One one) {
    List<One> after = upTo(index + 1);
    after.set(index, one == null ? One.USUAL : one);
    return of(after);
  }

  Dimensions withAll(int from, int to, java.util.function.UnaryOperator<One> change) {
    List<One> after = upTo(to);
    for (int i = from; i < to; i++) {
      after.set(i, change.apply(after.get(i)));
    }
    return of(after);
  }

  Dimensions insert(int at, int count, One like) {
    if (at >= special.size() && like.equals(One.USUAL)) {
      return this;
    }
    List<One> after = upTo(at);
    after.addAll(at, java.util.Collections.nCopies(count, like));
    return of(after);
  }

  Dimensions delete(int from, int to) {
    if (from >= special.size()) {
      return this;
    }
    List<One> after = new ArrayList<>(special);
    after.subList(from, Math.min(to, after.size())).clear();
    return of(after);
  }

  Dimensions move(int from, int to, int destination) {
    List<One> after = upTo(Math.max(to, destination));
    List<One> block = after.subList(from, to);
    List<One> moved = List.copyOf(block);
    block.clear();
    after.addAll(destination > from ? destination - (to - from) : destination, moved);
    return of(after);
  }

  private List<One> upTo(int length) {
    List<One> list = new ArrayList<>(special);
    while (list.size() < length) {
      list.add(One.USUAL);
    }
    return list;
  }

  /** How many there are up to the last that is not as usual. */
  int length() {
    return special.size();
  }

  static Dimensions of(List<One> list) {
    int length = list.size();
    while (length > 0 && list.get(length - 1).equals(One.USUAL)) {
      length--;
    }
    return length == 0 ? USUAL : new Dimensions(List.copyOf(list.subList(0, length)));
  }
}
