package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All the marks of one student for one outcome, oldest first. */
record Evidence(List<Mark> marks) {

  static final Evidence NONE = new Evidence(List.of());

  Evidence {
    Mark[] sorted = marks.toArray(new Mark[0]);
    Arrays.sort(sorted, Mark.OLDEST_FIRST);
    marks = List.of(sorted);
  }

  /** What was there on a day: all of it but what is dated later. */
  Evidence upTo(LocalDate day) {
    return new Evidence(marks.stream().filter(mark -> !mark.isAfter(day)).toList());
  }

  /** The ratings that count. */
  List<Piece> pieces() {
    return ratings(true);
  }

  /** The ratings that are tracked and do not count. */
  List<Piece> practice() {
    return ratings(false);
  }

  /** The work that is missing where it counts. */
  List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Missing it && it.counts()) {
        missing.add(it);
      }
    }
    return missing;
  }

  /** What counts for a rule: the pieces, and missing work as the lowest rating where the rule takes it so. */
  List<Counted> counted(RatingScale scale, boolean missingAsLowest) {
    List<Counted> counted = new ArrayList<>(marks.size());
    for (Mark mark : marks) {
      if (mark.counts() && (missingAsLowest || mark instanceof Piece)) {
        counted.add(
            new Counted(mark, mark instanceof Piece piece ? piece.rating() : scale.lowest()));
      }
    }
    return counted;
  }

  private List<Piece> ratings(boolean counting) {
    List<Piece> ratings = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Piece piece && piece.counts() == counting) {
        ratings.add(piece);
      }
    }
    return ratings;
  }
}
