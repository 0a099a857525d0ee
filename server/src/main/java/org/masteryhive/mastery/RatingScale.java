package org.masteryhive.mastery;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.Spelling;

/**
 * The steps a teacher rates evidence on, lowest first, some of which demonstrate mastery: never the
 * lowest, and never one without all that are above it.
 */
public final class RatingScale {

  /** The scale of a gradebook that has none of its own. */
  public static final RatingScale DEFAULT = new RatingScale(List.of(
      Rating.of("Not Yet", "NY", "1", false),
      Rating.of("Approaching", "AP", "2", false),
      Rating.of("Meeting", "ME", "3", true),
      Rating.of("Exceeding", "EE", "4", true)));

  private final List<Rating> ratings;
  private final Rating[] byRank;
  private final int mastery;
  private final Map<String, Rating> words = new HashMap<>();
  private final Map<Points, Rating> byPoints = new HashMap<>();
  private final Map<Rating, Integer> ranks = new HashMap<>();

  public RatingScale(List<Rating> ratings) {
    ScaleFault.in(ratings).ifPresent(fault -> {
      throw new IllegalArgumentException(fault.words());
    });
    this.ratings = ratings.stream().sorted(Comparator.comparing(Rating::points)).toList();
    this.byRank = this.ratings.toArray(Rating[]::new);
    for (Rating rating : this.ratings) {
      rating.codes().forEach(code -> words.putIfAbsent(Spelling.key(code), rating));
      byPoints.put(rating.points(), rating);
      ranks.put(rating, ranks.size());
    }
    this.ratings.forEach(rating -> words.put(Spelling.key(rating.name()), rating));
    this.mastery = (int)
        this.ratings.stream().filter(rating -> !rating.demonstratesMastery()).count();
  }

  /** What keeps these ratings from being a scale, as a sentence for the teacher; empty when nothing does. */
  public static Optional<ScaleFault> faultIn(List<Rating> ratings) {
    return ScaleFault.in(ratings);
  }

  /** Lowest first. */
  public List<Rating> ratings() {
    return ratings;
  }

  public Rating lowest() {
    return ratings.get(0);
  }

  public Rating highest() {
    return ratings.get(ratings.size() - 1);
  }

  /** The lowest rating that demonstrates mastery. */
  public Rating mastery() {
    return ratings.get(mastery);
  }

  /** How many ratings of the scale stand below this one. */
  @SuppressWarnings(
      "ReferenceEquality") // the scale's own ratings are found at once, equal ones a little later
  public int rank(Rating rating) {
    for (int rank = 0; rank < byRank.length; rank++) {
      if (byRank[rank] == rating) {
        return rank;
      }
    }
    Integer rank = ranks.get(rating);
    if (rank == null) {
      throw new IllegalArgumentException(rating + " is not on the scale");
    }
    return rank;
  }

  /** How many steps up it is from a rating to mastery; none from mastery on. */
  public int stepsToMastery(Rating from) {
    return Math.max(0, mastery - rank(from));
  }

  /** The highest rating whose points a score reaches, else the lowest. */
  public Rating reachedBy(BigDecimal score) {
    Rating reached = lowest();
    for (Rating rating : ratings) {
      if (rating.points().value().compareTo(score) <= 0) {
        reached = rating;
      }
    }
    return reached;
  }

  /** The rating that a cell means: by name, by one of its codes, by its points, tried in this order. */
  public Optional<Rating> find(String word) {
    @Nullable Rating rating = words.get(Spelling.key(word));
    return rating == null ? Points.parse(word).flatMap(this::find) : Optional.of(rating);
  }

  /** The rating of these points. */
  public Optional<Rating> find(Points points) {
    return Optional.ofNullable(byPoints.get(points));
  }

  /** The rating that somebody may have meant who wrote this, when one is near. */
  public Optional<Rating> nearest(String word) {
    return NearestRating.to(word, ratings);
  }

  /** Whether the scale itself uses a word as a name or a code. */
  public boolean uses(String word) {
    return words.containsKey(Spelling.key(word));
  }
}
