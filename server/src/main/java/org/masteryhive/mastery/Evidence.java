package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All the marks of one student for one outcome, oldest first: a stretch of the marks of the whole course. */
final class Evidence {

  private final EvidenceBook book;
  private final int from;
  private final int end;
  private final int kinds;

  /** A stretch of a book, in which there are no other kinds of marks than these. */
  Evidence(EvidenceBook book, int from, int end, int kinds) {
    this.book = book;
    this.from = from;
    this.end = end;
    this.kinds = kinds;
  }

  /** What was there on a day: all of it but what is dated later. */
  Evidence upTo(LocalDate day) {
    int later = end;
    while (later > from && book.mark(later - 1).isAfter(day)) {
      later--;
    }
    return later == end ? this : new Evidence(book, from, later, kinds);
  }

  /** How many marks there are, whether they count or not. */
  int size() {
    return end - from;
  }

  /** Whether there may be a mark of one of these kinds. */
  boolean mayHave(int some) {
    return MarkCode.has(kinds, some);
  }

  /** Whether each mark is of a later day than the one before it; when it does not say so, it may be so nevertheless. */
  boolean isDayByDay() {
    return !MarkCode.has(kinds, SortedMarks.MIXED);
  }

  /** The codes of these marks, and of others, not to be changed: they begin at {@link #from}. */
  int[] codes() {
    return book.codes();
  }

  int from() {
    return from;
  }

  /** One of the marks, the oldest first. */
  Mark mark(int i) {
    return book.mark(from + i);
  }

  /** What is counted of a mark, as {@link MarkCode} says. */
  int code(int i) {
    return book.code(from + i);
  }

  /** The day of a number. */
  Optional<LocalDate> day(int number) {
    return book.day(number);
  }

  /** How many ratings count. */
  int ratings() {
    int other = MarkCode.UNCOUNTED | MarkCode.MISSING;
    if (!mayHave(other)) {
      return size();
    }
    int ratings = 0;
    for (int at = from; at < end; at++) {
      ratings += MarkCode.has(book.code(at), other) ? 0 : 1;
    }
    return ratings;
  }

  /** The ratings that count. */
  List<Piece> pieces() {
    return ratings(true);
  }

  /** The ratings that are tracked and do not count. */
  List<Piece> practice() {
    return mayHave(MarkCode.UNCOUNTED) ? ratings(false) : List.of();
  }

  /** The work that is missing where it counts. */
  List<Missing> missing() {
    if (!mayHave(MarkCode.MISSING)) {
      return List.of();
    }
    List<Missing> found = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (mark(i) instanceof Missing it && it.counts()) {
        found.add(it);
      }
    }
    return found;
  }

  /** What counts for a rule: the pieces, and missing work as the lowest rating where the rule takes it so. */
  List<Counted> counted(RatingScale scale, boolean missingAsLowest) {
    List<Counted> counted = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      Mark mark = mark(i);
      if (mark.counts() && (missingAsLowest || mark instanceof Piece)) {
        counted.add(Counted.of(mark, scale));
      }
    }
    return counted;
  }

  private List<Piece> ratings(boolean counting) {
    List<Piece> ratings = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      if (mark(i) instanceof Piece piece && piece.counts() == counting) {
        ratings.add(piece);
      }
    }
    return ratings;
  }
}
