package org.masteryhive.mastery;

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
  private int size;

  /**
   * The codes of the occasions, from {@code first} on: the evidence's own where each mark is an occasion, and then not to be
   * written to.
   */
  private int[] best = new int[0];

  private int first;
  private int[] ofSeveral = new int[16];
  private int[] occasions = new int[16];
  private boolean eachByItself;

  Tally(OccasionRule rule) {
    this.ignored = MarkCode.UNCOUNTED | (rule.missingCounts() ? 0 : MarkCode.MISSING);
    this.onDifferentDays = rule.onDifferentDays();
  }

  /** Counts the occasions of other evidence. Mostly all marks count and each has a day of its own: then they are the occasions. */
  void count(Evidence evidence) {
    eachByItself = !evidence.mayHave(ignored) && (!onDifferentDays || evidence.isDayByDay());
    if (eachByItself) {
      best = evidence.codes();
      first = evidence.from();
      size = evidence.size();
    } else {
      makeRoom(evidence.size());
      best = ofSeveral;
      first = 0;
      bringTogether(evidence);
    }
  }

  private void bringTogether(Evidence evidence) {
    size = 0;
    int today = NONE;
    for (int i = 0; i < evidence.size(); i++) {
      int code = evidence.code(i);
      boolean alone = !onDifferentDays || MarkCode.has(code, MarkCode.DATELESS);
      if (MarkCode.has(code, ignored)) {
        occasions[i] = NONE;
      } else if (!alone && today != NONE && MarkCode.areOfOneDay(best[today], code)) {
        occasions[i] = today;
        best[today] = Math.max(best[today], MarkCode.rated(code));
      } else {
        today = alone ? today : size;
        occasions[i] = size;
        best[size++] = MarkCode.rated(code);
      }
    }
  }

  private void makeRoom(int marks) {
    if (marks > occasions.length) {
      ofSeveral = new int[2 * marks];
      occasions = new int[2 * marks];
    }
  }

  /** How many occasions there are. */
  int size() {
    return size;
  }

  /** How many are rated so high, or higher. */
  int reaching(int rank) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += MarkCode.rank(best[first + i]) >= rank ? 1 : 0;
    }
    return count;
  }

  boolean isReaching(int occasion, int rank) {
    return MarkCode.rank(best[first + occasion]) >= rank;
  }

  /** The number of the day of an occasion. */
  int day(int occasion) {
    return MarkCode.day(best[first + occasion]);
  }

  /** Which occasion a mark is of. */
  int occasion(int mark) {
    return eachByItself ? mark : occasions[mark];
  }
}
