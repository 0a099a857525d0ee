package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Marks that count once, rated with the best of them. */
public record Occasion(List<Counted> marks) {

  public Occasion {
    marks = List.copyOf(marks);
    if (marks.isEmpty()) {
      throw new IllegalArgumentException("an occasion has at least one mark");
    }
  }

  /** The mark that the occasion is rated with: the best, of equals the first. */
  public Counted best() {
    return marks.stream()
        .max(Comparator.<Counted, Points>comparing(counted -> counted.rating().points())
            .thenComparing(mark -> 0))
        .orElseThrow();
  }

  public Rating rating() {
    return best().rating();
  }

  public Optional<LocalDate> day() {
    return marks.get(0).mark().day();
  }
}
