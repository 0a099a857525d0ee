package org.masteryhive.mastery;

import java.util.Arrays;
import java.util.Optional;
import org.masteryhive.roster.Spelling;

/**
 * The colors of ratings whose scale gives none. Below mastery they run from one color to a second,
 * from mastery on from a third to a fourth; steps between are mixed. Color is never the only sign.
 */
public enum Palette {
  /** Red, yellow, green and blue in the light tints of Google Sheets. */
  CLASSIC("Classic", 0xF4C7C3, 0xFCE8B2, 0xB7E1CD, 0xA4C2F4),

  /**
   * Tints of orange, yellow, sky blue and blue from the set of Okabe and Ito ("Color Universal
   * Design", 2008), which people with any kind of color vision tell apart.
   */
  COLOR_BLIND_SAFE("Color-blind safe", 0xF0C566, 0xFAF6BD, 0xAADAF4, 0x66AAD1);

  private final String title;
  private final int lowest;
  private final int nearly;
  private final int mastery;
  private final int highest;

  Palette(String title, int lowest, int nearly, int mastery, int highest) {
    this.title = title;
    this.lowest = lowest;
    this.nearly = nearly;
    this.mastery = mastery;
    this.highest = highest;
  }

  public String title() {
    return title;
  }

  public static Optional<Palette> parse(String text) {
    String key = Spelling.nameKey(text);
    return Arrays.stream(values())
        .filter(palette -> Spelling.nameKey(palette.title).equals(key))
        .findFirst();
  }

  /** The color of a rating, {@code 0xRRGGBB}: its own, or else this palette's. */
  public int colorOf(Rating rating, RatingScale scale) {
    return rating.color().orElseGet(() -> mixed(scale.rank(rating), scale));
  }

  private int mixed(int rank, RatingScale scale) {
    int below = scale.rank(scale.mastery());
    return rank < below
        ? mix(lowest, nearly, rank, below - 1)
        : mix(mastery, highest, rank - below, scale.ratings().size() - below - 1);
  }

  private static int mix(int from, int to, int step, int steps) {
    return steps == 0
        ? from
        : channel(from, to, 16, step, steps)
            | channel(from, to, 8, step, steps)
            | channel(from, to, 0, step, steps);
  }

  private static int channel(int from, int to, int shift, int step, int steps) {
    int start = from >> shift & 0xFF;
    int end = to >> shift & 0xFF;
    return Math.round(start + (float) (end - start) * step / steps) << shift;
  }
}
