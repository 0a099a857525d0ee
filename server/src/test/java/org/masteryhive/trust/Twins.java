package org.masteryhive.trust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.masteryhive.tab.Cell;
import org.masteryhive.testing.Samples;

/**
 * Two gradebooks that must come to the same conclusions: one in which cells were spoiled or written otherwise, and one in
 * which what cannot be used is simply not there.
 *
 * @param unusable where exactly one problem must be told
 * @param touched all cells that differ between the two
 */
record Twins(Draft hostile, Draft clean, Set<Place> unusable, Set<Place> touched) {

  /** What follows from a cell that cannot be used. */
  private enum Loss {
    /** It is as if it were blank. */
    THE_CELL,
    /** Its whole row is as if it were blank. */
    THE_ROW,
    /** Its whole column is as if it were blank. */
    THE_COLUMN,
    /** It is told, and something else stands in for it that says the same as what was there. */
    NONE,
    /** It is as if it were blank, and nothing need be said: any text may stand there. */
    NOTHING_TOLD
  }

  /** Cells under a heading, how they can be spoiled, and how else they can be written. */
  private record Kind(
      Loss loss,
      Function<Rubbish, Cell> spoiled,
      BiFunction<Spellings, Cell, Optional<Cell>> otherwise) {}

  private record Target(Place place, Kind kind) {}

  private static final Kind RATING = new Kind(Loss.THE_CELL, Rubbish::rating, Spellings::rating);
  private static final Kind PRACTICE =
      new Kind(Loss.NOTHING_TOLD, Rubbish::rating, Spellings::rating);
  private static final Kind DAY = new Kind(Loss.THE_CELL, Rubbish::day, Spellings::day);
  private static final Kind YES_OR_NO =
      new Kind(Loss.THE_CELL, Rubbish::yesOrNo, Spellings::yesOrNo);
  private static final Kind ERROR = new Kind(Loss.THE_CELL, Rubbish::error, Twins::notOtherwise);
  private static final Kind RULE = new Kind(Loss.THE_CELL, Rubbish::rule, Spellings::word);
  private static final Kind ROW_ID = new Kind(Loss.THE_ROW, Rubbish::word, Spellings::id);
  private static final Kind ROW_WORD = new Kind(Loss.THE_ROW, Rubbish::word, Spellings::word);
  private static final Kind ROW_RATING = new Kind(Loss.THE_ROW, Rubbish::rating, Spellings::rating);
  private static final Kind COLUMN_OUTCOME =
      new Kind(Loss.THE_COLUMN, Rubbish::word, Spellings::word);

  private static final Draft BASE = Draft.small();
  private static final List<Target> TARGETS = targets();

  /** Some cells of the small class, from a few to many, spoiled or written otherwise. */
  static Twins of(long seed) {
    Samples given = new Samples(seed);
    Rubbish rubbish = new Rubbish(given);
    Spellings spellings = new Spellings(given);
    Twins twins = new Twins(BASE.copy(), BASE.copy(), new HashSet<>(), new HashSet<>());
    Taken taken = new Taken();
    for (int left = given.between(1, 14); left > 0; left--) {
      Target target = given.oneOf(TARGETS);
      if (taken.take(target.place(), target.kind().loss())) {
        twins.change(target, rubbish, given.chance(30) ? Optional.of(spellings) : Optional.empty());
      }
    }
    return twins;
  }

  private void change(Target target, Rubbish rubbish, Optional<Spellings> spellings) {
    Place place = target.place();
    touched.add(place);
    if (spellings.isPresent()) {
      target
          .kind()
          .otherwise()
          .apply(spellings.get(), BASE.at(place))
          .ifPresent(cell -> hostile.put(place, cell));
      return;
    }
    hostile.put(place, target.kind().spoiled().apply(rubbish));
    switch (target.kind().loss()) {
      case THE_ROW -> clean.blankRow(place);
      case THE_COLUMN -> clean.blankColumn(place);
      case THE_CELL, NOTHING_TOLD -> clean.put(place, Cell.BLANK);
      case NONE -> {}
    }
    if (target.kind().loss() != Loss.NOTHING_TOLD) {
      unusable.add(place);
    }
  }

  /** Keeps changes apart from each other, so that what follows from each can be told. */
  private static final class Taken {
    private final Set<String> lines = new HashSet<>();
    private final Set<Place> cells = new HashSet<>();

    boolean take(Place place, Loss loss) {
      boolean grid = place.tab().equals(Draft.EVIDENCE);
      String row = place.tab() + " row " + place.row();
      String column = place.tab() + " column " + place.column();
      boolean wholeRow = loss == Loss.THE_ROW;
      boolean wholeColumn = loss == Loss.THE_COLUMN;
      boolean free = cells.stream().noneMatch(place::equals)
          && !lines.contains(row)
          && !lines.contains(column)
          && cells.stream()
              .filter(cell -> cell.tab().equals(place.tab()))
              .noneMatch(cell -> (wholeRow && cell.row() == place.row())
                  || (wholeColumn && cell.column() == place.column()));
      if (free) {
        cells.add(place);
        if (wholeRow) {
          lines.add(row);
        }
        if (wholeColumn && grid) {
          lines.add(column);
        }
      }
      return free;
    }
  }

  private static List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    grid(targets);
    grid(targets);
    list(targets, "Evidence Log", "Date", DAY);
    list(targets, "Evidence Log", "Student ID", ROW_ID);
    list(targets, "Evidence Log", "Outcome", ROW_WORD);
    list(targets, "Evidence Log", "Rating", ROW_RATING);
    list(targets, "Overrides", "Student ID", ROW_ID);
    list(targets, "Overrides", "Outcome", ROW_WORD);
    list(targets, "Overrides", "Conclusion", ROW_RATING);
    list(targets, "Overrides", "Date", DAY);
    list(targets, "Behavior Log", "Date", DAY);
    list(targets, "Behavior Log", "Student ID", ROW_ID);
    list(targets, "Behavior Log", "Kind", ROW_WORD);
    list(targets, "Behavior Log", "Restored on", DAY);
    list(targets, "Mentoring Log", "Date", DAY);
    list(targets, "Mentoring Log", "Student ID", ROW_ID);
    list(targets, "Mentoring Log", "Goal due", DAY);
    list(targets, "Roster", "Joined", DAY);
    list(targets, "Roster", "Peer tutor", YES_OR_NO);
    list(targets, "Roster", "Section", ERROR);
    list(targets, "Roster", "Mentor", ERROR);
    list(targets, "Roster", "Language", ERROR);
    list(targets, "Outcomes", "Target date", DAY);
    list(targets, "Outcomes", "Required", YES_OR_NO);
    list(targets, "Outcomes", "Rule", RULE);
    list(targets, "Outcomes", "I can", ERROR);
    // The sample's scale is the default one, which is used in place of a scale that breaks its
    // rules.
    list(targets, "Scale", "Rating", new Kind(Loss.NONE, Rubbish::error, Twins::notOtherwise));
    list(targets, "Scale", "Points", new Kind(Loss.NONE, Rubbish::count, Twins::notOtherwise));
    settings(targets);
    return targets;
  }

  private static void settings(List<Target> targets) {
    Kind count = new Kind(Loss.THE_CELL, Rubbish::count, Twins::notOtherwise);
    setting(targets, "Year starts", DAY);
    setting(targets, "Year ends", DAY);
    setting(targets, "Rule", RULE);
    setting(targets, "Ratings needed", count);
    setting(targets, "Demonstrations needed", count);
    setting(targets, "Check-in every", count);
    setting(targets, "On different days", YES_OR_NO);
    setting(targets, "Missing counts as", new Kind(Loss.THE_CELL, Rubbish::word, Spellings::word));
    setting(targets, "On track at", new Kind(Loss.THE_CELL, Rubbish::share, Twins::notOtherwise));
    setting(targets, "Palette", new Kind(Loss.THE_CELL, Rubbish::word, Spellings::word));
    setting(targets, "Course", ERROR);
  }

  private static void setting(List<Target> targets, String name, Kind kind) {
    List<List<Cell>> rows = BASE.rows("Settings");
    for (int row = 1; row < rows.size(); row++) {
      if (rows.get(row).get(0).shown().equals(name)) {
        targets.add(new Target(new Place("Settings", row, 1), kind));
      }
    }
  }

  /** The cells under a heading, but for those of who left and the ones that something is told of anyway. */
  private static void list(List<Target> targets, String tab, String heading, Kind kind) {
    int column = BASE.column(tab, heading);
    for (int row = 1; row < BASE.rows(tab).size(); row++) {
      Place place = new Place(tab, row, column);
      if (isLookedAt(place)) {
        targets.add(new Target(place, kind));
      }
    }
  }

  private static void grid(List<Target> targets) {
    List<List<Cell>> rows = BASE.rows(Draft.EVIDENCE);
    for (int column = 2; column < rows.get(1).size(); column++) {
      String type = rows.get(3).get(column).shown();
      boolean counts = !Set.of("Practice", "Diagnostic", "Classwork").contains(type);
      targets.add(new Target(new Place(Draft.EVIDENCE, 1, column), COLUMN_OUTCOME));
      targets.add(new Target(new Place(Draft.EVIDENCE, 2, column), DAY));
      for (int row = 5; row < rows.size(); row++) {
        Place place = new Place(Draft.EVIDENCE, row, column);
        if (isLookedAt(place)) {
          targets.add(new Target(place, counts ? RATING : PRACTICE));
        }
      }
    }
    for (int row = 5; row < rows.size(); row++) {
      targets.add(new Target(new Place(Draft.EVIDENCE, row, 0), ROW_ID));
    }
  }

  private static Optional<Cell> notOtherwise(Spellings spellings, Cell cell) {
    return Optional.empty();
  }

  private static boolean isLookedAt(Place place) {
    List<Cell> row = BASE.rows(place.tab()).get(place.row());
    boolean left = row.stream().anyMatch(cell -> cell.shown().equals("004287"));
    boolean toldOf = Set.of("Metting", "Meting").contains(BASE.at(place).shown());
    boolean rowToldOf = row.stream().anyMatch(cell -> cell.shown().equals("Meting"));
    return !left && !toldOf && !rowToldOf;
  }
}
