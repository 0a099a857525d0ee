package org.masteryhive.mastery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.masteryhive.roster.Spelling;

/**
 * A rule of scales that is broken.
 *
 * @param words the sentence that a teacher reads
 * @param rating the place, in the list of ratings, of the one to change
 */
public record ScaleFault(String words, int rating) {

  private static final int MOST = 12;

  /** The first rule that the ratings break, in whatever order they are listed. */
  static Optional<ScaleFault> in(List<Rating> ratings) {
    return Stream.<Function<List<Rating>, Optional<ScaleFault>>>of(
            ScaleFault::size,
            ScaleFault::sameName,
            ScaleFault::sameCode,
            ScaleFault::samePoints,
            ScaleFault::mastery)
        .flatMap(rule -> rule.apply(ratings).stream())
        .findFirst();
  }

  private static Optional<ScaleFault> size(List<Rating> ratings) {
    return ratings.size() < 2 || ratings.size() > MOST
        ? Optional.of(new ScaleFault(
            "A scale has 2 to 12 ratings; this one has " + ratings.size() + ".",
            ratings.size() > MOST ? MOST : 0))
        : Optional.empty();
  }

  private static Optional<ScaleFault> sameName(List<Rating> ratings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ratings.size(); i++) {
      if (!seen.add(Spelling.key(ratings.get(i).name()))) {
        return Optional.of(
            new ScaleFault("The rating " + ratings.get(i).name() + " is there twice.", i));
      }
    }
    return Optional.empty();
  }

  private static Optional<ScaleFault> sameCode(List<Rating> ratings) {
    Map<String, Rating> seen = new HashMap<>();
    for (int i = 0; i < ratings.size(); i++) {
      Rating rating = ratings.get(i);
      for (String code : rating.codes()) {
        Rating other = seen.putIfAbsent(Spelling.key(code), rating);
        if (other != null && !other.equals(rating)) {
          return Optional.of(new ScaleFault(
              "The code " + code + " stands for " + other.name() + " and for " + rating.name()
                  + ".",
              i));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ScaleFault> samePoints(List<Rating> ratings) {
    Map<Points, Rating> seen = new HashMap<>();
    for (int i = 0; i < ratings.size(); i++) {
      Rating rating = ratings.get(i);
      Rating other = seen.putIfAbsent(rating.points(), rating);
      if (other != null) {
        return Optional.of(new ScaleFault(
            other.name() + " and " + rating.name() + " have the same points, " + rating.points()
                + ".",
            i));
      }
    }
    return Optional.empty();
  }

  private static Optional<ScaleFault> mastery(List<Rating> ratings) {
    List<Rating> sorted =
        ratings.stream().sorted(Comparator.comparing(Rating::points)).toList();
    Rating highest = sorted.get(sorted.size() - 1);
    Rating lowest = sorted.get(0);
    if (sorted.stream().noneMatch(Rating::demonstratesMastery)) {
      return Optional.of(
          new ScaleFault("No rating demonstrates mastery.", ratings.indexOf(highest)));
    }
    if (lowest.demonstratesMastery()) {
      return Optional.of(new ScaleFault(
          "The lowest rating, " + lowest.name() + ", cannot demonstrate mastery.",
          ratings.indexOf(lowest)));
    }
    return sorted.stream()
        .dropWhile(rating -> !rating.demonstratesMastery())
        .filter(rating -> !rating.demonstratesMastery())
        .findFirst()
        .map(rating -> new ScaleFault(
            rating.name() + " stands above a rating that demonstrates mastery, so it does so too.",
            ratings.indexOf(rating)));
  }
}
