package org.masteryhive.template;

import java.util.List;
import java.util.Optional;

/**
 * A column of a tab; on the grid of evidence also a header row, or all cells beside the students.
 *
 * @param note what explains it to the teacher; may be empty
 * @param width in pixels
 * @param choices what is offered in its cells; may be none
 * @param choicesFrom the column whose cells are offered
 */
public record TemplateColumn(
    String heading,
    Kind kind,
    String note,
    int width,
    boolean wrapped,
    List<String> choices,
    Optional<Source> choicesFrom) {

  /** What a teacher types there. */
  public enum Kind {
    TEXT,
    FREE,
    NUMBER,
    DATE,
    YES_NO,
    RATING;

    /** Whether it stays exactly as it is typed. */
    public boolean isText() {
      return this == TEXT || this == RATING;
    }
  }

  /** A column of another tab. */
  public record Source(String role, String heading) {}

  public TemplateColumn {
    choices = List.copyOf(choices);
  }
}
