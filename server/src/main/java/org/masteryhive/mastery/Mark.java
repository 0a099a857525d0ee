package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What a teacher wrote about one student's work on one outcome: a rating, or that it is missing. */
public sealed interface Mark permits Piece, Missing {

  /** By day, undated ones first; on one day by place: the order in which evidence has them. */
  Comparator<Mark> OLDEST_FIRST = Mark::compare;

  /** The day it stands on. A re-assessment without a date stands on the day of the piece before it. */
  Optional<LocalDate> day();

  Assessment assessment();

  Place place();

  /** Whether it counts: whether its type does. */
  default boolean counts() {
    return assessment().counts();
  }

  /** Whether it is known to be of a later day. An undated mark counts as earlier than any day. */
  default boolean isAfter(LocalDate other) {
    return day().isPresent() && day().get().isAfter(other);
  }

  private static int compare(Mark one, Mark other) {
    if (one.day().equals(other.day())) {
      return one.place().compareTo(other.place());
    }
    int order = Boolean.compare(one.day().isPresent(), other.day().isPresent());
    if (order == 0 && one.day().isPresent()) {
      order = one.day().get().compareTo(other.day().get());
    }
    return order != 0 ? order : one.place().compareTo(other.place());
  }
}
