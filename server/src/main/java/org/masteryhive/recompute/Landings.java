package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.masteryhive.drawing.DrawnPlan;
import org.masteryhive.recompute.Recovery.Columns;
import org.masteryhive.recompute.Workbooks.Landing;
import org.masteryhive.recompute.Workbooks.Landing.Seen;
import org.masteryhive.recompute.Workbooks.Watch;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.TabPlan;

/** Sees whether a write landed where it was meant to, and puts back what it covered when it did not. */
final class Landings {

  private Landings() {}

  /** Writes the plan. False when a person moved something in between: then the teacher's rows are whole again, and the rest is to be drawn anew. */
  static boolean land(CountedWorkbooks workbooks, WorkbookId id, Picture before, DrawnPlan drawn) {
    List<TabPlan> watched = drawn.tabs().stream()
        .filter(tab -> !tab.isEmpty() && before.tab(tab.tab()).isPresent())
        .toList();
    Landing landing =
        workbooks.write(id, drawn.plan(), watched.stream().map(Landings::watch).toList());
    List<TabPlan> beside = new ArrayList<>();
    for (int i = 0; i < watched.size() && i < landing.seen().size(); i++) {
      if (!landed(watched.get(i), landing.seen().get(i))) {
        beside.add(watched.get(i));
      }
    }
    if (beside.isEmpty()) {
      return true;
    }
    Picture after = workbooks.read(id);
    Plan recovery = Plan.NOTHING;
    for (TabPlan tab : beside) {
      recovery = recovery.and(recovery(before, after, tab));
    }
    if (!recovery.isEmpty()) {
      workbooks.write(id, recovery, List.of());
    }
    return false;
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
