package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return (int) marks.stream().filter(mark -> !mark.isMissing()).count();
  }

  /** Whether nothing was handed in on it. */
  public boolean isMissing() {
    return ratings() == 0;
  }

  /** Whether it is a re-assessment without a date, and so stands by itself. */
  public boolean isDateless() {
    return marks.get(0).mark() instanceof Piece piece && piece.dateless();
  }

  boolean reaches(Rating rating) {
    return rating().points().compareTo(rating.points()) >= 0;
  }

  /** Every mark by itself. */
  static List<Occasion> ofEach(List<Counted> marks) {
    return marks.stream().map(mark -> new Occasion(List.of(mark), mark)).toList();
  }

  /**
   * The marks of one date together, and all undated ones together; a re-assessment without a date by
   * itself.
   */
  static List<Occasion> ofDifferentDays(List<Counted> marks) {
    List<List<Counted>> occasions = new ArrayList<>(marks.size());
    Map<Optional<LocalDate>, List<Counted>> days = new HashMap<>();
    for (Counted counted : marks) {
      boolean alone = counted.mark() instanceof Piece piece && piece.dateless();
      List<Counted> occasion = alone
          ? new ArrayList<>(1)
          : days.computeIfAbsent(counted.mark().day(), day -> new ArrayList<>(2));
      if (occasion.isEmpty()) {
        occasions.add(occasion);
      }
      occasion.add(counted);
    }
    return occasions.stream().map(Occasion::of).toList();
  }
}
