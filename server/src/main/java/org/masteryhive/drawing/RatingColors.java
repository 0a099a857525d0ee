package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.masteryhive.drawing.SetupPlan.Ratings;
import org.masteryhive.mastery.Rating;
import org.masteryhive.tab.A1;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Condition;
import org.masteryhive.tab.Shade;

/**
 * Colors ratings as they are typed: each with its own color, and in bold red what cannot be read. The red comes last and
 * holds for whatever no rule before it knew; its formula is ours and takes no word from the sheet but plain types.
 */
final class RatingColors {

  /** Said for each rating: what a rule does not say, the rule after it decides. */
  private static final Shade READABLE = new Shade(0x000000);

  private static final Shade INK = new Shade(0xCC0000);
  private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{Nd} ]{1,40}");
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+@\\-＝＋－＠﹦].*", Pattern.DOTALL);
  private static final List<String> SPECIAL =
      List.of("Missing", "MI", "Excused", "EX", "Absent", "AB");

  private final int tab;
  private final Area area;
  private final Ratings ratings;

  RatingColors(int tab, Area area, Ratings ratings) {
    this.tab = tab;
    this.area = area;
    this.ratings = ratings;
  }

  List<Change> changes(Optional<Integer> outcomeRow, Optional<Integer> typeRow) {
    List<Change> changes = new ArrayList<>();
    for (Rating rating : ratings.scale().ratings()) {
      Shade shade = new Shade(ratings.palette().colorOf(rating, ratings.scale()));
      changes.add(new Change.ColorWhen(
          tab,
          area,
          new Condition.IsOneOf(words(rating)),
          Optional.of(shade),
          Optional.of(READABLE),
          false));
    }
    outcomeRow.ifPresent(row -> changes.add(new Change.ColorWhen(
        tab,
        area,
        new Condition.Holds(unreadable(row, typeRow)),
        Optional.empty(),
        Optional.of(INK),
        true)));
    return changes;
  }

  private List<String> words(Rating rating) {
    return Stream.of(
            Stream.of(rating.name()),
            rating.codes().stream(),
            Stream.of(rating.points().toString()))
        .flatMap(word -> word)
        .filter(word -> !FORMULA.matcher(word).matches())
        .distinct()
        .toList();
  }

  /** Something stands there, under an outcome and a type that counts, and it is neither special nor a second try. */
  private String unreadable(int outcomeRow, Optional<Integer> typeRow) {
    String cell = A1.cell(area.firstRow(), area.firstColumn());
    String column = A1.column(area.firstColumn());
    List<String> conditions = new ArrayList<>();
    conditions.add("LEN(TRIM(" + cell + "))>0");
    conditions.add("LEN(TRIM(" + column + "$" + (outcomeRow + 1) + "))>0");
    conditions.add("ISERROR(FIND(\">\"," + cell + "))");
    conditions.add(isNone("TRIM(" + cell + ")", SPECIAL));
    List<String> uncounted = ratings.uncounted().types().stream()
        .filter(it -> PLAIN_WORD.matcher(it).matches())
        .toList();
    if (typeRow.isPresent() && !uncounted.isEmpty()) {
      conditions.add(isNone("TRIM(" + column + "$" + (typeRow.get() + 1) + ")", uncounted));
    }
    return "=AND(" + String.join(",", conditions) + ")";
  }

  /** Spreadsheets compare without case. */
  private static String isNone(String cell, List<String> words) {
    return words.stream()
        .map(word -> cell + "=\"" + word + "\"")
        .collect(Collectors.joining(",", "NOT(OR(", "))"));
  }
}
