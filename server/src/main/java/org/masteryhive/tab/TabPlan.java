package org.masteryhive.tab;

import java.util.List;

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

  /** What there is to tell. */
  public enum What {
    /** The row could not be moved to its place, because of merged cells. */
    NOT_MOVED,
    /** The student seems to have got another Student ID: one who left and one who came have the same name. */
    NEW_ID
  }

  /** Compares a tab of ours, or a teacher's that is made ours, with what it should be. */
  public static TabPlan between(Tab actual, Drawing desired) {
    return new TabPlan(
        actual.id(), actual.title(), Plan.NOTHING, Erasure.NONE, actual, 0, 0, List.of());
  }

  /** A tab that is not there yet. Its number must not be taken. */
  public static TabPlan creating(int tab, String title, Drawing desired) {
    return between(
        new Tab(
            tab,
            title,
            false,
            new Tab.Size(1, 1, 0, 0),
            Grid.EMPTY,
            List.of(),
            java.util.Map.of(),
            Tab.Extras.NONE),
        desired);
  }

  public boolean isEmpty() {
    return plan.isEmpty();
  }
}
