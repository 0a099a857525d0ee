package org.masteryhive.mentorfiles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.HeadingRow;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.SummaryRow;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.workbook.TabRole;

/**
 * The tab in a mentor's file that we draw. On a computed tab of the gradebook the row of a student who left stays as long as
 * a teacher's note stands beside it; here it goes whatever stands beside it, because the mentor is not to see it any more.
 */
final class FileTab {

  private final Tab tab;
  private final Optional<Integer> ids;
  private final int headings;

  private FileTab(Tab tab, int headings) {
    this.tab = tab;
    this.ids = IntStream.range(0, tab.size().columns())
        .boxed()
        .filter(column ->
            tab.stamped(column, Stamp.COLUMN).filter(Drawing.ID::equals).isPresent())
        .findFirst();
    this.headings = headings;
  }

  /** The tab by its stamps; a duplicate that somebody made is none of ours. */
  static Optional<Tab> in(Picture picture) {
    return picture.tabs().stream()
        .filter(tab ->
            tab.stamped(Stamp.ROLE).filter(TabRole.MENTORING.value()::equals).isPresent())
        .filter(tab ->
            tab.stamped(Stamp.SHEET).filter(Integer.toString(tab.id())::equals).isPresent())
        .findFirst();
  }

  /** Whether somebody duplicated the tab: nobody keeps such a one up to date. */
  static boolean isDuplicatedIn(Picture picture) {
    return picture.tabs().stream()
        .filter(tab ->
            tab.stamped(Stamp.ROLE).filter(TabRole.MENTORING.value()::equals).isPresent())
        .anyMatch(tab ->
            tab.stamped(Stamp.SHEET).filter(Integer.toString(tab.id())::equals).isEmpty());
  }

  /** Whose rows are on it. */
  static Set<StudentId> students(Tab tab) {
    FileTab it = new FileTab(tab, 0);
    Set<StudentId> students = new HashSet<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      String id = it.id(row);
      if (!id.isBlank() && !isSummary(id) && !Key.same(id, "Student ID")) {
        students.add(StudentId.of(id));
      }
    }
    return students;
  }

  /** Takes away the rows of all who should not be on it, and whatever of ours stands in a row of nobody's. */
  static Plan without(Tab tab, Drawing drawing) {
    Set<String> keys = new HashSet<>();
    drawing.columns().forEach(column -> {
      if (column.heading().value() instanceof Value.Text text) {
        keys.add(Key.of(text.text()));
      }
    });
    int headings = HeadingRow.likeliest(tab, keys).orElse(0);
    Set<StudentId> wanted = new HashSet<>();
    drawing.rows().forEach(row -> wanted.add(StudentId.of(row.id())));
    return new FileTab(tab, headings).removal(wanted);
  }

  private Plan removal(Set<StudentId> wanted) {
    List<Integer> gone = new ArrayList<>();
    Set<StudentId> seen = new HashSet<>();
    for (int row = 0; row < tab.cells().rows(); row++) {
      String id = id(row);
      boolean stays = row == headings
          || isSummary(id)
          || (id.isBlank() ? isTeachers(row) : isFirstOf(StudentId.of(id), wanted, seen));
      if (!stays) {
        gone.add(row);
      }
    }
    return gone.isEmpty() ? Plan.NOTHING : delete(gone);
  }

  private static boolean isFirstOf(StudentId student, Set<StudentId> wanted, Set<StudentId> seen) {
    return wanted.contains(student) && seen.add(student);
  }

  /** A row without an id is the teacher's as long as nothing of ours stands in it. */
  private boolean isTeachers(int row) {
    return row < headings
        || IntStream.range(0, tab.cells().columns(row))
            .filter(column -> tab.stamped(column, Stamp.COLUMN).isPresent())
            .allMatch(column -> tab.cells().at(row, column).isEmpty());
  }

  /** From the bottom up; a spreadsheet keeps a row that is not frozen. */
  private Plan delete(List<Integer> gone) {
    List<Change> changes = new ArrayList<>();
    if (tab.size().rows() - gone.size() <= tab.size().frozenRows()) {
      changes.add(new Change.Append(tab.id(), Line.ROWS, 1));
    }
    List<Integer> lastFirst = new ArrayList<>(gone);
    Collections.reverse(lastFirst);
    int cells = 0;
    for (int row : lastFirst) {
      changes.add(new Change.Delete(tab.id(), Line.ROWS, row, 1));
      cells += Math.max(1, tab.cells().columns(row));
    }
    return new Plan(changes, cells);
  }

  private String id(int row) {
    return ids.map(column -> tab.cells().at(row, column).shown()).orElse("");
  }

  private static boolean isSummary(String id) {
    return Key.of(id).startsWith(Key.of(SummaryRow.AS_OF));
  }
}
