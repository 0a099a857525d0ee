package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.PlannedRow.Kind;

/**
 * Tells what each row of a drawn tab is. A row belongs to a student by what its Student ID cell shows; a row without one is
 * the teacher's. So is one that looks unlike anything the service draws, as a row of averages does.
 */
final class RowRecognition {

  /** What the line above those who left says. */
  static final String DIVIDER = Drawing.DIVIDER;

  private static final int TOP = 10;

  private final PlanDraft plan;
  private final TabDraft draft;
  private final Map<String, Integer> students = new HashMap<>();
  private final Map<Integer, Integer> keepers = new HashMap<>();
  private final int headings;
  private final int summary;
  private boolean dividerSeen;

  private RowRecognition(PlanDraft plan) {
    this.plan = plan;
    this.draft = plan.draft();
    for (int i = 0; i < plan.drawing().rows().size(); i++) {
      students.put(Key.ofId(plan.drawing().rows().get(i).id()), i);
    }
    int drawnSummary = summary().orElse(-1);
    headings = headings(drawnSummary).orElse(-1);
    summary = drawnSummary < 0 ? vacantSummary() : drawnSummary;
  }

  static List<PlannedRow> of(PlanDraft plan) {
    RowRecognition recognition = new RowRecognition(plan);
    recognition.chooseKeepers();
    List<PlannedRow> rows = new ArrayList<>();
    for (int row = 0; row < plan.draft().size().rows(); row++) {
      rows.add(recognition.row(row));
    }
    return rows;
  }

  private PlannedRow row(int row) {
    if (row == headings) {
      return PlannedRow.found(Kind.HEADINGS);
    }
    if (row == summary) {
      return PlannedRow.found(Kind.SUMMARY);
    }
    String id = id(row);
    if (id.isEmpty()) {
      return PlannedRow.found(withoutId(row));
    }
    Optional<Integer> student = Optional.ofNullable(students.get(id));
    if (student.isPresent() && Integer.valueOf(row).equals(keepers.get(student.get()))) {
      return PlannedRow.student(student.get());
    }
    boolean wasDrawn = student.isPresent() || (row > headings && looksDrawn(row));
    return PlannedRow.found(wasDrawn ? Kind.LEFT : Kind.TEACHERS);
  }

  private Kind withoutId(int row) {
    boolean divider = !dividerSeen && row > headings && Key.same(name(row), DIVIDER);
    if (divider) {
      dividerSeen = true;
      return Kind.DIVIDER;
    }
    boolean idsAreGone =
        plan.columnOf(Drawing.ID).map(it -> plan.columns().get(it).isMade()).orElse(true);
    return idsAreGone && row > headings && looksDrawn(row) ? Kind.LEFT : Kind.TEACHERS;
  }

  /** Of several rows of a student the first beside which the teacher has written something; else the first. */
  private void chooseKeepers() {
    for (int row = 0; row < draft.size().rows(); row++) {
      Optional<Integer> student = Optional.ofNullable(students.get(id(row)));
      if (row == headings || row == summary || student.isEmpty()) {
        continue;
      }
      Optional<Integer> before = Optional.ofNullable(keepers.get(student.get()));
      if (before.isEmpty() || (!plan.holdsOfTeacher(before.get()) && plan.holdsOfTeacher(row))) {
        keepers.put(student.get(), row);
      }
    }
  }

  private Optional<Integer> summary() {
    if (plan.drawing().summary().isEmpty()) {
      return Optional.empty();
    }
    String label = Key.of(SummaryRow.LABEL);
    for (int row = 0; row < draft.size().rows(); row++) {
      String id = id(row);
      if (id.startsWith(Key.ofId(SummaryRow.AS_OF))
          || (id.isEmpty() && Key.of(name(row)).equals(label))) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The row with most of our headings; when all were renamed or erased, the one where they must have been. */
  private Optional<Integer> headings(int drawnSummary) {
    Optional<Integer> best =
        mostHeadings(0, TOP).or(() -> mostHeadings(TOP, draft.size().rows()));
    if (best.isPresent()) {
      return best;
    }
    int above = Math.max(0, drawnSummary - 1);
    boolean renamed =
        above != drawnSummary && isMostlyText(above) && !students.containsKey(id(above));
    boolean erased = drawnSummary != 0 && plan.filled(0) == 0;
    if (renamed) {
      return Optional.of(above);
    }
    return erased ? Optional.of(0) : Optional.empty();
  }

  private Optional<Integer> mostHeadings(int first, int end) {
    int best = -1;
    int most = 1;
    for (int row = first; row < Math.min(end, draft.size().rows()); row++) {
      int held = held(row);
      if (held > most) {
        most = held;
        best = row;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private int held(int row) {
    int held = 0;
    for (int column = 0; column < plan.columns().size(); column++) {
      PlannedColumn it = plan.columns().get(column);
      String shown = draft.at(row, column).shown();
      if (it.isOurs()
          && !shown.isEmpty()
          && Key.same(shown, HeadingRow.text(plan.drawing().columns().get(it.drawn())))) {
        held++;
      }
    }
    return held;
  }

  private boolean isMostlyText(int row) {
    int ours = 0;
    int texts = 0;
    for (int column = 0; column < plan.columns().size(); column++) {
      if (plan.columns().get(column).isOurs()) {
        ours++;
        texts += draft.at(row, column).value() instanceof Value.Text ? 1 : 0;
      }
    }
    return ours > 0 && texts * 2 >= ours;
  }

  /** The row below the headings, when nothing of ours stands there. */
  private int vacantSummary() {
    boolean vacant = plan.drawing().summary().isPresent()
        && headings >= 0
        && headings + 1 < draft.size().rows()
        && plan.filled(headings + 1) == 0;
    return vacant ? headings + 1 : -1;
  }

  /** Something was computed in it, and no formula stands where the service would have written. */
  private boolean looksDrawn(int row) {
    boolean computed = false;
    for (int column = 0; column < plan.columns().size(); column++) {
      PlannedColumn it = plan.columns().get(column);
      Cell cell = draft.at(row, column);
      if (!it.isTeachers() && cell.formula()) {
        return false;
      }
      computed |= !it.isTeachers() && !isIdentity(it) && !cell.value().isBlank();
    }
    return computed;
  }

  private boolean isIdentity(PlannedColumn column) {
    if (column.isGone()) {
      return false;
    }
    String key = plan.drawing().columns().get(column.drawn()).key();
    return key.equals(Drawing.ID) || key.equals(Drawing.NAME);
  }

  private String id(int row) {
    return Key.ofId(plan.in(row, Drawing.ID).shown());
  }

  private String name(int row) {
    return plan.in(row, Drawing.NAME).shown();
  }
}
