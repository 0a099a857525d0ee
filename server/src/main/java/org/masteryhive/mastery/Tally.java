package org.masteryhive.mastery;

import java.util.Arrays;

/**
 * Counts occasions, of one student and outcome after another: which marks make one, and how many reach a rating. On different
 * days, the marks of one date are one occasion, all undated ones together are one, and a re-assessment without a date is one
 * by itself. Otherwise each is. A tally is for one thread.
 */
final class Tally {

  /** What a mark says that is of no occasion. */
  static final int NONE = -1;

  private final int ignored;
  private final boolean onDifferentDays;
  private final int[] reaching;
  private int size;
  private int[] occasions = new int[16];
  private int[] days = new int[16];
  private byte[] ranks = new byte[16];

  Tally(OccasionRule rule) {
    this.ignored = MarkCode.UNCOUNTED | (rule.missingCounts() ? 0 : MarkCode.MISSING);
    this.onDifferentDays = rule.onDifferentDays();
    this.reaching = new int[rule.scale().ratings().size()];
  }

  /** Counts the occasions of other evidence. */
  void count(Evidence evidence) {
    makeRoom(evidence.size());
    bringTogether(evidence);
    Arrays.fill(reaching, 0);
    for (int i = 0; i < size; i++) {
      reaching[ranks[i]]++;
    }
    for (int rank = reaching.length - 2; rank >= 0; rank--) {
      reaching[rank] += reaching[rank + 1];
    }
  }

  private void bringTogether(Evidence evidence) {
    size = 0;
    int today = NONE;
    for (int i = 0; i < evidence.size(); i++) {
      int code = evidence.code(i);
      if (MarkCode.has(code, ignored)) {
        occasions[i] = NONE;
      } else if (!onDifferentDays || MarkCode.has(code, MarkCode.DATELESS)) {
        occasions[i] = add(code);
      } else if (today != NONE && days[today] == MarkCode.day(code)) {
        occasions[i] = today;
        ranks[today] = (byte) Math.max(ranks[today], MarkCode.rank(code));
      } else {
        today = add(code);
        occasions[i] = today;
      }
    }
  }

  private int add(int code) {
    days[size] = MarkCode.day(code);
    ranks[size] = (byte) MarkCode.rank(code);
    return size++;
  }

  private void makeRoom(int marks) {
    if (marks > days.length) {
      occasions = new int[2 * marks];
      days = new int[2 * marks];
      ranks = new byte[2 * marks];
    }
  }

  /** How many occasions there are. */
  int size() {
    return size;
  }

  /** How many are rated so high, or higher. */
  int reaching(int rank) {
    return reaching[rank];
  }

  boolean isReaching(int occasion, int rank) {
    return ranks[occasion] >= rank;
  }

  /** The number of the day of an occasion. */
  int day(int occasion) {
    return days[occasion];
  }

  /** Which occasion a mark is of. */
  int occasion(int mark) {
    return occasions[mark];
  }
}
