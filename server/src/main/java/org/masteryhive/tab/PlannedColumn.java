package org.masteryhive.tab;

import java.util.Optional;

/**
 * A column of a tab while its plan is made. Each is itself alone, wherever it moves.
 *
 * @see ColumnRecognition
 */
final class PlannedColumn {

  /** Whose it is. */
  enum Owner {
    /** One that should be there. */
    OURS,
    /** One that was ours and should no longer be there. */
    GONE,
    TEACHERS
  }

  private Owner owner;
  private final int drawn;
  private final Optional<Stamp> stamp;
  private final boolean made;

  private PlannedColumn(Owner owner, int drawn, Optional<Stamp> stamp, boolean made) {
    this.owner = owner;
    this.drawn = drawn;
    this.stamp = stamp;
    this.made = made;
  }

  static PlannedColumn found(int drawn, Optional<Stamp> stamp) {
    return new PlannedColumn(Owner.OURS, drawn, stamp, false);
  }

  static PlannedColumn made(int drawn) {
    return new PlannedColumn(Owner.OURS, drawn, Optional.empty(), true);
  }

  static PlannedColumn gone(Stamp stamp) {
    return new PlannedColumn(Owner.GONE, -1, Optional.of(stamp), false);
  }

  static PlannedColumn teachers() {
    return new PlannedColumn(Owner.TEACHERS, -1, Optional.empty(), false);
  }

  boolean isOurs() {
    return owner == Owner.OURS;
  }

  boolean isGone() {
    return owner == Owner.GONE;
  }

  boolean isTeachers() {
    return owner == Owner.TEACHERS;
  }

  /** Its place among the drawing's columns. */
  int drawn() {
    return drawn;
  }

  /** Whether the plan makes it. */
  boolean isMade() {
    return made;
  }

  /** The stamp by which it was known. */
  Optional<Stamp> stamp() {
    return stamp;
  }

  /** A column that we no longer need and that holds something of the teacher's is hers from now on. */
  void giveAway() {
    owner = Owner.TEACHERS;
  }
}
