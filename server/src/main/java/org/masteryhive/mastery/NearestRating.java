package org.masteryhive.mastery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.masteryhive.roster.Spelling;

/**
 * The rating that a word was probably meant to be: one that begins with it, or that a few slips of
 * the finger lead to; the first letter is seldom a slip. When two ratings are as near, none is
 * proposed.
 */
final class NearestRating {

  private NearestRating() {}

  private record Guess(Rating rating, int distance) {}

  static Optional<Rating> to(String word, List<Rating> ratings) {
    String written = Spelling.nameKey(word);
    if (written.isEmpty() || written.length() > 40) {
      return Optional.empty();
    }
    List<Guess> guesses = ratings.stream()
        .flatMap(rating -> guess(written, rating).stream())
        .sorted(Comparator.comparingInt(Guess::distance))
        .toList();
    boolean clear = guesses.size() == 1
        || (guesses.size() > 1 && guesses.get(0).distance() < guesses.get(1).distance());
    return clear ? Optional.of(guesses.get(0).rating()) : Optional.empty();
  }

  private static Optional<Guess> guess(String written, Rating rating) {
    OptionalInt nearest = Stream.concat(Stream.of(rating.name()), rating.codes().stream())
        .map(Spelling::nameKey)
        .mapToInt(known -> distance(written, known))
        .filter(distance -> distance < Integer.MAX_VALUE)
        .min();
    return nearest.isPresent()
        ? Optional.of(new Guess(rating, nearest.getAsInt()))
        : Optional.empty();
  }

  private static int distance(String written, String known) {
    if (known.startsWith(written) && written.length() * 3 >= known.length()) {
      return 2;
    }
    int edits = edits(written, known);
    int allowed = Math.max(1, known.length() * 9 / 20);
    return edits <= allowed && edits < known.length()
        ? 2 * edits + (known.charAt(0) == written.charAt(0) ? 0 : 1)
        : Integer.MAX_VALUE;
  }

  /** Letters to add, drop, change or swap with their neighbor. */
  private static int edits(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, cost, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int[][] cost, int i, int j) {
    int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
    best = Math.min(best, cost[i - 1][j - 1] + changed);
    boolean swapped = i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
