package org.masteryhive.workbook;

import java.util.List;
import java.util.Optional;
import org.masteryhive.mastery.Rating;

/**
 * What a rating cell says, before its days are known.
 *
 * @param steps the ratings in it: one, and one more for each re-assessment
 * @param message what to do about it when it cannot be read
 */
record RatingCell(Kind kind, List<Step> steps, String message) {

  static final RatingCell EMPTY = new RatingCell(Kind.EMPTY, List.of(), "");
  static final RatingCell MISSING = new RatingCell(Kind.MISSING, List.of(), "");
  static final RatingCell EXCUSED = new RatingCell(Kind.EXCUSED, List.of(), "");
  static final RatingCell ABSENT = new RatingCell(Kind.ABSENT, List.of(), "");
  static final RatingCell EX = new RatingCell(Kind.EX, List.of(), "");

  /** Kinds of content. */
  enum Kind {
    /** Nothing. */
    EMPTY,
    /** A rating, and perhaps re-assessments. */
    RATED,
    /** Missing at first, and rated since. */
    MADE_UP,
    /** Missing. */
    MISSING,
    /** Excused: nothing follows from it. */
    EXCUSED,
    /** Excused by its code, which may have been meant for Exceeding. */
    EX,
    /** Absent: nothing follows from it. */
    ABSENT,
    /** Something else. */
    UNREADABLE
  }

  /** A rating, with the day that is written beside it. */
  record Step(Rating rating, Optional<WrittenDay> day) {}

  /** Whether it says something of the student's work: a rating, or that it is missing. */
  boolean isEvidence() {
    return kind == Kind.RATED || kind == Kind.MADE_UP || kind == Kind.MISSING;
  }

  /** Whether it is one rating with nothing beside it, as nearly all are. */
  boolean isOneRating() {
    return kind == Kind.RATED && steps.size() == 1 && steps.get(0).day().isEmpty();
  }

  static RatingCell unreadable(String message) {
    return new RatingCell(Kind.UNREADABLE, List.of(), message);
  }
}
