package org.masteryhive.bench;

/** How large a class is: each student has so many ratings for each outcome. */
public record Size(int students, int outcomes, int pieces) {

  /** A class of one teacher. */
  public static final Size CLASS = new Size(30, 40, 10);

  /** The size that the targets speak of. */
  public static final Size YEAR = new Size(150, 60, 10);

  /** Reads {@code 150x60x10}. */
  public static Size parse(String text) {
    String[] parts = text.split("x", -1);
    return new Size(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  /** All ratings. */
  public int ratings() {
    return students * columns();
  }

  /** The assessments: each rates every student on one outcome. */
  public int columns() {
    return outcomes * pieces;
  }

  @Override
  public String toString() {
    return students + "x" + outcomes + "x" + pieces;
  }
}
