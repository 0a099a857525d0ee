package org.masteryhive.tab;

import java.util.Optional;

/**
 * What to write into one cell; what is empty here is left as it is there.
 *
 * @param value the new value; {@link Value#blank()} clears. Text is written as text and never parsed
 * @param note the new note; an empty text takes it away
 * @param shade the new background; {@link Paint#CLEAR} takes it away
 * @param format the new number format
 * @param link where the whole text leads; an empty text takes the link away
 * @param style the new look of the text, for cells that are made
 */
public record CellWrite(
    Optional<Value> value,
    Optional<String> note,
    Optional<Paint> shade,
    Optional<Format> format,
    Optional<String> link,
    Optional<Style> style) {

  /** Writes nothing. */
  public static final CellWrite NOTHING = new CellWrite(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty());

  /** A background to write, or none. */
  public record Paint(Optional<Shade> shade) {

    /** Takes the background away. */
    public static final Paint CLEAR = new Paint(Optional.empty());

    public static Paint of(Shade shade) {
      return new Paint(Optional.of(shade));
    }
  }

  /** How text stands in a cell. */
  public record Style(boolean bold, boolean wrapped, boolean centered, boolean borderAbove) {

    /** Nothing special. */
    public static final Style PLAIN = new Style(false, false, false, false);
  }

  public static CellWrite value(Value value) {
    return new CellWrite(
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static CellWrite note(String note) {
    return new CellWrite(
        Optional.empty(),
        Optional.of(note),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static CellWrite style(Style style) {
    return new CellWrite(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(style));
  }

  static CellWrite format(Format format) {
    return new CellWrite(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(format),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether anything would be written. */
  public boolean isNothing() {
    return aspects() == 0;
  }

  /** Whether another one says something of the same things: then one request can write both. */
  public boolean saysTheSameAspectsAs(CellWrite other) {
    return aspects() == other.aspects();
  }

  /** What it says something of, a bit for each. */
  int aspects() {
    return (value.isPresent() ? 1 : 0)
        | (note.isPresent() ? 2 : 0)
        | (shade.isPresent() ? 4 : 0)
        | (format.isPresent() ? 8 : 0)
        | (link.isPresent() ? 16 : 0)
        | (style.isPresent() ? 32 : 0);
  }

  /** Whether a person would see the difference: its value, note, color or link. Such cells are counted. */
  public boolean counts() {
    return value.isPresent() || note.isPresent() || shade.isPresent() || link.isPresent();
  }
}
