package org.masteryhive.mastery;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The marks of a course, sorted into piles: their numbers stand in one array, pile after pile, oldest first in each. Mostly
 * they come in that order; a pile that does not is put in order by itself.
 */
final class SortedMarks {

  /** Where marks belong that are of no pile. */
  static final int NOWHERE = -1;

  /**
   * What is said of a pile whose marks came in another order, or of which some are of one day. It stands where a code has its
   * rank, which a pile has none of.
   */
  static final int MIXED = 1;

  /** So many are put in order one by one; with more, sorting is worth the objects that it makes. */
  private static final int FEW = 32;

  private final Columns columns;
  private final int[] numbers;
  private final int[] codes;
  private final int[] ends;
  private final int[] kinds;

  /** Sorts marks of which it is known where each belongs. */
  SortedMarks(Columns columns, IntUnaryOperator pileOf, int count) {
    this.columns = columns;
    this.numbers = new int[columns.size()];
    this.codes = new int[columns.size()];
    this.ends = new int[count + 1];
    this.kinds = new int[count];
    findStarts(pileOf);
    fill(pileOf);
    for (int pile = 0; pile < count; pile++) {
      look(pile);
    }
  }

  /** Where a pile begins. */
  int from(int pile) {
    return ends[pile];
  }

  /** Where a pile ends. */
  int end(int pile) {
    return ends[pile + 1];
  }

  /** The kinds of marks that there are in a pile, and {@link #MIXED}. */
  int kinds(int pile) {
    return kinds[pile];
  }

  /** What the rules ask of each mark, pile after pile; not to be changed. */
  int[] codes() {
    return codes;
  }

  /** What the rules ask of the mark at a place. */
  int code(int at) {
    return codes[at];
  }

  Mark mark(int at) {
    return columns.mark(numbers[at]);
  }

  /** Counts what belongs where: each pile begins behind those before it. */
  private void findStarts(IntUnaryOperator pileOf) {
    int[] starts = ends;
    for (int i = 0; i < numbers.length; i++) {
      starts[pileOf.applyAsInt(i) + 1]++;
    }
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      int size = starts[i];
      starts[i] = start;
      start += size;
    }
  }

  /** Puts each mark where its pile has grown to. */
  private void fill(IntUnaryOperator pileOf) {
    for (int i = 0; i < numbers.length; i++) {
      int at = ends[pileOf.applyAsInt(i) + 1]++;
      numbers[at] = i;
      codes[at] = columns.code(i);
    }
  }

  /** Looks which kinds of marks there are in a pile, and whether each is of a later day than the one before it. */
  private void look(int pile) {
    int all = 0;
    int day = -1;
    boolean mixed = false;
    for (int at = from(pile); at < end(pile); at++) {
      all |= codes[at];
      mixed |= MarkCode.day(codes[at]) <= day;
      day = MarkCode.day(codes[at]);
    }
    kinds[pile] = MarkCode.kinds(all) | (mixed ? MIXED : 0);
    if (mixed) {
      putInOrder(from(pile), end(pile));
    }
  }

  private void putInOrder(int from, int end) {
    if (end - from > FEW) {
      int[] sorted = IntStream.range(from, end)
          .map(at -> numbers[at])
          .boxed()
          .sorted(this::compare)
          .mapToInt(Integer::intValue)
          .toArray();
      System.arraycopy(sorted, 0, numbers, from, sorted.length);
    } else {
      for (int at = from + 1; at < end; at++) {
        putBack(at, from);
      }
    }
    for (int at = from; at < end; at++) {
      codes[at] = columns.code(numbers[at]);
    }
  }

  /** Puts a mark before those that are later, of the ones before it, which are in order. */
  private void putBack(int from, int first) {
    int number = numbers[from];
    int at = from;
    while (at > first && compare(numbers[at - 1], number) > 0) {
      numbers[at] = numbers[at - 1];
      at--;
    }
    numbers[at] = number;
  }

  /** By day, undated ones first; on one day by place. */
  private int compare(int one, int other) {
    int order = Integer.compare(MarkCode.day(columns.code(one)), MarkCode.day(columns.code(other)));
    return order != 0
        ? order
        : columns.mark(one).place().compareTo(columns.mark(other).place());
  }
}
