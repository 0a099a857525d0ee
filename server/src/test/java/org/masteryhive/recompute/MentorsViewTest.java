package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Serial;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.InMemoryWorkbooks;
import org.masteryhive.workbook.Finding;

/**
 * What mentors read and what behavior comes to, from what is typed to what is drawn, with days on the edge. Today is March 2,
 * 2026; S1 is Ada Park, S2 Ben Ode, and S3 has left.
 */
class MentorsViewTest {

  private static final String CHECK_INS =
      "Date | Student ID | Name | Kind | Goal | Goal due | Goal met on";
  private static final String CONCERNS =
      "Date | Student ID | Name | Kind | What happened | Way to restore | Restored on";

  private final RecomputeGradebook recompute =
      new RecomputeGradebook(Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest(name = "restored on {0}: {1} open")
  @CsvSource({
    "'', 1, After restoring",
    "3/1/2026, 0, Eligible",
    "3/2/2026, 0, Eligible",
    "3/3/2026, 1, After restoring",
    "soon, 1, After restoring",
    "2/1/2026, 0, Eligible"
  })
  void aConcernIsOpenUntilItsDayHasCome(String restoredOn, String open, String incentives) {
    Seen behavior =
        seen("Behavior", concerns("2/20/2026 | S1 | | Concern | late | sweep | " + restoredOn));

    assertThat(behavior.at("S1", "Open concerns")).isEqualTo(open);
    assertThat(behavior.at("S1", "Restored")).isEqualTo(open.equals("1") ? "0" : "1");
    assertThat(behavior.at("S1", "To restore")).isEqualTo(open.equals("1") ? "sweep" : "");
    assertThat(behavior.at("S1", "Incentives")).isEqualTo(incentives);
    assertThat(behavior.at("S2", "Incentives")).isEqualTo("Eligible");
  }

  @Test
  void behaviorHasARowForEachActiveStudentInTheOrderOfTheRoster() {
    Seen behavior = seen("Behavior", concerns("2/20/2026 | S3 | | Concern | late | | "));

    assertThat(behavior.headings())
        .containsExactly(
            "Student ID",
            "Name",
            "Section",
            "Positives",
            "Last positive",
            "Open concerns",
            "Restored",
            "To restore",
            "Incentives");
    assertThat(behavior.ids()).containsExactly("S1", "S2");
    assertThat(behavior.findings).isEmpty();
  }

  @Test
  void openConcernsStandOldestFirstEachWithItsWayOrTheAdviceToAgreeOnOne() {
    Seen behavior = seen(
        "Behavior",
        concerns(
            "2/28/2026 | S1 | | Concern | b | | ",
            "2/20/2026 | S1 | | Concern | a | sweep; mop | ",
            "3/2/2026 | S1 | | concern | c | write | ",
            "2/21/2026 | | Ode, Ben | Positive | helped | | ",
            "2/27/2026 | S2 | | Positive | helped | | 2/28/2026",
            "| S2 | | POSITIVE | helped | | "));

    assertThat(behavior.at("S1", "To restore")).isEqualTo("sweep; mop; agree on a way; write");
    assertThat(behavior.at("S2", "Positives")).isEqualTo("3");
    assertThat(behavior.at("S2", "Last positive")).isEqualTo("2026-02-27");
    assertThat(behavior.at("S2", "Restored")).isEqualTo("0");
  }

  @ParameterizedTest(name = "open since {0}: {1} notes")
  @CsvSource({"2/26/2026, 1", "2/27/2026, 0", "3/5/2026, 0"})
  void aConcernWithoutAWayIsANoteForTheAdultsAfterMoreThanThreeDays(String day, int notes) {
    Seen behavior = seen("Behavior", concerns(day + " | S1 | | Concern | late | | "));

    assertThat(behavior.findings).hasSize(notes).allSatisfy(note -> {
      assertThat(note.severity()).isEqualTo(Finding.Severity.NOTE);
      assertThat(note.cell()).isEqualTo("F2");
    });
  }

  @Test
  void aConcernOfNobodyIsAProblemAndNobodysConcern() {
    Seen behavior = seen("Behavior", concerns("2/26/2026 | | | Concern | late | | "));

    assertThat(behavior.findings).extracting(Finding::cell).containsExactly("B2");
    assertThat(behavior.at("S1", "Incentives")).isEqualTo("Eligible");
  }

  @ParameterizedTest(name = "{0} {1}: {2}, {3} days")
  @CsvSource({
    "3/2/2026, In person, Up to date, 0, 2026-03-02",
    "2/17/2026, Call, Up to date, 13, 2026-02-17",
    "2/16/2026, '', Due, 14, 2026-02-16",
    "3/3/2026, Call, First one, '', ''",
    "2/27/2026, MISSED, First one, '', ''",
    "'', Call, First one, '', ''"
  })
  void aCheckInCountsFromItsDayOn(
      String date, String kind, String status, String days, String last) {
    Seen mentoring = seen("Mentoring", checkIns(date + " | S1 | | " + kind + " | | | "));

    assertThat(mentoring.at("S1", "Check-in")).isEqualTo(status);
    assertThat(mentoring.at("S1", "Days since")).isEqualTo(days);
    assertThat(mentoring.at("S1", "Last check-in")).isEqualTo(last);
  }

  @Test
  void ofTwoCheckInsOnADayTheOneThatTookPlaceCounts() {
    Seen mentoring = seen(
        "Mentoring",
        checkIns("2/27/2026 | S1 | | Call | | | ", "2/27/2026 | S1 | | Missed | | | "));

    assertThat(mentoring.at("S1", "Days since")).isEqualTo("3");
  }

  @ParameterizedTest(name = "due {0}, met {1}: {2}")
  @CsvSource({
    "3/1/2026, '', Revisit, 2026-03-01",
    "3/2/2026, '', Open, 2026-03-02",
    "3/3/2026, '', Open, 2026-03-03",
    "'', '', Open, ''",
    "3/1/2026, 2/28/2026, '', ''",
    "3/1/2026, 1/1/2026, '', ''",
    "3/1/2026, 3/9/2026, '', ''",
    "3/1/2026, yes, '', ''",
    "3/1/2026, no, Revisit, 2026-03-01"
  })
  void aGoalIsOpenThenRevisitedAndGoneWhenItIsMetEvenBeforeItWasSet(
      String due, String met, String status, String shownDue) {
    Seen mentoring =
        seen("Mentoring", checkIns("2/20/2026 | S1 | | Call | Read | " + due + " | " + met));

    assertThat(mentoring.at("S1", "Goal")).isEqualTo(status.isEmpty() ? "" : "Read");
    assertThat(mentoring.at("S1", "Goal due")).isEqualTo(shownDue);
    assertThat(mentoring.at("S1", "Goal status")).isEqualTo(status);
  }

  @Test
  void theNewestGoalCountsByItsDateAndThenByItsRowAndNoOlderOneComesBack() {
    Seen mentoring = seen(
        "Mentoring",
        checkIns(
            "2/21/2026 | S1 | | Call | upper | | ",
            "2/21/2026 | S1 | | Missed | lower | | ",
            "2/10/2026 | S1 | | Call | older | | ",
            "2/21/2026 | S2 | | Call | met | | 2/22/2026",
            "2/20/2026 | S2 | | Call | older, not met | | "));

    assertThat(mentoring.at("S1", "Goal")).isEqualTo("lower");
    assertThat(mentoring.at("S2", "Goal")).isEmpty();
  }

  @Test
  void withoutLogsEverybodyIsThereWithNothingToSay() {
    Seen mentoring = seen("Mentoring");

    assertThat(mentoring.ids()).containsExactly("S1", "S2");
    assertThat(mentoring.at("S1", "Check-in")).isEqualTo("First one");
    for (String blank : List.of(
        "Mentor",
        "Days since",
        "Last check-in",
        "Newly met",
        "Goal",
        "Goal due",
        "Goal status",
        "Missing work",
        "On track",
        "% met",
        "To restore")) {
      assertThat(mentoring.at("S1", blank)).as(blank).isEmpty();
    }
    assertThat(mentoring.at("S1", "Met")).isEqualTo("0");
    assertThat(mentoring.at("S1", "Assessed")).isEqualTo("0");
    assertThat(mentoring.at("S1", "Incentives")).isEqualTo("Eligible");
  }

  @Test
  void missingWorkStandsNewestFirstUndatedLastThreeOfThemAndHowManyMore() {
    Seen mentoring = seen(
        "Mentoring",
        tab(
            "Evidence",
            "Assessment | | Undated | Old | New | New | Practice | Middle",
            "Outcome | | LO1 | LO1 | LO1 | LO2 | LO1 | LO2",
            "Date | | | 10/1/2025 | 2/1/2026 | 2/1/2026 | 2/20/2026 | 12/1/2025",
            "Type | | | | | | Practice | ",
            "Student ID | Name",
            "S1 | | MI | Missing | MI | MI | MI | MI",
            "S2 | | MI > ME | MI | AP | | MI | "));

    assertThat(mentoring.at("S1", "Missing work")).isEqualTo("New, Middle, Old, +1");
    assertThat(mentoring.at("S2", "Missing work")).isEqualTo("Old");
  }

  @Test
  void whatWasMetSinceTheLastCheckInIsNewAndNothingIsWithoutOne() {
    GivenTab evidence = tab(
        "Evidence",
        "Assessment | | a | b | c | d | e | f",
        "Outcome | | LO1 | LO1 | LO1 | LO2 | LO2 | LO2",
        "Date | | 10/1/2025 | 10/2/2025 | 2/20/2026 | 10/1/2025 | 10/2/2025 | 2/21/2026",
        "Type | |",
        "Student ID | Name",
        "S1 | | ME | ME | ME | ME | ME | ME",
        "S2 | | ME | ME | ME | ME | ME | ME");

    Seen mentoring = seen("Mentoring", evidence, checkIns("2/20/2026 | S1 | | Call | | | "));

    assertThat(mentoring.at("S1", "Newly met")).isEqualTo("LO2");
    assertThat(mentoring.at("S2", "Newly met")).isEmpty();
    assertThat(mentoring.at("S1", "% met")).isEqualTo("100%");
  }

  @Test
  void studentsStandByMentorWhateverTheCaseThoseWithoutOneLast() {
    GivenTab roster = tab(
        "Roster",
        "Student ID | Name | Mentor",
        "S1 | A | ",
        "S2 | B | ms. bell",
        "S3 | C | Aziz <aziz@school.example.org>",
        "S4 | D | Ms. Bell <bell@school.example.org>",
        "S5 | E | aziz");

    assertThat(seen("Mentoring", roster).ids()).containsExactly("S3", "S5", "S2", "S4", "S1");
  }

  @Test
  void behaviorTouchesNothingAcademic() {
    Seen without = seen("Mastery");
    Seen with = seen("Mastery", concerns("2/20/2026 | S1 | | Concern | late | | "));

    assertThat(with.rows).isEqualTo(without.rows);
  }

  private static GivenTab concerns(String... rows) {
    GivenTab log = tab("Behavior Log", CONCERNS);
    List.of(rows).forEach(log::row);
    return log;
  }

  private static GivenTab checkIns(String... rows) {
    GivenTab log = tab("Mentoring Log", CHECK_INS);
    List.of(rows).forEach(log::row);
    return log;
  }

  private Seen seen(String title, GivenTab... tabs) {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(gradebook(tabs).picture());
    RecomputeEnd end =
        recompute.run(workbooks, workbooks.onlyId(), RecomputeRequest.EVERYTHING, Progress.UNSEEN);
    assertThat(end).isInstanceOf(RecomputeEnd.Succeeded.class);
    Tab drawn = workbooks.now(workbooks.onlyId()).tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
    return new Seen(drawn, ((RecomputeEnd.Succeeded) end).result().findings());
  }

  /** A drawn tab, by Student ID and heading; days as ISO writes them. */
  private static final class Seen {

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final List<String> headings = new java.util.ArrayList<>();
    private final List<Finding> findings;

    Seen(Tab tab, List<Finding> findings) {
      this.findings = findings;
      for (int column = 0; column < tab.size().columns(); column++) {
        headings.add(tab.cells().at(0, column).shown());
      }
      for (int row = 1; row < tab.size().rows(); row++) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < headings.size(); column++) {
          cells.put(headings.get(column), text(tab.cells().at(row, column)));
        }
        rows.put(tab.cells().at(row, 0).shown(), cells);
      }
    }

    private static String text(Cell cell) {
      return cell.format().kind() == Format.Kind.DATE && cell.value() instanceof Value.Numeric it
          ? Serial.day(it.number()).toString()
          : cell.shown();
    }

    String at(String student, String heading) {
      String text = rows.getOrDefault(student, Map.of()).get(heading);
      if (text == null) {
        throw new AssertionError("no " + heading + " of " + student);
      }
      return text;
    }

    List<String> headings() {
      return headings;
    }

    List<String> ids() {
      return List.copyOf(rows.keySet());
    }
  }
}
