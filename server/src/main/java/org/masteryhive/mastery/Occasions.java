package org.masteryhive.mastery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The occasions of one student and outcome, oldest first. There are many thousands of them in a class: they have been counted,
 * and an {@link Occasion} is made of one when somebody wants to read it.
 */
public final class Occasions {

  private final Evidence evidence;
  private final OccasionRule rule;
  private final int size;

  Occasions(Evidence evidence, OccasionRule rule, int size) {
    this.evidence = evidence;
    this.rule = rule;
    this.size = size;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Those at a rating or above, and the others. */
  public record Parted(List<Occasion> reaching, List<Occasion> below) {}

  /** Parts them by a rating. */
  public Parted at(Rating rating) {
    int rank = rule.scale().rank(rating);
    Tally tally = rule.tally();
    tally.count(evidence);
    Parted parted = new Parted(new ArrayList<>(), new ArrayList<>());
    List<List<Counted>> all = marks(tally);
    for (int i = 0; i < all.size(); i++) {
      (tally.isReaching(i, rank) ? parted.reaching : parted.below).add(Occasion.of(all.get(i)));
    }
    return parted;
  }

  /** All of them. */
  public List<Occasion> all() {
    Tally tally = rule.tally();
    tally.count(evidence);
    return marks(tally).stream().map(Occasion::of).toList();
  }

  /** Equal are those with equal marks on the same occasions. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Occasions it && size == it.size && all().equals(it.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  @Override
  public String toString() {
    return all().toString();
  }

  private List<List<Counted>> marks(Tally tally) {
    List<List<Counted>> marks = new ArrayList<>(size);
    for (int i = 0; i < evidence.size(); i++) {
      int occasion = tally.occasion(i);
      if (occasion == marks.size()) {
        marks.add(new ArrayList<>(1));
      }
      if (occasion != Tally.NONE) {
        marks.get(occasion).add(Counted.of(evidence.mark(i), rule.scale()));
      }
    }
    return marks;
  }
}
