package org.masteryhive.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.masteryhive.drawing.SetupPlan.Ratings;
import org.masteryhive.mastery.Palette;
import org.masteryhive.mastery.Points;
import org.masteryhive.mastery.Rating;
import org.masteryhive.mastery.RatingScale;
import org.masteryhive.mastery.UncountedTypes;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.template.Template;
import org.masteryhive.workbook.FoundTabs;

/** Setting up adds what is missing, into empty places only. */
final class SetupPlanTest {

  private static final Template GRADEBOOK = Template.read(Path.of("../templates/gradebook"));

  private static SetupPlan plan(GivenPicture given) {
    return SetupPlan.of(given.picture(), given.found(), GRADEBOOK, Ratings.DEFAULT);
  }

  private static GivenPicture setUp(GivenPicture given) {
    SetupPlan plan = plan(given);
    return given.after(plan.must()).after(plan.looks());
  }

  @Test
  void anEmptySpreadsheetGetsAllTabs() {
    GivenPicture given = GivenPicture.empty();

    assertThat(plan(given).created())
        .containsExactly(
            "Settings",
            "Scale",
            "Roster",
            "Outcomes",
            "Evidence",
            "Evidence Log",
            "Overrides",
            "Behavior Log",
            "Mentoring Log");
    setUp(given);
    assertThat(given.shown("Roster", 0, 0)).isEqualTo("Student ID");
    assertThat(given.tab("Roster").cells().at(0, 0).note()).isNotEmpty();
    assertThat(given.shown("Evidence", 4, 0)).isEqualTo("Student ID");
    assertThat(given.shown("Evidence", 1, 0)).isEqualTo("Outcome");
    assertThat(given.shown("Scale", 1, 0)).isEqualTo("Not Yet");
    assertThat(given.tab("Scale").cells().at(1, 2).value()).isEqualTo(Value.of(1.0));
    assertThat(given.shown("Settings", 4, 1)).isEqualTo("Demonstrations");
  }

  @Test
  void twiceChangesNothingTheSecondTime() {
    GivenPicture given = setUp(GivenPicture.empty());

    SetupPlan again = plan(given);

    assertThat(again.must().changes()).isEmpty();
    assertThat(again.looks().changes()).isEmpty();
  }

  @Test
  void idsCodesAndRatingsStayAsTheyAreTyped() {
    GivenPicture given = setUp(GivenPicture.empty());

    assertThat(format(given.tab("Roster"), 5, 0)).isEqualTo(Format.Kind.TEXT);
    assertThat(format(given.tab("Outcomes"), 5, 0)).isEqualTo(Format.Kind.TEXT);
    assertThat(format(given.tab("Evidence"), 9, 8)).isEqualTo(Format.Kind.TEXT);
    assertThat(format(given.tab("Evidence"), 1, 8)).isEqualTo(Format.Kind.TEXT);
    assertThat(format(given.tab("Evidence"), 2, 8)).isEqualTo(Format.Kind.NONE);
  }

  private static Format.Kind format(Tab tab, int row, int column) {
    return tab.cells().at(row, column).format().kind();
  }

  @Test
  void theGridOfEvidenceIsFrozenThroughItsHeadingsAndTheName() {
    GivenPicture given = setUp(GivenPicture.empty());

    assertThat(given.tab("Evidence").size().frozenRows()).isEqualTo(5);
    assertThat(given.tab("Evidence").size().frozenColumns()).isEqualTo(2);
  }

  @Test
  void missingHeadingsComeBehindWhatIsThereAndNothingIsWrittenOver() {
    GivenPicture given =
        GivenPicture.empty().with("Roster", "Name,My column,Student ID", "Ana,x,1", ",,,far");

    setUp(given);

    Tab roster = given.tab("Roster");
    assertThat(roster.cells().at(0, 0).shown()).isEqualTo("Name");
    assertThat(roster.cells().at(0, 1).shown()).isEqualTo("My column");
    assertThat(roster.cells().at(0, 3).shown()).isEmpty();
    assertThat(roster.cells().at(0, 4).shown()).isEqualTo("Section");
    assertThat(roster.cells().at(1, 2).shown()).isEqualTo("1");
    SetupPlan again = plan(given);
    assertThat(again.must().changes()).isEmpty();
    assertThat(again.looks().changes()).isEmpty();
  }

  @Test
  void aTeachersOwnColumnInEvidenceKeepsItsFormat() {
    GivenPicture given = GivenPicture.empty()
        .with(
            "Evidence",
            "Assessment,,Quiz,",
            "Outcome,,LO1,",
            "Student ID,Name,,",
            "1,Ana,ME,my note");

    setUp(given);

    assertThat(format(given.tab("Evidence"), 3, 2)).isEqualTo(Format.Kind.TEXT);
    assertThat(format(given.tab("Evidence"), 3, 3)).isEqualTo(Format.Kind.NONE);
    assertThat(given.shown("Evidence", 3, 3)).isEqualTo("my note");
  }

  @Test
  void answersOfAFormAreLeftAsTheyAre() {
    GivenPicture given =
        GivenPicture.empty().with("Behavior Log", "Timestamp,Name,Kind", "x,Ana,Concern");

    List<Change> onTheLog = plan(given).must().changes().stream()
        .filter(change -> change.tab() == 1 && change instanceof Change.Write)
        .toList();

    assertThat(onTheLog).isEmpty();
  }

  @Test
  void whatASpreadsheetMayRefuseIsApartFromWhatItMustHave() {
    SetupPlan plan = plan(GivenPicture.empty());

    assertThat(plan.looks().changes()).allMatch(Change::isCosmetic);
    assertThat(plan.must().changes())
        .noneMatch(change -> change instanceof Change.Offer || change instanceof Change.ColorWhen);
  }

  @Test
  void aRatingThatCanBeReadIsNotInTheColorOfWhatCannot() {
    List<Change.ColorWhen> ofRatings = plan(GivenPicture.empty()).looks().changes().stream()
        .filter(change -> change instanceof Change.ColorWhen)
        .map(Change.ColorWhen.class::cast)
        .filter(rule -> rule.condition() instanceof Change.Condition.IsOneOf)
        .toList();

    assertThat(ofRatings).isNotEmpty().allMatch(rule -> rule.ink().isPresent() && !rule.bold());
  }

  @Test
  void nothingIsOfferedInsideATableOfTheTeachers() {
    Area table = new Area(0, 50, 0, 11);

    assertThat(offersOnRoster(List.of())).isNotEmpty();
    assertThat(offersOnRoster(List.of(table))).noneMatch(area -> area.intersects(table));
  }

  private static List<Area> offersOnRoster(List<Area> tables) {
    List<Cell> headings =
        Stream.of("Student ID", "Name", "Peer tutor", "Active").map(Cell::of).toList();
    Tab roster = new Tab(
        5,
        "Roster",
        false,
        new Tab.Size(50, 11, 0, 0),
        Grid.of(List.of(headings)),
        List.of(),
        Map.of(),
        new Tab.Extras(List.of(), List.of(), List.of(), List.of(), tables, false));
    Picture picture =
        new Picture("id", "Mine", "America/New_York", "en_US", List.of(), List.of(roster));
    return SetupPlan.of(picture, FoundTabs.in(picture), GRADEBOOK, Ratings.DEFAULT)
        .looks()
        .changes()
        .stream()
        .filter(change -> change.tab() == 5 && change instanceof Change.Offer)
        .map(change -> ((Change.Offer) change).area())
        .toList();
  }

  @Test
  void noRatingOfTheTeachersBecomesAFormula() {
    Rating trap =
        new Rating("=1+1", List.of("+A"), Points.of("5"), true, java.util.OptionalInt.empty(), "");
    List<Rating> all = new java.util.ArrayList<>(RatingScale.DEFAULT.ratings());
    all.add(trap);
    Ratings ratings = new Ratings(
        new RatingScale(all),
        Palette.CLASSIC,
        UncountedTypes.parse("Practice, \"),IMPORTDATA(\"x"));
    GivenPicture given = GivenPicture.empty();

    SetupPlan plan = SetupPlan.of(given.picture(), given.found(), GRADEBOOK, ratings);

    for (Change change : plan.looks().changes()) {
      if (change instanceof Change.ColorWhen when) {
        Optional<Change.Condition> condition = Optional.of(when.condition());
        condition
            .filter(Change.Condition.IsOneOf.class::isInstance)
            .map(Change.Condition.IsOneOf.class::cast)
            .ifPresent(it -> assertThat(it.texts()).noneMatch(text -> text.matches("[=+].*")));
        condition
            .filter(Change.Condition.Holds.class::isInstance)
            .map(Change.Condition.Holds.class::cast)
            .ifPresent(it -> assertThat(it.formula())
                .contains("practice")
                .doesNotContainIgnoringCase("importdata"));
      }
    }
  }

  @Test
  void theSampleClassFillsTheTabsOfTheGradebook() {
    Template sample = Template.read(Path.of("../templates/sample"));
    GivenPicture given = GivenPicture.empty();

    SetupPlan plan = SetupPlan.of(given.picture(), given.found(), sample, Ratings.DEFAULT);
    given.after(plan.must()).after(plan.looks());

    assertThat(sample.locale()).contains("en_US");
    assertThat(given.shown("Evidence", 5, 0)).isEqualTo("004117");
    assertThat(given.tab("Evidence").cells().at(2, 2).format().kind()).isEqualTo(Format.Kind.DATE);
    assertThat(given.shown("Evidence", 5, 2)).isEqualTo("NY");
  }
}
