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
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
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

  /**
   * What went out, against this picture, and may have hit something else.
   *
   * @param tabs what was meant for the tabs that it may have hit
   * @param written all that was written, what was to put the teacher's back included
   */
  private record Sent(Picture before, List<TabPlan> tabs, Plan written) {

    Sent and(Plan recovery) {
      return new Sent(before, tabs, written.and(recovery));
    }
  }

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
        if (!isPutBack(picture, recovery)) {
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

  /**
   * Writes the plan: at once, or when it is too much for that, one tab after the other. False when it did not land as it was meant
   * to, or nobody knows: then the run starts again.
   */
  boolean write(Picture picture, DrawnPlan drawn) {
    List<Plan> pieces =
        workbooks.isTooMuchAtOnce(drawn.plan()) ? drawn.byTab() : List.of(drawn.plan());
    Plan written = Plan.NOTHING;
    for (Plan piece : pieces) {
      Set<Integer> its = piece.changes().stream().map(Change::tab).collect(Collectors.toSet());
      List<TabPlan> watched = drawn.tabs().stream()
          .filter(tab -> !tab.isEmpty() && its.contains(tab.tab()))
          .filter(tab -> picture.tab(tab.tab()).isPresent())
          .toList();
      if (!write(new Sent(picture, watched, written.and(piece)), piece, written.isEmpty())) {
        return false;
      }
      written = written.and(piece);
    }
    return true;
  }

  private boolean write(Sent sending, Plan piece, boolean isFirst) {
    try {
      Landing landing = workbooks.write(
          id,
          piece,
          sending.tabs().stream().map(tab -> Expected.of(tab).watch()).toList());
      List<TabPlan> beside = beside(sending.tabs(), landing);
      if (beside.isEmpty()) {
        return true;
      }
      moves++;
      astray = Optional.of(new Sent(sending.before(), beside, sending.written()));
    } catch (WorkbookException failure) {
      switch (failure.why()) {
        case CHANGED_MEANWHILE -> refused(failure);
        case ANSWER_LOST -> {
          lost(failure);
          astray = Optional.of(sending);
        }
        case PROTECTED -> throw Guard.isProtected(failure, sending.before(), piece);
        case TOO_LARGE -> throw failure;
        default -> throw isFirst ? failure : new WorkbookException(Why.ANSWER_LOST);
      }
    }
    return false;
  }

  /** Puts the teacher's back, and looks where that landed: a person may have moved something again. */
  private boolean isPutBack(Picture picture, Plan recovery) {
    List<Expected> expected = expected(picture, recovery);
    try {
      Landing landing =
          workbooks.write(id, recovery, expected.stream().map(Expected::watch).toList());
      boolean landed = true;
      for (int i = 0; i < expected.size() && i < landing.seen().size(); i++) {
        landed &= expected.get(i).isSeenIn(landing.seen().get(i));
      }
      if (!landed) {
        lost(new WorkbookException(Why.CHANGED_MEANWHILE));
        astray = astray.map(sent -> sent.and(recovery));
      }
      return landed;
    } catch (WorkbookException failure) {
      switch (failure.why()) {
        case CHANGED_MEANWHILE -> refused(failure);
        case ANSWER_LOST -> {
          lost(failure);
          astray = astray.map(sent -> sent.and(recovery));
        }
        default -> throw failure;
      }
      return false;
    }
  }

  /** What is to be seen of a tab after a write. */
  private record Expected(Watch watch, List<String> ids, List<String> headings) {

    static Expected of(TabPlan tab) {
      Watch watch = new Watch(tab.tab(), tab.title(), tab.headingRow(), tab.idColumn());
      return new Expected(watch, tab.idsAfter(), tab.headingsAfter());
    }

    boolean isSeenIn(Seen seen) {
      return trimmed(ids).equals(trimmed(seen.ids()))
          && trimmed(headings).equals(trimmed(seen.headings()));
    }
  }

  private List<Expected> expected(Picture picture, Plan recovery) {
    Picture after = PictureEditor.carryOut(picture, recovery);
    List<Expected> expected = new ArrayList<>();
    for (TabPlan plan : astray.map(Sent::tabs).orElse(List.of())) {
      Optional<Tab> tab = after.tab(plan.tab());
      Optional<Columns> columns = tab.flatMap(Landings::columns);
      if (tab.isPresent() && columns.isPresent()) {
        expected.add(expected(tab.get(), plan.headingRow(), columns.get().id()));
      }
    }
    return expected;
  }

  private static Expected expected(Tab tab, int headingRow, int idColumn) {
    return new Expected(
        new Watch(tab.id(), tab.title(), headingRow, idColumn),
        IntStream.range(0, tab.size().rows())
            .mapToObj(row -> tab.cells().at(row, idColumn).shown())
            .toList(),
        IntStream.range(0, tab.size().columns())
            .mapToObj(column -> tab.cells().at(headingRow, column).shown())
            .toList());
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
      if (!Expected.of(watched.get(i)).isSeenIn(landing.seen().get(i))) {
        beside.add(watched.get(i));
      }
    }
    return beside;
  }

  /** What to write so that the teacher's rows on the tabs that were written are as she left them. */
  private static Plan recovery(Sent sent, Picture after) {
    Plan recovery = Plan.NOTHING;
    for (TabPlan tab : sent.tabs()) {
      recovery = recovery.and(recovery(sent, after, tab));
    }
    return recovery;
  }

  private static List<String> trimmed(List<String> texts) {
    int end = texts.size();
    while (end > 0 && texts.get(end - 1).isEmpty()) {
      end--;
    }
    return texts.subList(0, end);
  }

  private static Plan recovery(Sent sent, Picture after, TabPlan tab) {
    Optional<Tab> was = sent.before().tab(tab.tab());
    Optional<Tab> is = after.tab(tab.tab());
    Optional<Columns> columnsBefore = was.flatMap(Landings::columns);
    Optional<Columns> columnsAfter = is.flatMap(Landings::columns);
    if (columnsBefore.isEmpty() || columnsAfter.isEmpty()) {
      return Plan.NOTHING;
    }
    return Recovery.of(
        was.get(), columnsBefore.get(), is.get(), columnsAfter.get(), tab.after(), sent.written());
  }

  /** Where the ids are, by the column's stamp; the line above those who left is ours though it has no id. */
  private static Optional<Columns> columns(Tab tab) {
    Optional<Integer> ids = stamped(tab, Drawing.ID);
    Optional<Integer> names = stamped(tab, Drawing.NAME);
    return ids.map(column -> new Columns(
        new SameRows.Places(column, names),
        names.map(name -> separators(tab, name)).orElse(Set.of())));
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
