package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The occasions of one student and outcome, oldest first. There are many thousands of them in a class: what is counted of
 * them stands in arrays, and an {@link Occasion} is made of one when somebody wants to read it.
 */
public final class Occasions {

  private final RatingScale scale;
  private final Mark[] marks;
  private final int[] ends;
  private final byte[] ranks;
  private int size;

  private Occasions(RatingScale scale, int most) {
    this.scale = scale;
    this.marks = new Mark[most];
    this.ends = new int[most];
    this.ranks = new byte[most];
  }

  /**
   * Brings the marks that count together: on different days, the marks of one date are one occasion, all undated ones together
   * are one, and a re-assessment without a date is one by itself. Otherwise each is.
   */
  static Occasions of(
      Evidence evidence, RatingScale scale, boolean missingCounts, boolean onDifferentDays) {
    Occasions occasions = new Occasions(scale, evidence.size());
    int today = -1;
    for (int i = 0; i < evidence.size(); i++) {
      Mark mark = evidence.mark(i);
      if (mark.counts() && (missingCounts || mark instanceof Piece)) {
        boolean alone = !onDifferentDays || (mark instanceof Piece piece && piece.dateless());
        if (!alone && today >= 0 && occasions.first(today).day().equals(mark.day())) {
          occasions.join(today, mark);
        } else {
          today = alone ? today : occasions.size;
          occasions.add(mark);
        }
      }
    }
    return occasions;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** How many are rated so high, or higher. */
  int reaching(int rank) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += ranks[i] >= rank ? 1 : 0;
    }
    return count;
  }

  boolean isReaching(int i, int rank) {
    return ranks[i] >= rank;
  }

  Optional<LocalDate> day(int i) {
    return first(i).day();
  }

  /** Those at a rating or above. */
  List<Occasion> reaching(Rating rating) {
    int rank = scale.rank(rating);
    return those(i -> ranks[i] >= rank);
  }

  /** Those below a rating. */
  List<Occasion> below(Rating rating) {
    int rank = scale.rank(rating);
    return those(i -> ranks[i] < rank);
  }

  /** Equal are those with equal marks on the same occasions. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Occasions it) || size != it.size) {
      return false;
    }
    int count = size == 0 ? 0 : ends[size - 1];
    return Arrays.equals(ends, 0, size, it.ends, 0, size)
        && Arrays.equals(marks, 0, count, it.marks, 0, Math.min(count, it.marks.length));
  }

  @Override
  public int hashCode() {
    return size == 0 ? 0 : 31 * size + marks[0].hashCode();
  }

  @Override
  public String toString() {
    return those(i -> true).toString();
  }

  private List<Occasion> those(IntPredicate wanted) {
    List<Occasion> those = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (wanted.test(i)) {
        those.add(occasion(i));
      }
    }
    return those;
  }

  private Occasion occasion(int i) {
    List<Counted> counted = new ArrayList<>(1);
    for (int at = i == 0 ? 0 : ends[i - 1]; at < ends[i]; at++) {
      Mark mark = marks[at];
      counted.add(new Counted(mark, mark instanceof Piece it ? it.rating() : scale.lowest()));
    }
    return Occasion.of(counted);
  }

  private Mark first(int i) {
    return marks[i == 0 ? 0 : ends[i - 1]];
  }

  private void add(Mark mark) {
    int at = size == 0 ? 0 : ends[size - 1];
    marks[at] = mark;
    ends[size] = at + 1;
    ranks[size++] = rank(mark);
  }

  /** One more mark on a day; re-assessments without a date may have come in between. */
  private void join(int occasion, Mark mark) {
    int at = ends[occasion];
    System.arraycopy(marks, at, marks, at + 1, ends[size - 1] - at);
    marks[at] = mark;
    for (int i = occasion; i < size; i++) {
      ends[i]++;
    }
    ranks[occasion] = (byte) Math.max(ranks[occasion], rank(mark));
  }

  private byte rank(Mark mark) {
    return mark instanceof Piece piece ? (byte) scale.rank(piece.rating()) : 0;
  }
}
