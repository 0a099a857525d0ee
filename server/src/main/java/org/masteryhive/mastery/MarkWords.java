package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.Spelling;

/** Marks as they stand in a list: {@code Oct 27 Lab (Approaching)}, or in a score {@code Oct 27 AP}. */
final class MarkWords {

  private static final int LONGEST_TITLE = 60;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final DayWords days;

  /** What marks are called: all of one column are called the same. */
  private final Map<Assessment, Map<Optional<LocalDate>, String>> names = new HashMap<>();

  MarkWords(DayWords days) {
    this.days = days;
  }

  /** An occasion; its rating is said where it is not the one that the list is about. */
  void occasion(Occasion occasion, Optional<Rating> about, StringBuilder into) {
    Counted best = occasion.best();
    boolean isSaid = about.isPresent() && about.get().equals(best.rating());
    String rating = isSaid ? "" : best.rating().name();
    named(
        best.mark(),
        !occasion.isDateless() ? rating : isSaid ? "re-assessed" : "re-assessed, " + rating,
        into);
  }

  /** A rating with what it was for. */
  void piece(Piece piece, StringBuilder into) {
    named(piece, piece.rating().name(), into);
  }

  /** Missing work. */
  void missing(Missing missing, StringBuilder into) {
    named(missing, "", into);
  }

  /** A rating in short, with its day: what a score is of. */
  void brief(Mark mark, Rating rating, StringBuilder into) {
    if (mark.day().isPresent()) {
      into.append(days.of(mark.day().get())).append(' ');
    }
    if (mark instanceof Missing) {
      into.append("missing (").append(rating.shortName()).append(')');
    } else {
      into.append(rating.shortName());
    }
    if (mark.day().isEmpty()) {
      into.append(" (no date)");
    }
  }

  private void named(Mark mark, String aside, StringBuilder into) {
    into.append(name(mark.day(), mark.assessment()));
    boolean isUndated =
        mark.day().isEmpty() && !Spelling.trimmed(mark.assessment().title()).isEmpty();
    if (isUndated) {
      into.append(aside.isEmpty() ? " (no date)" : " (no date, ");
    } else if (!aside.isEmpty()) {
      into.append(" (");
    }
    if (!aside.isEmpty()) {
      into.append(aside).append(')');
    }
  }

  private String name(Optional<LocalDate> day, Assessment assessment) {
    Map<Optional<LocalDate>, String> onDays =
        names.computeIfAbsent(assessment, it -> new HashMap<>());
    @Nullable String known = onDays.get(day);
    if (known == null) {
      known = called(day, assessment);
      onDays.put(day, known);
    }
    return known;
  }

  private String called(Optional<LocalDate> day, Assessment assessment) {
    String words = Spelling.trimmed(day.map(days::of).orElse("") + " " + title(assessment));
    return words.isEmpty() ? "one without a date" : words;
  }

  private static String title(Assessment assessment) {
    return cut(Spelling.trimmed(assessment.title()));
  }

  String day(LocalDate day) {
    return days.of(day);
  }

  private static String cut(String title) {
    String line = SPACES.matcher(title).replaceAll(" ");
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
  }
}
