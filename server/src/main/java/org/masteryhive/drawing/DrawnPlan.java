package org.masteryhive.drawing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Erasure;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.TabRole;

/**
 * All that one recompute changes.
 *
 * @param plan everything in one batch: drawn tabs, Checks, and the stamps of the teacher's tabs
 * @param tabs the drawn tabs, one plan each, in the order of the drawings and Checks last; also those with nothing to do
 * @param findings those that were given and those that planning brought, in the order of Checks
 */
public record DrawnPlan(Plan plan, List<TabPlan> tabs, List<Finding> findings) {

  public DrawnPlan {
    tabs = List.copyOf(tabs);
    findings = List.copyOf(findings);
  }

  /**
   * Plans the drawings and Checks against a spreadsheet as it is.
   *
   * @param teachers the roles of the teacher's own tabs, by their numbers: those that were read
   * @param drawings what should be drawn, without Checks
   */
  public static DrawnPlan of(
      Picture picture,
      Map<Integer, TabRole> teachers,
      List<Drawing> drawings,
      List<Finding> findings) {
    return new DrawnPlan(Plan.NOTHING, List.of(), findings);
  }

  /** The drawn tab that would lose so much that it is more likely a mistake, if there is one. */
  public Optional<TabPlan> muchErased() {
    return tabs.stream().filter(tab -> tab.erasure().isMuch()).findFirst();
  }

  /** Titles of the drawn tabs that are written. */
  public List<String> written() {
    return tabs.stream().filter(tab -> !tab.isEmpty()).map(TabPlan::title).toList();
  }

  /** How much all of it takes away, by tab. */
  public List<Erasure> erasures() {
    return tabs.stream().map(TabPlan::erasure).toList();
  }
}
