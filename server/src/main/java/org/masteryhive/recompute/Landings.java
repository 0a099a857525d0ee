package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.recompute.Recovery.Columns;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.Workbooks.Landing;
import org.masteryhive.recompute.Workbooks.Landing.Seen;
import org.masteryhive.recompute.Workbooks.Watch;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.TabPlan;

/**
 * Writes plans, and sees whether they landed where they were meant to. What did not land, or whose answer was lost, is kept in
 * mind until the next read: that shows what it covered of the teacher's, and this is put back before anything else is done.
 */
final class Landings {

  private final CountedWorkbooks workbooks;
  private final WorkbookId id;
  private final int mostMoves;
  private final int mostLosses;
  private int moves;
  private int losses;
  private Optional<Sent> astray = Optional.empty();

  /**
   * @param mostMoves so many writes may find that a person moved something in between; the last one fails
   * @param mostLosses so many writes may lose their answer; the last one fails
   */
  Landings(CountedWorkbooks workbooks, WorkbookId id, int mostMoves, int mostLosses) {
    this.workbooks = workbooks;
    this.id = id;
    this.mostMoves = mostMoves;
    this.mostLosses = mostLosses;
  }

  /** What went out, against this picture, and may have hit something else: the plans of the tabs that it may have hit. */
  private record Sent(Picture before, List<TabPlan> tabs) {}

  /**
   * The spreadsheet as it is now, the teacher's rows whole again. Empty when putting them back must be tried again.
   *
   * @throws WorkbookException after too many tries: then no results are called right that may stand in the wrong place
   */
  Optional<Arrival> read() {
    Arrival arrival = workbooks.fetch(id);
    if (astray.isPresent()) {
      Picture picture = arrival.picture();
      arrival = Arrival.of(picture);
      Plan recovery = recovery(astray.get(), picture);
      if (!recovery.isEmpty()) {
        if (!isPutBack(recovery)) {
          return Optional.empty();
        }
        arrival = workbooks.fetch(id);
      }
      astray = Optional.empty();
    }
    if (moves == mostMoves) {
      throw new WorkbookException(Why.CHANGED_MEANWHILE);
    }
    return Optional.of(arrival);
  }

  /** Writes the plan. False when it did not land as it was meant to, or nobody knows: then the run starts again. */
  boolean write(Picture picture, DrawnPlan drawn) {
    List<TabPlan> watched = drawn.tabs().stream()
        .filter(tab -> !tab.isEmpty() && picture.tab(tab.tab()).isPresent())
        .toList();
    try {
      Landing landing = workbooks.write(
          id, drawn.plan(), watched.stream().map(Landings::watch).toList());
      List<TabPlan> beside = beside(watched, landing);
      if (beside.isEmpty()) {
        return true;
      }
      moves++;
      astray = Optional.of(new Sent(picture, beside));
    } catch (WorkbookException failure) {
      switch (failure.why()) {
        case CHANGED_MEANWHILE -> refused(failure);
        case ANSWER_LOST -> {
          lost(failure);
          astray = Optional.of(new Sent(picture, watched));
        }
        case PROTECTED -> throw Guard.isProtected(failure, picture, drawn.plan());
        default -> throw failure;
      }
    }
    return false;
  }

  private boolean isPutBack(Plan recovery) {
    try {
      workbooks.write(id, recovery, List.of());
      return true;
    } catch (WorkbookException failure) {
      switch (failure.why()) {
        case CHANGED_MEANWHILE -> refused(failure);
        case ANSWER_LOST -> lost(failure);
        default -> throw failure;
      }
      return false;
    }
  }

  private void refused(WorkbookException failure) {
    moves++;
    if (moves >= mostMoves) {
      throw failure;
    }
  }

  private void lost(WorkbookException failure) {
    losses++;
    if (losses >= mostLosses) {
      throw failure;
    }
  }

  private static List<TabPlan> beside(List<TabPlan> watched, Landing landing) {
    List<TabPlan> beside = new ArrayList<>();
    for (int i = 0; i < watched.size() && i < landing.seen().size(); i++) {
      if (!landed(watched.get(i), landing.seen().get(i))) {
        beside.add(watched.get(i));
      }
    }
    return beside;
  }

  /** What to write so that the teacher's rows on the tabs that were written are as she left them. */
  private static Plan recovery(Sent sent, Picture after) {
    Plan recovery = Plan.NOTHING;
    for (TabPlan tab : sent.tabs()) {
      recovery = recovery.and(recovery(sent.before(), after, tab));
    }
    return recovery;
  }

  private static Watch watch(TabPlan tab) {
    return new Watch(tab.tab(), tab.title(), tab.headingRow(), tab.idColumn());
  }

  private static boolean landed(TabPlan tab, Seen seen) {
    return trimmed(tab.idsAfter()).equals(trimmed(seen.ids()))
        && trimmed(tab.headingsAfter()).equals(trimmed(seen.headings()));
  }

  private static List<String> trimmed(List<String> texts) {
    int end = texts.size();
    while (end > 0 && texts.get(end - 1).isEmpty()) {
      end--;
    }
    return texts.subList(0, end);
  }

  private static Plan recovery(Picture before, Picture after, TabPlan tab) {
    Optional<Tab> was = before.tab(tab.tab());
    Optional<Tab> is = after.tab(tab.tab());
    Optional<Columns> columnsBefore = was.flatMap(Landings::columns);
    Optional<Columns> columnsAfter = is.flatMap(Landings::columns);
    if (columnsBefore.isEmpty() || columnsAfter.isEmpty()) {
      return Plan.NOTHING;
    }
    return Recovery.of(was.get(), columnsBefore.get(), is.get(), columnsAfter.get(), tab.plan());
  }

  /** Where the ids are, by the column's stamp; the line above those who left is ours though it has no id. */
  private static Optional<Columns> columns(Tab tab) {
    Optional<Integer> ids = stamped(tab, Drawing.ID);
    Optional<Integer> names = stamped(tab, Drawing.NAME);
    return ids.map(column ->
        new Columns(column, names.map(name -> separators(tab, name)).orElse(Set.of())));
  }

  private static Optional<Integer> stamped(Tab tab, String key) {
    return IntStream.range(0, tab.size().columns())
        .boxed()
        .filter(column -> tab.stamped(column, Stamp.COLUMN).filter(key::equals).isPresent())
        .findFirst();
  }

  private static Set<Integer> separators(Tab tab, int nameColumn) {
    return IntStream.range(0, tab.cells().rows())
        .boxed()
        .filter(row -> tab.cells().at(row, nameColumn).shown().equals(Drawing.DIVIDER))
        .collect(Collectors.toSet());
  }
}
