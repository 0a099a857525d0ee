package org.masteryhive.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.masteryhive.mastery.Points;
import org.masteryhive.mastery.Rating;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.mastery.ScaleFault;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.Value;

/** Reads Scale: a rating a row. A scale that breaks its rules is not used at all. */
final class ScaleTab {

  private static final String CODE = "Code";
  private static final String POINTS = "Points";
  private static final String DEMONSTRATES = "Demonstrates mastery";
  private static final String DEFAULT_IS_USED =
      " The scale Not Yet, Approaching, Meeting, Exceeding is used until this is mended.";

  private final Table table;
  private final List<Row> rows = new ArrayList<>();
  private final List<Rating> ratings = new ArrayList<>();

  ScaleTab(Table table) {
    this.table = table;
  }

  RatingScale read() {
    boolean readable =
        table.isEmpty() || table.hasAll(List.of(Heading.RATING, POINTS, DEMONSTRATES));
    boolean whole = readable
        && table.rows().stream()
            .filter(row -> !row.isBlank(Heading.RATING, CODE, POINTS))
            .map(this::take)
            .reduce(true, Boolean::logicalAnd);
    if (!whole || rows.isEmpty()) {
      return RatingScale.DEFAULT;
    }
    Optional<ScaleFault> fault = RatingScale.faultIn(ratings);
    fault.ifPresent(
        why -> rows.get(why.rating()).problem(Heading.RATING, why.words() + DEFAULT_IS_USED));
    return fault.isPresent() ? RatingScale.DEFAULT : new RatingScale(ratings);
  }

  /** Takes a rating, and answers whether it could be read. */
  private boolean take(Row row) {
    rows.add(row);
    String name = row.text(Heading.RATING);
    List<String> codes = Arrays.asList(row.id(CODE).split(",", -1));
    Optional<Points> points = points(row.cell(POINTS));
    boolean demonstrates = row.yes(DEMONSTRATES, false);
    OptionalInt color = color(row);
    if (name.isEmpty() && !row.isFailed(Heading.RATING)) {
      row.problem(Heading.RATING, "This rating has no name." + DEFAULT_IS_USED);
    }
    if (points.isEmpty()) {
      row.problem(
          POINTS, "Points are a number from 0 on, with two decimals at most." + DEFAULT_IS_USED);
    }
    if (name.isEmpty() || points.isEmpty()) {
      return false;
    }
    ratings.add(
        new Rating(name, codes, points.get(), demonstrates, color, row.text("Description")));
    return true;
  }

  private static Optional<Points> points(Cell cell) {
    if (DateReader.isDate(cell)) {
      return Optional.empty();
    }
    if (cell.value() instanceof Value.Numeric held) {
      double number = held.number();
      return number >= 0 && number < 1e9
          ? Points.of(BigDecimal.valueOf(number).setScale(9, RoundingMode.HALF_UP))
          : Optional.empty();
    }
    return Points.parse(cell.shown());
  }

  private static OptionalInt color(Row row) {
    String text = row.text("Color");
    Optional<Shade> shade = Shade.parse(text);
    if (shade.isEmpty() && !text.isEmpty()) {
      row.problem("Color", "Not a color, so the palette’s is used. Type it like #B7E1CD.");
    }
    return shade.map(found -> OptionalInt.of(found.rgb())).orElse(OptionalInt.empty());
  }
}
