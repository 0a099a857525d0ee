package org.masteryhive.mentorfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Stamps;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.TabPlan;

/**
 * What is to be done to one spreadsheet to bring one tab of ours to where it should be.
 *
 * @param plan all of it; empty when nothing differs
 * @param drawn the tab's own part, which says how the tab looks afterwards
 * @param watched whether the tab is there already, so that somebody may have moved something on it in between
 */
record FileChange(Plan plan, TabPlan drawn, boolean watched) {

  private static final int FIRST_NUMBER = 1_296_565_000;

  /** Brings a mentor's file to where it should be. */
  static FileChange of(Picture file, Drawing drawing, WorkbookId gradebook) {
    Optional<Tab> there = FileTab.in(file);
    Plan removal = there.map(tab -> FileTab.without(tab, drawing)).orElse(Plan.NOTHING);
    Picture kept = PictureEditor.carryOut(file, removal);
    TabPlan drawn = there
        .flatMap(tab -> kept.tab(tab.id()))
        .map(tab -> TabPlan.between(tab, drawing))
        .orElseGet(() -> TabPlan.creating(freeNumber(file), freeTitle(file, drawing), drawing));
    Plan plan = removal.and(drawn.plan()).and(belonging(file, gradebook, there.isEmpty()));
    return new FileChange(plan, drawn, there.isPresent());
  }

  /** The stamps by which a file is known; and the empty tab goes that a new spreadsheet comes with. */
  private static Plan belonging(Picture file, WorkbookId gradebook, boolean isNewTab) {
    Stamps stamps = new Stamps(Change.SPREADSHEET, file.stamps());
    boolean isNew = file.stamped(Stamp.MENTOR_FILE).isEmpty();
    stamps.want(Stamp.MENTOR_FILE, gradebook.value());
    stamps.want(Stamp.SPREADSHEET, file.id());
    List<Change> changes = new ArrayList<>(stamps.changes());
    if (isNew && isNewTab) {
      file.tabs().forEach(tab -> changes.add(new Change.RemoveEmptyTab(tab.id())));
    }
    return new Plan(changes, 0);
  }

  /** What to look at right after the write. */
  List<Workbooks.Watch> watches() {
    return watched
        ? List.of(
            new Workbooks.Watch(drawn.tab(), drawn.title(), drawn.headingRow(), drawn.idColumn()))
        : List.of();
  }

  /** Whether it landed where it was meant to. */
  boolean isLanded(Workbooks.Landing landing) {
    return landing.seen().stream()
        .allMatch(seen -> trimmed(drawn.idsAfter()).equals(trimmed(seen.ids()))
            && trimmed(drawn.headingsAfter()).equals(trimmed(seen.headings())));
  }

  private static List<String> trimmed(List<String> texts) {
    int end = texts.size();
    while (end > 0 && texts.get(end - 1).isEmpty()) {
      end--;
    }
    return texts.subList(0, end);
  }

  private static String freeTitle(Picture file, Drawing drawing) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> drawing.title() + (number == 1 ? "" : " (Hive " + number + ")"))
        .filter(title -> file.tabs().stream().noneMatch(tab -> Key.same(tab.title(), title)))
        .findFirst()
        .orElseThrow();
  }

  private static int freeNumber(Picture file) {
    return Stream.iterate(FIRST_NUMBER, number -> number + 1)
        .filter(number -> file.tab(number).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
