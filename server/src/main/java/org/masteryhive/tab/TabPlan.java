package org.masteryhive.tab;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The difference between a tab that the service draws as it is, and as it should be.
 *
 * @param tab the tab's number
 * @param title what the tab is called
 * @param plan the steps, in a fixed order, and how many cells they change
 * @param erasure how much they take away
 * @param after the tab as it is when the steps were carried out
 * @param headingRow where the headings are then
 * @param idColumn where the Student IDs are then
 * @param touch the cell that can be written as it is
 * @param remarks what a person should be told
 */
public record TabPlan(
    int tab,
    String title,
    Plan plan,
    Erasure erasure,
    Tab after,
    int headingRow,
    int idColumn,
    Spot touch,
    List<Remark> remarks) {

  public TabPlan {
    remarks = List.copyOf(remarks);
  }

  /**
   * Something that a person should be told, at a cell as it is after the plan.
   *
   * @param lasting whether the next plan would say it again
   */
  public record Remark(What what, int row, int column, String there, boolean lasting) {}

  /** A cell's place. */
  public record Spot(int row, int column) {}

  /** What there is to tell. */
  public enum What {
    /** The row could not be moved to its place, because of merged cells. */
    NOT_MOVED,
    /** Merged cells hide something that belongs on the tab. It is at their first cell. */
    HIDDEN,
    /** The student seems to have got another Student ID: one who left and one who came have the same name. */
    NEW_ID
  }

  /** Compares a tab of ours, or a teacher's that is made ours, with what it should be. */
  public static TabPlan between(Tab actual, Drawing desired) {
    return new TabPlanner(actual, desired, false).plan();
  }

  /** A tab that is not there yet. Its number must not be taken. */
  public static TabPlan creating(int tab, String title, Drawing desired) {
    int top = desired.summary().isPresent() ? 2 : 1;
    int rows = top + Math.max(1, desired.rows().size());
    int columns = desired.columns().size();
    TabPlan drawn = new TabPlanner(Tab.empty(tab, title, rows, columns), desired, true).plan();
    Plan added =
        new Plan(List.of(new Change.AddTab(tab, title, rows, columns, Optional.empty())), 0);
    return drawn.with(added.and(drawn.plan()));
  }

  /** The same with one cell more: for a batch that would change nothing that a person sees and yet has to be written. */
  public TabPlan touched() {
    int row = touch.row();
    int column = touch.column();
    Cell there = after.cells().at(row, column);
    Change.Write write =
        new Change.Write(tab, row, column, List.of(List.of(CellWrite.value(there.value()))));
    return with(plan.and(new Plan(List.of(write), 1)));
  }

  private TabPlan with(Plan other) {
    return new TabPlan(tab, title, other, erasure, after, headingRow, idColumn, touch, remarks);
  }

  /** What the column of Student IDs shows after the plan, from top to bottom. */
  public List<String> idsAfter() {
    return IntStream.range(0, after.size().rows())
        .mapToObj(row -> after.cells().at(row, idColumn).shown())
        .toList();
  }

  /** What the row of headings shows after the plan, from left to right. */
  public List<String> headingsAfter() {
    return IntStream.range(0, after.size().columns())
        .mapToObj(column -> after.cells().at(headingRow, column).shown())
        .toList();
  }

  public boolean isEmpty() {
    return plan.isEmpty();
  }
}
