package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masteryhive.testing.GivenTab.tab;
import static org.masteryhive.testing.GivenWorkbook.gradebook;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;
import org.masteryhive.testing.GivenTab;
import org.masteryhive.testing.HandsInMemory;
import org.masteryhive.testing.InMemoryWorkbooks;
import org.masteryhive.testing.MentorsYear;

/** A teacher's own columns, through whole recomputes of all three tabs. */
final class OwnColumnsPropertyTest {

  private static final int SEEDS = 300;
  private static final int STEPS = 12;
  private static final int WITH_EVIDENCE = 4;

  private final RecomputeGradebook recompute =
      new RecomputeGradebook(Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC));

  @Test
  void everyOwnCellStaysBesideItsStudentAndNoneIsLost() {
    LongStream.range(0, SEEDS).parallel().forEach(this::passesAYear);
  }

  private void passesAYear(long seed) {
    InMemoryWorkbooks workbooks = InMemoryWorkbooks.with(course());

    new MentorsYear(seed, new HandsInMemory(workbooks, this::writes)).passes(STEPS);

    assertThat(workbooks.written()).as("seed %d", seed).isNotEmpty();
  }

  private int writes(InMemoryWorkbooks workbooks, List<String> tabs) {
    Set<Drawn> asked = EnumSet.noneOf(Drawn.class);
    tabs.forEach(tab -> asked.add(Drawn.valueOf(tab.toUpperCase(Locale.ROOT))));
    RecomputeRequest request = new RecomputeRequest(asked, true);
    RecomputeEnd end = recompute.run(workbooks, workbooks.onlyId(), request, Progress.UNSEEN);
    assertThat(end).isInstanceOf(RecomputeEnd.Succeeded.class);
    return ((RecomputeEnd.Succeeded) end).result().writes();
  }

  /** Without the thousand empty rows that a new tab has: here they only take time. */
  private static Picture small(Picture picture) {
    return new Picture(
        picture.id(),
        picture.title(),
        picture.timeZone(),
        picture.locale(),
        picture.stamps(),
        picture.tabs().stream().map(OwnColumnsPropertyTest::small).toList());
  }

  private static Tab small(Tab tab) {
    return new Tab(
        tab.id(),
        tab.title(),
        tab.hidden(),
        new Tab.Size(20, 10, 0, 0),
        tab.cells(),
        tab.stamps(),
        tab.columnStamps(),
        tab.extras());
  }

  private static Picture course() {
    GivenTab evidence = tab(
        "Evidence",
        "Assessment | | Quiz | Project | Update",
        "Outcome | | LO1 | LO1 | LO2",
        "Date | | 2025-10-03 | 2025-10-20 | 2025-11-04",
        "Type | | | |",
        "Student ID | Name | | |");
    for (int number = 1; number <= WITH_EVIDENCE; number++) {
      evidence.row("s" + number + " | | " + (number % 2 == 0 ? "ME | EE | NY" : "AP | | ME"));
    }
    return small(gradebook(
            tab("Roster", "Student ID | Name | Mentor | Active"),
            evidence,
            tab(
                "Mentoring Log",
                "Date | Student ID | Kind | Goal",
                "2026-02-20 | s1 | In person | Read",
                "2026-01-20 | s2 | Call |"),
            tab(
                "Behavior Log",
                "Date | Student ID | Kind",
                "2026-02-20 | s3 | Concern",
                "2026-01-20 | s1 | Positive"))
        .picture());
  }
}
