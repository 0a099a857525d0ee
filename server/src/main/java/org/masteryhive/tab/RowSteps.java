package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.tab.Change.Line;
import org.masteryhive.tab.PlannedRow.Kind;

/**
 * Rows come, go and move, each with all that stands in it. As few as possible move. Rows without a Student ID are never
 * moved and never go.
 */
final class RowSteps {

  private final PlanDraft plan;
  private final List<PlannedRow> order = new ArrayList<>();
  private final Set<PlannedRow> fixed = new HashSet<>();
  private final List<PlannedRow> stuck = new ArrayList<>();

  RowSteps(PlanDraft plan) {
    this.plan = plan;
  }

  void arrange() {
    boolean leftGo = !teacherHoldsAnything();
    findOrder(leftGo);
    findFixed();
    bringIntoOrder();
    if (leftGo) {
      deleteAll(Kind.LEFT);
    }
    dropDivider();
    tellOfStuck();
    if (plan.drawing().rows().isEmpty()) {
      keepOneBelowFrozen();
    }
  }

  private boolean teacherHoldsAnything() {
    for (int row = 0; row < plan.rows().size(); row++) {
      if (plan.holdsOfTeacher(row)) {
        return true;
      }
    }
    return false;
  }

  private void deleteAll(Kind kind) {
    for (int end = plan.rows().size(); end > 0; end--) {
      int first = end;
      while (first > 0 && plan.rows().get(first - 1).is(kind)) {
        first--;
      }
      if (first < end) {
        deleteRows(first, end - first);
        end = first + 1;
      }
    }
  }

  private void deleteRows(int first, int count) {
    for (int row = first; row < first + count; row++) {
      plan.count(Math.max(1, plan.filled(row)));
    }
    plan.delete(Line.ROWS, first, count);
  }

  /** The line above those who left goes when nothing is below it any more, and nothing of hers beside it. */
  private void dropDivider() {
    Optional<Integer> divider = plan.rowOf(Kind.DIVIDER);
    boolean needed = plan.rowOf(Kind.LEFT).isPresent();
    if (divider.isEmpty() || needed || holdsAnythingBelow(divider.get())) {
      return;
    }
    if (!plan.holdsOfTeacher(divider.get())) {
      deleteRows(divider.get(), 1);
    }
  }

  private boolean holdsAnythingBelow(int divider) {
    for (int row = divider + 1; row < plan.rows().size(); row++) {
      if (plan.rows().get(row).is(Kind.TEACHERS)
          && (plan.holdsOfTeacher(row) || plan.filled(row) > 0)) {
        return true;
      }
    }
    return false;
  }

  private void findOrder(boolean leftGo) {
    Map<Integer, PlannedRow> students = new HashMap<>();
    plan.rows().stream()
        .filter(row -> row.is(Kind.STUDENT))
        .forEach(row -> students.put(row.drawn(), row));
    order.add(foundOrMade(Kind.HEADINGS));
    plan.drawing().summary().ifPresent(it -> order.add(foundOrMade(Kind.SUMMARY)));
    for (int i = 0; i < plan.drawing().rows().size(); i++) {
      order.add(Optional.ofNullable(students.get(i)).orElse(PlannedRow.newStudent(i)));
    }
    List<PlannedRow> left =
        plan.rows().stream().filter(row -> row.is(Kind.LEFT)).toList();
    boolean leftStay = !left.isEmpty() && !leftGo;
    if (leftStay || plan.rowOf(Kind.DIVIDER).isPresent()) {
      order.add(foundOrMade(Kind.DIVIDER));
    }
    if (leftStay) {
      order.addAll(left);
    }
  }

  private PlannedRow foundOrMade(Kind kind) {
    return plan.rowOf(kind).map(plan.rows()::get).orElseGet(() -> PlannedRow.made(kind));
  }

  private void findFixed() {
    Map<PlannedRow, Integer> places = new HashMap<>();
    order.forEach(row -> places.put(row, places.size()));
    List<PlannedRow> there = plan.rows().stream().filter(places::containsKey).toList();
    Set<Integer> longest = LongestRun.of(there.stream().map(places::get).toList());
    longest.forEach(i -> fixed.add(there.get(i)));
  }

  private void bringIntoOrder() {
    int next = 0;
    while (next < order.size()) {
      PlannedRow row = order.get(next);
      if (fixed.contains(row)) {
        next++;
        continue;
      }
      int at = place(next);
      int end = next + 1;
      int from = plan.rows().indexOf(row);
      while (end < order.size() && goesWith(end, from < 0 ? -1 : from + end - next)) {
        end++;
      }
      if (from < 0) {
        int free = behindMergedIds(at);
        boolean likeBefore =
            free > 0 && free < plan.rows().size() && plan.rows().get(free - 1).is(Kind.STUDENT);
        plan.addRows(free, List.copyOf(order.subList(next, end)), likeBefore);
      } else if (plan.draft().isBlocked(Line.ROWS, from, end - next, at)) {
        goAroundMerge(next, from);
        continue;
      } else if (at != from && at != from + end - next) {
        countMoved(from, end - next);
        plan.moveRows(from, end - next, at);
      }
      next = end;
    }
  }

  /** Between merged ids a new row's own would be hidden: the row would be made anew with every recompute. */
  private int behindMergedIds(int at) {
    return plan.columnOf(Drawing.ID)
        .flatMap(column -> plan.draft().endOfMerged(at, column))
        .orElse(at);
  }

  /**
   * Merged cells are in the way. A row in which nothing but ours stands is made anew at its place; else it stays, and a
   * person is told.
   */
  private void goAroundMerge(int next, int from) {
    PlannedRow row = order.get(next);
    if (row.is(Kind.STUDENT) && !plan.holdsOfTeacher(from)) {
      deleteRows(from, 1);
      order.set(next, PlannedRow.newStudent(row.drawn()));
    } else {
      order.remove(next);
      stuck.add(row);
    }
  }

  private void tellOfStuck() {
    for (PlannedRow row : stuck) {
      plan.remark(TabPlan.What.NOT_MOVED, plan.rows().indexOf(row), true);
    }
  }

  /** Whether the next row can come or move together with those before it. */
  private boolean goesWith(int next, int expected) {
    PlannedRow row = order.get(next);
    return !fixed.contains(row) && plan.rows().indexOf(row) == expected;
  }

  private void countMoved(int from, int count) {
    for (int row = from; row < from + count; row++) {
      plan.count(Math.max(1, plan.filled(row)));
    }
  }

  /** Behind the row before it; the first student, when others are there, right before the next of them. */
  private int place(int next) {
    Optional<PlannedRow> nextFixed =
        order.subList(next, order.size()).stream().filter(fixed::contains).findFirst();
    boolean first = next == 0 || !order.get(next - 1).is(Kind.STUDENT);
    boolean student = order.get(next).is(Kind.STUDENT);
    if (next == 0
        || (first && student && nextFixed.map(row -> row.is(Kind.STUDENT)).orElse(false))) {
      return nextFixed.map(plan.rows()::indexOf).orElse(0);
    }
    return plan.rows().indexOf(order.get(next - 1)) + 1;
  }

  /** Without students there is still a row that is not frozen. */
  private void keepOneBelowFrozen() {
    int top = plan.drawing().summary().isPresent() ? 2 : 1;
    if (plan.rows().size() <= top) {
      plan.addRows(plan.rows().size(), List.of(PlannedRow.found(Kind.TEACHERS)), false);
    }
  }
}
