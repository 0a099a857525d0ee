package org.masteryhive.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.Cell;
import org.masteryhive.testing.Cells;
import org.masteryhive.testing.Samples;

/** Other ways to write what a cell says, which must mean the same. */
final class Spellings {

  private static final Map<String, List<String>> RATINGS = Map.of(
      "NY", List.of("Not Yet", "not yet", "1"),
      "AP", List.of("Approaching", "APPROACHING", "2"),
      "ME", List.of("Meeting", "meeting", "3"),
      "EE", List.of("Exceeding", "ee", "4"),
      "MI", List.of("Missing", "missing", "mi"),
      "AB", List.of("Absent", "ab"),
      "Meeting", List.of("ME", "3"),
      "Excused", List.of("excused", "EXCUSED"));

  private final Samples given;

  Spellings(Samples given) {
    this.given = given;
  }

  /** A rating by another of its names, with space around it, as a number, or from a formula. */
  Optional<Cell> rating(Cell cell) {
    String text = cell.shown();
    if (text.matches("(NY|AP|ME|EE) > (NY|AP|ME|EE).*")) {
      return Optional.of(Cell.of(
          text.replaceFirst("ME", "meeting").replaceFirst(" > ", ">").toLowerCase(Locale.ROOT)));
    }
    List<String> others = RATINGS.getOrDefault(text, List.of());
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String other = given.oneOf(others);
    if (other.matches("[1-4]") && given.chance(50)) {
      return Optional.of(Cells.number(Integer.parseInt(other)));
    }
    return Optional.of(given.chance(30) ? Cells.formula(other) : Cell.of(spaced(other)));
  }

  /** A day as a real date, in ISO order, or with the month's name. */
  Optional<Cell> day(Cell cell) {
    String[] parts = cell.shown().split("/", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(
        Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    String month = day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.US);
    return Optional.of(given.oneOf(List.of(
        Cells.date(day.toString()),
        Cell.of(day.toString()),
        Cell.of(spaced(cell.shown())),
        Cell.of(month + " " + day.getDayOfMonth() + ", " + day.getYear()))));
  }

  /** A word in another case, with space around it. */
  Optional<Cell> word(Cell cell) {
    String text = cell.shown();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Cell.of(spaced(
            given.chance(50) ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT))));
  }

  /** An id as a number that is shown with its zeros, or with space around it. */
  Optional<Cell> id(Cell cell) {
    String text = cell.shown();
    return Optional.of(
        text.matches("\\d+") && given.chance(50)
            ? Cells.number(Integer.parseInt(text), text)
            : Cell.of(spaced(text)));
  }

  /** Yes and no in words, signs and checkboxes. */
  Optional<Cell> yesOrNo(Cell cell) {
    return switch (cell.shown()) {
      case "Yes" ->
        Optional.of(given.oneOf(
            List.of(Cells.checkbox(true), Cell.of(" y"), Cell.of("✓"), Cell.of("TRUE"))));
      case "No" ->
        Optional.of(given.oneOf(List.of(Cells.checkbox(false), Cell.of("n"), Cell.of("no "))));
      default -> Optional.empty();
    };
  }

  private String spaced(String text) {
    return given.oneOf(List.of("", " ", "\u00A0", "  "))
        + text
        + given.oneOf(List.of("", " ", "\t"));
  }
}
