package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;
import static org.masteryhive.testing.GivenWorkbook.spreadsheet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Value;
import org.masteryhive.testing.InMemoryWorkbooks;

/** What is known of a spreadsheet in which nothing has changed. */
class CalmTest {

  private static final RecomputeRequest ALL = RecomputeRequest.EVERYTHING;

  private final Day clock = new Day();
  private final RecomputeGradebook recompute = new RecomputeGradebook(clock);
  private final InMemoryWorkbooks spreadsheets = InMemoryWorkbooks.with(course());
  private final FingerprintedWorkbooks workbooks = new FingerprintedWorkbooks(spreadsheets);

  @Test
  void whatIsKnownIsNotWorkedOutAgainAndReadAllTheSame() {
    settle(ALL);
    int looks = workbooks.looks();
    int reads = spreadsheets.reads();

    RecomputeResult known = run(ALL);

    assertThat(workbooks.looks()).isEqualTo(looks);
    assertThat(spreadsheets.reads()).isEqualTo(reads + 1);
    assertThat(known.reads()).isEqualTo(1);
    assertThat(known.writes()).isZero();
    assertThat(known.changedCells()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Drawn.class)
  void whatIsKnownIsWhatWouldBeWorkedOut(Drawn tab) {
    for (RecomputeRequest request :
        List.of(new RecomputeRequest(EnumSet.of(tab), false), ALL, confirmed(ALL))) {
      settle(request);
      int looks = workbooks.looks();

      RecomputeResult known = run(request);

      RecomputeEnd workedOut = new RecomputeGradebook(clock)
          .run(workbooks, spreadsheets.onlyId(), request, Progress.UNSEEN);
      assertThat(workedOut).isEqualTo(new RecomputeEnd.Succeeded(known));
      assertThat(known.findings()).isNotEmpty();
      assertThat(workbooks.looks()).isEqualTo(looks + 1);
    }
  }

  @Test
  void aChangedRatingIsSeenAtOnce() {
    settle(ALL);
    type(7, 4, "ME");

    RecomputeResult result = run(ALL);

    assertThat(result.writes()).isEqualTo(1);
    assertThat(result.changedCells()).isPositive();
  }

  @Test
  void whatWasTypedAndTakenBackIsAsItWasBefore() {
    settle(ALL);
    Picture before = spreadsheets.now(spreadsheets.onlyId());
    type(7, 4, "ME");
    run(ALL);
    spreadsheets.edit(spreadsheets.onlyId(), changed -> before);

    assertThat(run(ALL).writes()).isZero();
  }

  @Test
  void onAnotherDayItIsWorkedOutAgain() {
    settle(ALL);

    clock.now = Instant.parse("2026-03-03T04:59:00Z");
    RecomputeResult lateThatEvening = run(ALL);
    clock.now = Instant.parse("2026-03-03T05:01:00Z");
    RecomputeResult afterMidnight = run(ALL);

    assertThat(lateThatEvening.writes()).isZero();
    assertThat(afterMidnight.changedCells()).isPositive();
  }

  @Test
  void otherTabsAreAnotherQuestion() {
    settle(new RecomputeRequest(Set.of(Drawn.BEHAVIOR), false));

    assertThat(run(ALL).tabs()).contains("Mastery", "Mentoring");
  }

  @Test
  void aRunThatWroteIsNotKnown() {
    run(ALL);
    int looks = workbooks.looks();

    run(ALL);

    assertThat(workbooks.looks()).isEqualTo(looks + 1);
  }

  @Test
  void aTrackerIsNeverKnownBecauseItsCoursesMayChange() {
    Picture tracker = spreadsheet(
            tab("Roster", "Student ID | Name | Mentor", "S1 | Ada Park | Ms. Lind"),
            tab("Gradebooks", "Course | Link", "Nothing | https://example.org"))
        .picture();
    InMemoryWorkbooks trackers = InMemoryWorkbooks.with(tracker);
    FingerprintedWorkbooks door = new FingerprintedWorkbooks(trackers);
    for (int turn = 0; turn < 4; turn++) {
      recompute.run(door, trackers.onlyId(), ALL, Progress.UNSEEN);
    }

    assertThat(door.looks()).isEqualTo(4);
  }

  /** Until nothing is left to write, and that is known. */
  private void settle(RecomputeRequest request) {
    run(request);
    assertThat(run(request).writes()).isZero();
  }

  private RecomputeResult run(RecomputeRequest request) {
    RecomputeEnd end = recompute.run(workbooks, spreadsheets.onlyId(), request, Progress.UNSEEN);
    assertThat(end).isInstanceOf(RecomputeEnd.Succeeded.class);
    return ((RecomputeEnd.Succeeded) end).result();
  }

  private static RecomputeRequest confirmed(RecomputeRequest request) {
    return new RecomputeRequest(request.tabs(), true);
  }

  private void type(int row, int column, String text) {
    int id = spreadsheets.now(spreadsheets.onlyId()).tabs().stream()
        .filter(tab -> tab.title().equals("Evidence"))
        .findFirst()
        .orElseThrow()
        .id();
    Change write =
        new Change.Write(id, row, column, List.of(List.of(CellWrite.value(Value.of(text)))));
    spreadsheets.edit(
        spreadsheets.onlyId(),
        picture -> PictureEditor.carryOut(picture, new Plan(List.of(write), 1)));
  }

  private static Picture course() {
    return gradebook(tab(
            "Evidence",
            "Assessment | | Exit ticket | Project | Update",
            "Outcome | | LO1 | LO1 | LO1",
            "Date | | 2025-10-03 | 2025-10-20 | 2025-11-04",
            "Type | | Quiz | Project | Update",
            "Student ID | Name | | |",
            "S1 | Ada Park | ME | ME | ME",
            "S2 | Ben Ode | ME | perhaps | "))
        .picture();
  }

  private static final class Day extends Clock {

    private Instant now = Instant.parse("2026-03-02T14:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
