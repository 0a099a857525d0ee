package org.masteryhive.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masteryhive.mastery.Points;
import org.masteryhive.mastery.Rating;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Value;

/**
 * Reads rating cells: a rating's name, one of its codes or its points; Missing, Excused, Absent; and re-assessments after
 * {@code >}. The same text means the same in every cell, so each is read once.
 */
final class RatingReader {

  /** Words that are no ratings, unless the scale uses them itself. */
  private static final Map<String, RatingCell> SPECIAL = Map.of(
      "missing", RatingCell.MISSING,
      "mi", RatingCell.MISSING,
      "excused", RatingCell.EXCUSED,
      "ex", RatingCell.EX,
      "absent", RatingCell.ABSENT,
      "ab", RatingCell.ABSENT);

  private final RatingScale scale;
  private final DateReader dates;
  private final Map<String, RatingCell> texts = new HashMap<>();
  private final Map<Double, RatingCell> numbers = new HashMap<>();

  RatingReader(RatingScale scale, DateReader dates) {
    this.scale = scale;
    this.dates = dates;
  }

  RatingCell read(Cell cell) {
    Value value = cell.value();
    if (value instanceof Value.Numeric number) {
      return DateReader.isDate(cell)
          ? RatingCell.unreadable(
              "A date stands where a rating belongs. Type a rating, and choose Format ▸ Number ▸ Plain text if Sheets"
                  + " makes a date of it again.")
          : number(number.number(), cell.shown());
    }
    if (value instanceof Value.Truth) {
      return RatingCell.unreadable("A checkbox cannot be a rating. " + choices());
    }
    if (value instanceof Value.Failed failed) {
      return RatingCell.unreadable(Wording.failed(failed));
    }
    return value.isBlank() ? RatingCell.EMPTY : text(cell.shown());
  }

  private RatingCell text(String text) {
    @Nullable RatingCell known = texts.get(text);
    if (known == null) {
      known = parse(Spelling.trimmed(text));
      texts.put(text, known);
    }
    return known;
  }

  /** A number may look like a code of the scale; otherwise it is points. */
  private RatingCell number(double number, String shown) {
    RatingCell word = text(shown);
    if (word.kind() == RatingCell.Kind.RATED && scale.uses(shown)) {
      return word;
    }
    return numbers.computeIfAbsent(
        number,
        held -> points(held)
            .flatMap(scale::find)
            .map(RatingReader::rated)
            .orElseGet(() -> RatingCell.unreadable(notOnScale(Spelling.trimmed(shown)))));
  }

  /** Points as they were computed: what binary fractions add at the far end is left out. */
  private static Optional<Points> points(double number) {
    return Double.isFinite(number) && Math.abs(number) < 1e9
        ? Points.of(BigDecimal.valueOf(number).setScale(9, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  private static RatingCell rated(Rating rating) {
    return new RatingCell(
        RatingCell.Kind.RATED, List.of(new RatingCell.Step(rating, Optional.empty())), "");
  }

  private RatingCell parse(String text) {
    if (text.isEmpty()) {
      return RatingCell.EMPTY;
    }
    Optional<Rating> rating = scale.find(text);
    if (rating.isPresent()) {
      return rated(rating.get());
    }
    if (text.indexOf('>') >= 0) {
      return reassessed(text.split(">", -1));
    }
    @Nullable RatingCell special = SPECIAL.get(Spelling.key(text));
    return special == null ? RatingCell.unreadable(notOnScale(text)) : special;
  }

  private RatingCell reassessed(String[] parts) {
    String first = Spelling.trimmed(parts[0]);
    Optional<Rating> before = scale.find(first);
    boolean missing =
        before.isEmpty() && RatingCell.MISSING.equals(SPECIAL.get(Spelling.key(first)));
    if (before.isEmpty() && !missing) {
      return unreadablePart(first.isEmpty() ? "Nothing stands before >." : notBeforeSign(first));
    }
    List<RatingCell.Step> steps = new ArrayList<>();
    before.ifPresent(rating -> steps.add(new RatingCell.Step(rating, Optional.empty())));
    for (int i = 1; i < parts.length; i++) {
      String part = Spelling.trimmed(parts[i]);
      Optional<RatingCell.Step> step = step(part);
      if (step.isEmpty()) {
        return unreadablePart(notAStep(part));
      }
      steps.add(step.get());
    }
    return new RatingCell(
        missing ? RatingCell.Kind.MADE_UP : RatingCell.Kind.RATED, List.copyOf(steps), "");
  }

  private RatingCell unreadablePart(String why) {
    return RatingCell.unreadable(
        why + " None of this cell is used until it reads like " + example() + ".");
  }

  /** A rating, or a rating and a day. */
  private Optional<RatingCell.Step> step(String part) {
    Optional<Rating> alone = scale.find(part);
    if (alone.isPresent()) {
      return Optional.of(new RatingCell.Step(alone.get(), Optional.empty()));
    }
    return split(part)
        .flatMap(split -> dates
            .written(split.rest())
            .map(day -> new RatingCell.Step(split.rating(), Optional.of(day))));
  }

  /** A rating at the beginning of a text, and what follows it. */
  private record Split(Rating rating, String rest) {}

  private Optional<Split> split(String part) {
    Optional<Split> longest = Optional.empty();
    for (int end = part.length() - 1; end > 0; end--) {
      if (Character.isWhitespace(part.charAt(end)) || Character.isSpaceChar(part.charAt(end))) {
        Optional<Rating> rating = scale.find(part.substring(0, end));
        if (rating.isPresent()) {
          Split split = new Split(rating.get(), Spelling.trimmed(part.substring(end)));
          if (dates.written(split.rest()).isPresent()) {
            return Optional.of(split);
          }
          longest = longest.isEmpty() ? Optional.of(split) : longest;
        }
      }
    }
    return longest;
  }

  private String notOnScale(String text) {
    Optional<Split> split = split(text);
    if (split.isPresent() && dates.written(split.get().rest()).isPresent()) {
      return "A date can stand only beside a rating that follows >, like " + example() + ".";
    }
    return "Not a rating on your scale. "
        + scale
            .nearest(text)
            .map(rating -> "Did you mean " + rating.nameAndCode() + "?")
            .orElseGet(this::choices);
  }

  private String notBeforeSign(String first) {
    return SPECIAL.containsKey(Spelling.key(first))
        ? "Only a rating or Missing can stand before >."
        : quoted(first);
  }

  private String notAStep(String part) {
    if (part.isEmpty()) {
      return "Nothing stands after >.";
    }
    if (dates.written(part).isPresent()) {
      return "There is no rating before the date " + part + ".";
    }
    return split(part)
        .map(split -> Wording.quoted(split.rest()) + " is not a day.")
        .orElseGet(() -> quoted(part));
  }

  private String quoted(String part) {
    return Wording.quoted(part)
        + " is not a rating on your scale."
        + scale
            .nearest(part)
            .map(rating -> " Did you mean " + rating.nameAndCode() + "?")
            .orElse("");
  }

  private String choices() {
    return "Use "
        + scale.ratings().stream()
            .map(rating -> Wording.brief(rating.nameAndCode(), 60))
            .collect(Collectors.joining(", "))
        + ", Missing, Excused or Absent.";
  }

  private String example() {
    return scale.lowest().shortName() + " > " + scale.mastery().shortName() + " " + dates.example();
  }
}
