package org.masteryhive.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Random inputs for property tests. A seed always gives the same inputs, so a failure repeats. */
public final class Samples {

  private final Random random;

  public Samples(long seed) {
    this.random = new Random(seed);
  }

  /** The seeds each property is tried with. */
  public static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  /** A whole number from one to another, both included. */
  public int between(int lowest, int highest) {
    return lowest + random.nextInt(highest - lowest + 1);
  }

  /** True so many times of a hundred. */
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  public <T> List<T> listOf(int shortest, int longest, Supplier<T> item) {
    return Stream.generate(item).limit(between(shortest, longest)).toList();
  }

  public <T> List<T> shuffled(List<T> items) {
    List<T> copy = new ArrayList<>(items);
    Collections.shuffle(copy, random);
    return List.copyOf(copy);
  }
}
