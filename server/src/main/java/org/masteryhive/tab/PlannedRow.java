package org.masteryhive.tab;

/**
 * A row of a tab while its plan is made. Each is itself alone, wherever it moves.
 *
 * @see RowRecognition
 */
final class PlannedRow {

  /** What it is. */
  enum Kind {
    HEADINGS,
    SUMMARY,
    STUDENT,
    /** The line that says that the students below are no longer on the Roster. */
    DIVIDER,
    /** A student who left, or a row that is there a second time. */
    LEFT,
    /** Without a Student ID. */
    TEACHERS
  }

  private final Kind kind;
  private final int drawn;
  private final boolean made;

  private PlannedRow(Kind kind, int drawn, boolean made) {
    this.kind = kind;
    this.drawn = drawn;
    this.made = made;
  }

  static PlannedRow found(Kind kind) {
    return new PlannedRow(kind, -1, false);
  }

  static PlannedRow made(Kind kind) {
    return new PlannedRow(kind, -1, true);
  }

  static PlannedRow student(int drawn) {
    return new PlannedRow(Kind.STUDENT, drawn, false);
  }

  static PlannedRow newStudent(int drawn) {
    return new PlannedRow(Kind.STUDENT, drawn, true);
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Its place among the drawing's rows. */
  int drawn() {
    return drawn;
  }

  /** Whether the plan makes it. */
  boolean isMade() {
    return made;
  }
}
