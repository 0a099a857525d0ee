package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Marks that count once.
 *
 * @param best the mark that it is rated with: the best; of equals a rating before a missing one,
 *     then the first
 */
public record Occasion(List<Counted> marks, Counted best) {

  public Occasion {
    marks = List.copyOf(marks);
  }

  static Occasion of(List<Counted> marks) {
    Counted best = marks.get(0);
    for (int i = 1; i < marks.size(); i++) {
      Counted next = marks.get(i);
      int order = next.rating().points().compareTo(best.rating().points());
      if (order > 0 || (order == 0 && best.isMissing() && !next.isMissing())) {
        best = next;
      }
    }
    return new Occasion(marks, best);
  }

  public Rating rating() {
    return best.rating();
  }

  public Optional<LocalDate> day() {
    return marks.get(0).mark().day();
  }

  /** How many ratings it holds. */
  public int ratings() {
    int ratings = 0;
    for (Counted mark : marks) {
      ratings += mark.isMissing() ? 0 : 1;
    }
    return ratings;
  }

  /** Whether nothing was handed in on it. */
  public boolean isMissing() {
    return ratings() == 0;
  }

  /** Whether it is a re-assessment without a date, and so stands by itself. */
  public boolean isDateless() {
    return marks.get(0).mark() instanceof Piece piece && piece.dateless();
  }
}
