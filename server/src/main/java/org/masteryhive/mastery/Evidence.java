package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All the marks of one student for one outcome, oldest first: a stretch of the marks of the whole course. */
final class Evidence {

  static final Evidence NONE = new Evidence(new Mark[0], 0, 0);

  private final Mark[] marks;
  private final int from;
  private final int end;
  private int pieces;
  private int practice;
  private int missing;

  private Evidence(Mark[] marks, int from, int end) {
    this.marks = marks;
    this.from = from;
    this.end = end;
    for (int i = from; i < end; i++) {
      count(marks[i]);
    }
  }

  /** The marks of a stretch, which are put in order where they are. */
  static Evidence of(Mark[] marks, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (Mark.OLDEST_FIRST.compare(marks[i - 1], marks[i]) > 0) {
        Arrays.sort(marks, from, end, Mark.OLDEST_FIRST);
        break;
      }
    }
    return from == end ? NONE : new Evidence(marks, from, end);
  }

  private void count(Mark mark) {
    if (mark instanceof Piece) {
      pieces += mark.counts() ? 1 : 0;
      practice += mark.counts() ? 0 : 1;
    } else {
      missing += mark.counts() ? 1 : 0;
    }
  }

  /** What was there on a day: all of it but what is dated later. */
  Evidence upTo(LocalDate day) {
    int later = end;
    while (later > from && marks[later - 1].isAfter(day)) {
      later--;
    }
    return later == end ? this : new Evidence(marks, from, later);
  }

  /** How many marks there are, whether they count or not. */
  int size() {
    return end - from;
  }

  /** One of the marks, the oldest first. */
  Mark mark(int i) {
    return marks[from + i];
  }

  /** How many ratings count. */
  int ratings() {
    return pieces;
  }

  /** The ratings that count. */
  List<Piece> pieces() {
    return ratings(pieces, true);
  }

  /** The ratings that are tracked and do not count. */
  List<Piece> practice() {
    return ratings(practice, false);
  }

  /** The work that is missing where it counts. */
  List<Missing> missing() {
    if (missing == 0) {
      return List.of();
    }
    List<Missing> found = new ArrayList<>(missing);
    for (int i = from; i < end; i++) {
      if (marks[i] instanceof Missing it && it.counts()) {
        found.add(it);
      }
    }
    return found;
  }

  /** What counts for a rule: the pieces, and missing work as the lowest rating where the rule takes it so. */
  List<Counted> counted(RatingScale scale, boolean missingAsLowest) {
    List<Counted> counted = new ArrayList<>(size());
    for (int i = from; i < end; i++) {
      Mark mark = marks[i];
      if (mark.counts() && (missingAsLowest || mark instanceof Piece)) {
        counted.add(
            new Counted(mark, mark instanceof Piece piece ? piece.rating() : scale.lowest()));
      }
    }
    return counted;
  }

  private List<Piece> ratings(int count, boolean counting) {
    if (count == 0) {
      return List.of();
    }
    List<Piece> ratings = new ArrayList<>(count);
    for (int i = from; i < end; i++) {
      if (marks[i] instanceof Piece piece && piece.counts() == counting) {
        ratings.add(piece);
      }
    }
    return ratings;
  }
}
