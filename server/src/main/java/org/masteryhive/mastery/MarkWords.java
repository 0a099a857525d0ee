package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.masteryhive.roster.Spelling;

/** Marks as they stand in a list: {@code Oct 27 Lab (Approaching)}, or in a score {@code Oct 27 AP}. */
final class MarkWords {

  private static final int LONGEST_TITLE = 60;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What a mark is called: all of one column are called the same. */
  private record Name(Optional<LocalDate> day, Assessment assessment) {}

  private final DayWords days;
  private final Map<Name, String> names = new HashMap<>();

  MarkWords(DayWords days) {
    this.days = days;
  }

  /** An occasion; its rating is said where it is not the one that the list is about. */
  String occasion(Occasion occasion, Optional<Rating> about) {
    Counted best = occasion.best();
    boolean isSaid = about.isPresent() && about.get().equals(best.rating());
    if (!occasion.isDateless()) {
      return named(best.mark(), isSaid ? List.of() : List.of(best.rating().name()));
    }
    return named(
        best.mark(),
        isSaid ? List.of("re-assessed") : List.of("re-assessed", best.rating().name()));
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
    boolean isUndated =
        mark.day().isEmpty() && !Spelling.trimmed(mark.assessment().title()).isEmpty();
    String name = names.computeIfAbsent(new Name(mark.day(), mark.assessment()), this::name);
    if (asides.isEmpty() && !isUndated) {
      return name;
    }
    String inBrackets = String.join(", ", asides);
    return name + " ("
        + (isUndated ? asides.isEmpty() ? "no date" : "no date, " + inBrackets : inBrackets) + ")";
  }

  private String name(Name name) {
    String words =
        Spelling.trimmed(name.day().map(days::of).orElse("") + " " + title(name.assessment()));
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
