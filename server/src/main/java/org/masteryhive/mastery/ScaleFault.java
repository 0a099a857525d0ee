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

/** The rules of a scale, each with the sentence that a teacher reads when it is broken. */
final class ScaleFault {

  private ScaleFault() {}

  static Optional<String> in(List<Rating> ratings) {
    return Stream.<Function<List<Rating>, Optional<String>>>of(
            ScaleFault::size,
            ScaleFault::sameName,
            ScaleFault::sameCode,
            ScaleFault::samePoints,
            ScaleFault::mastery)
        .flatMap(rule -> rule.apply(ratings).stream())
        .findFirst();
  }

  private static Optional<String> size(List<Rating> ratings) {
    return ratings.size() < 2 || ratings.size() > 12
        ? Optional.of("A scale has 2 to 12 ratings; this one has " + ratings.size() + ".")
        : Optional.empty();
  }

  private static Optional<String> sameName(List<Rating> ratings) {
    Set<String> seen = new HashSet<>();
    return ratings.stream()
        .filter(rating -> !seen.add(Spelling.key(rating.name())))
        .findFirst()
        .map(rating -> "The rating " + rating.name() + " is there twice.");
  }

  private static Optional<String> sameCode(List<Rating> ratings) {
    Map<String, Rating> seen = new HashMap<>();
    for (Rating rating : ratings) {
      for (String code : rating.codes()) {
        Rating other = seen.putIfAbsent(Spelling.key(code), rating);
        if (other != null && !other.equals(rating)) {
          return Optional.of("The code " + code + " stands for " + other.name() + " and for "
              + rating.name() + ".");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> samePoints(List<Rating> ratings) {
    Map<Points, Rating> seen = new HashMap<>();
    for (Rating rating : ratings) {
      Rating other = seen.putIfAbsent(rating.points(), rating);
      if (other != null) {
        return Optional.of(other.name() + " and " + rating.name() + " have the same points, "
            + rating.points() + ".");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> mastery(List<Rating> ratings) {
    List<Rating> sorted =
        ratings.stream().sorted(Comparator.comparing(Rating::points)).toList();
    if (sorted.stream().noneMatch(Rating::demonstratesMastery)) {
      return Optional.of("No rating demonstrates mastery.");
    }
    if (sorted.get(0).demonstratesMastery()) {
      return Optional.of(
          "The lowest rating, " + sorted.get(0).name() + ", cannot demonstrate mastery.");
    }
    return sorted.stream()
        .dropWhile(rating -> !rating.demonstratesMastery())
        .filter(rating -> !rating.demonstratesMastery())
        .findFirst()
        .map(rating ->
            rating.name() + " stands above a rating that demonstrates mastery, so it does so too.");
  }
}
