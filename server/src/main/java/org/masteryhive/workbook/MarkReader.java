package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.masteryhive.mastery.Assessment;
import org.masteryhive.mastery.Mark;
import org.masteryhive.mastery.Missing;
import org.masteryhive.mastery.Piece;
import org.masteryhive.mastery.Place;

/** Turns what a rating cell says into marks, each on its own day. */
final class MarkReader {

  private final EvidenceDays days;

  MarkReader(EvidenceDays days) {
    this.days = days;
  }

  EvidenceDays days() {
    return days;
  }

  /**
   * The marks of one cell, as far as they are of this year.
   *
   * @param at the assessment, its day, and the cell's place
   * @param note told what there is to know of a day that is written in the cell itself
   */
  List<Mark> of(RatingCell cell, At at, Consumer<String> note) {
    if (cell.kind() == RatingCell.Kind.MISSING) {
      return days.isUsed(at.day())
          ? List.of(new Missing(at.day(), at.assessment(), at.place(0)))
          : List.of();
    }
    List<RatingCell.Step> steps = cell.steps();
    if (steps.isEmpty()) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>(steps.size());
    Optional<LocalDate> day = at.day();
    for (int part = 0; part < steps.size(); part++) {
      RatingCell.Step step = steps.get(part);
      boolean dateless =
          step.day().isEmpty() && (part > 0 || cell.kind() == RatingCell.Kind.MADE_UP);
      if (step.day().isPresent()) {
        day = Optional.of(resolved(step.day().get(), at.day()));
        days.note(day).ifPresent(note);
      }
      if (days.isUsed(day)) {
        marks.add(new Piece(step.rating(), day, at.assessment(), dateless, at.place(part)));
      }
    }
    return marks;
  }

  /** A day without a year is the first one on or after the assessment's, or else the latest until today. */
  private LocalDate resolved(WrittenDay written, Optional<LocalDate> assessed) {
    return assessed.isPresent() ? written.from(assessed.get()) : written.until(days.today());
  }

  /** Where marks stand: those of one cell. */
  record At(Assessment assessment, Optional<LocalDate> day, int tab, int line, int cell) {
    Place place(int part) {
      return new Place(tab, line, cell, part);
    }
  }
}
