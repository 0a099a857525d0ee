package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.roster.Spelling;

/** Marks as they stand in a list: {@code Oct 27 Lab (Approaching)}, or in a score {@code Oct 27 AP}. */
final class MarkWords {

  private static final int LONGEST_TITLE = 60;

  private final DayWords days;

  MarkWords(DayWords days) {
    this.days = days;
  }

  /** An occasion; its rating is said where it is not the one that the list is about. */
  String occasion(Occasion occasion, Optional<Rating> about) {
    Counted best = occasion.best();
    List<String> asides = new ArrayList<>();
    if (occasion.isDateless()) {
      asides.add("re-assessed");
    }
    if (about.filter(best.rating()::equals).isEmpty()) {
      asides.add(best.rating().name());
    }
    return named(best.mark(), asides);
  }

  /** A rating with what it was for. */
  String piece(Piece piece) {
    return named(piece, List.of(piece.rating().name()));
  }

  /** Missing work. */
  String missing(Missing missing) {
    return named(missing, List.of());
  }

  /** A rating in short, with its day: what a score is of. */
  String brief(Mark mark, Rating rating) {
    String code =
        mark instanceof Missing ? "missing (" + rating.shortName() + ")" : rating.shortName();
    return mark.day().map(day -> days.of(day) + " " + code).orElse(code + " (no date)");
  }

  private String named(Mark mark, List<String> asides) {
    String title = cut(Spelling.trimmed(mark.assessment().title()));
    List<String> inBrackets = new ArrayList<>(asides);
    if (mark.day().isEmpty() && !title.isEmpty()) {
      inBrackets.add(0, "no date");
    }
    String words = Spelling.trimmed(mark.day().map(days::of).orElse("") + " " + title);
    String name = words.isEmpty() ? "one without a date" : words;
    return inBrackets.isEmpty() ? name : name + " (" + String.join(", ", inBrackets) + ")";
  }

  String day(LocalDate day) {
    return days.of(day);
  }

  private static String cut(String title) {
    String line = title.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
  }
}
