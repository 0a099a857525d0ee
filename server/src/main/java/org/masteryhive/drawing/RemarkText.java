package org.masteryhive.drawing;

import java.util.List;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.workbook.Finding;

/** Words what planning a tab brought to light. */
final class RemarkText {

  private RemarkText() {}

  static List<Finding> all(List<TabPlan> tabs) {
    return tabs.stream()
        .flatMap(tab -> tab.remarks().stream().map(remark -> finding(tab, remark)))
        .toList();
  }

  /** Those that hold until a person does something: what is said once only is not for Checks. */
  static List<Finding> lasting(List<TabPlan> tabs) {
    return tabs.stream()
        .flatMap(tab -> tab.remarks().stream()
            .filter(TabPlan.Remark::lasting)
            .map(remark -> finding(tab, remark)))
        .toList();
  }

  private static Finding finding(TabPlan tab, TabPlan.Remark remark) {
    return new Finding(
        Finding.Severity.NOTE,
        tab.tab(),
        tab.title(),
        remark.row(),
        remark.column(),
        remark.there(),
        words(remark));
  }

  private static String words(TabPlan.Remark remark) {
    return switch (remark.what()) {
      case NOT_MOVED ->
        "Merged cells keep this row from moving to its place. Unmerge the cells on this tab and recompute.";
      case HIDDEN ->
        "Merged cells hide what belongs here. Unmerge the cells on this tab and recompute.";
      case NEW_ID ->
        remark.lasting()
            ? "Somebody of this name with another Student ID is no longer on the Roster. If it is the same student, move what"
                + " you wrote beside the old row at the bottom of this tab to this row, and delete the old row."
            : "Somebody of this name had another Student ID until now and is no longer on the Roster. If it is the same"
                + " student, mind that evidence and logs need the new Student ID too.";
    };
  }
}
