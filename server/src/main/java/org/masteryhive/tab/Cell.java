package org.masteryhive.tab;

import java.util.Optional;

/**
 * One cell as it was read.
 *
 * @param value what it holds, once any formula is computed
 * @param shown what a person sees in it, formatted; empty when there is nothing
 * @param formula whether a formula stands in it
 * @param format its number format; its pattern is read on the service's own tabs only
 * @param shade its own background; none when it has none of its own, and none on the teacher's tabs, where it is not read
 * @param note its note; empty when it has none
 * @param link where its whole text leads; empty when nowhere
 */
public record Cell(
    Value value,
    String shown,
    boolean formula,
    Format format,
    Optional<Shade> shade,
    String note,
    String link) {

  /** The one empty cell. */
  public static final Cell BLANK =
      new Cell(Value.blank(), "", false, Format.NONE, Optional.empty(), "", "");

  /** A cell with a text typed into it. */
  public static Cell of(String text) {
    return text.isEmpty() ? BLANK : plain(new Value.Text(text), text, Format.NONE);
  }

  /** A cell without a formula, a color, a note or a link. */
  public static Cell plain(Value value, String shown, Format format) {
    return new Cell(value, shown, false, format, Optional.empty(), "", "");
  }

  /** Whether nobody would see anything in it: no value, and no note. */
  public boolean isEmpty() {
    return value.isBlank() && !formula && note.isEmpty();
  }
}
