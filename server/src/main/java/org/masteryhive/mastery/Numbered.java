package org.masteryhive.mastery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things that are each met many times, numbered in the order in which they are met first. */
final class Numbered<T> {

  private final List<T> things = new ArrayList<>();
  private final Map<T, Integer> numbers = new HashMap<>();

  /** The number of a thing, its own or that of an equal one. */
  int of(T thing) {
    @Nullable Integer known = numbers.putIfAbsent(thing, things.size());
    if (known != null) {
      return known;
    }
    things.add(thing);
    return things.size() - 1;
  }

  /** The things by their number. */
  List<T> all() {
    return List.copyOf(things);
  }

  /** The things in another order. */
  List<T> sorted(Comparator<? super T> order) {
    return things.stream().sorted(order).toList();
  }

  /** For each number, which one it is in another order. */
  int[] places(List<T> sorted) {
    int[] places = new int[things.size()];
    for (int place = 0; place < places.length; place++) {
      places[of(sorted.get(place))] = place;
    }
    return places;
  }
}
