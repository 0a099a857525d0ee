package org.masteryhive.mastery;

import java.util.List;
import java.util.OptionalInt;
import org.masteryhive.roster.Spelling;

/**
 * A step of the scale. The color, where the scale gives one, is {@code 0xRRGGBB}; otherwise the
 * {@link Palette} has one.
 */
public record Rating(
    String name,
    List<String> codes,
    Points points,
    boolean demonstratesMastery,
    OptionalInt color,
    String description) {

  public Rating {
    name = Spelling.trimmed(name);
    codes =
        codes.stream().map(Spelling::trimmed).filter(code -> !code.isEmpty()).toList();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a rating needs a name");
    }
  }

  public static Rating of(String name, String code, String points, boolean demonstratesMastery) {
    return new Rating(
        name, List.of(code), Points.of(points), demonstratesMastery, OptionalInt.empty(), "");
  }

  /** The first code, or the name where there is none: what fits into a list of several. */
  public String shortName() {
    return codes.isEmpty() ? name : codes.get(0);
  }

  /** The name with its code: {@code Meeting (ME)}. */
  public String nameAndCode() {
    return codes.isEmpty() ? name : name + " (" + codes.get(0) + ")";
  }

  @Override
  public String toString() {
    return name;
  }
}
