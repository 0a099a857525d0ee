package org.masteryhive.tab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may stay where it is so that as little as possible has to move: a longest increasing subsequence. */
final class LongestRun {

  private LongestRun() {}

  /** Positions in the list whose numbers, all different, go up, as many as there can be. */
  static Set<Integer> of(List<Integer> numbers) {
    int[] before = new int[numbers.size()];
    int[] tails = new int[numbers.size()];
    int length = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int place = place(numbers, tails, length, numbers.get(i));
      before[i] = place == 0 ? -1 : tails[place - 1];
      tails[place] = i;
      length = Math.max(length, place + 1);
    }
    Deque<Integer> run = new ArrayDeque<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      run.push(i);
    }
    return new HashSet<>(run);
  }

  /** The length of the longest run that the number can continue. */
  private static int place(List<Integer> numbers, int[] tails, int length, int number) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (numbers.get(tails[middle]) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
