package org.masteryhive.trust;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeGradebook;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.RecomputeRequest.Drawn;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;
import org.masteryhive.testing.InMemoryWorkbooks;

/** What a whole recompute of a spreadsheet in memory came to. */
final class Recomputed {

  private static final RecomputeRequest EVERYTHING =
      new RecomputeRequest(EnumSet.allOf(Drawn.class), true);
  private static final RecomputeGradebook RECOMPUTE =
      new RecomputeGradebook(Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC));

  private final InMemoryWorkbooks workbooks;
  private final RecomputeEnd end;

  private Recomputed(InMemoryWorkbooks workbooks) {
    this.workbooks = workbooks;
    this.end = run();
  }

  static Recomputed of(Picture picture) {
    return new Recomputed(InMemoryWorkbooks.with(picture));
  }

  private RecomputeEnd run() {
    return RECOMPUTE.run(workbooks, workbooks.onlyId(), EVERYTHING, Progress.UNSEEN);
  }

  /** Once more, on what the first one left. */
  RecomputeEnd again() {
    return run();
  }

  RecomputeEnd end() {
    return end;
  }

  RecomputeResult result() {
    if (end instanceof RecomputeEnd.Succeeded it) {
      return it.result();
    }
    throw new AssertionError("refused: " + end);
  }

  Picture picture() {
    return workbooks.now(workbooks.onlyId());
  }

  /** The conclusions: every cell of the tabs that are drawn for people, with its note and color. */
  Map<String, List<List<Cell>>> conclusions() {
    Map<String, List<List<Cell>>> drawn = new LinkedHashMap<>();
    for (Tab tab : picture().tabs()) {
      if (List.of("Mastery", "Mentoring", "Behavior").contains(tab.title())) {
        drawn.put(tab.title(), cells(tab));
      }
    }
    return drawn;
  }

  private static List<List<Cell>> cells(Tab tab) {
    return java.util.stream.IntStream.range(0, tab.cells().rows())
        .mapToObj(row -> java.util.stream.IntStream.range(0, tab.cells().columns(row))
            .mapToObj(column -> tab.cells().at(row, column))
            .toList())
        .toList();
  }
}
