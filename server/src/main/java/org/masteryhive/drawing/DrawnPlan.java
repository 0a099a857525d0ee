package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Erasure;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.FoundTabs;

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
   * @param drawings what should be drawn, without Checks
   * @param findings what Checks should say
   */
  public static DrawnPlan of(
      Picture picture, FoundTabs found, List<Drawing> drawings, List<Finding> findings) {
    return of(picture, found, drawings, List.of(), findings);
  }

  /**
   * The same, where more drawings are known than are asked for: what there is to tell of their tabs is told as they are.
   *
   * @param resting what is not drawn this time
   */
  public static DrawnPlan of(
      Picture picture,
      FoundTabs found,
      List<Drawing> drawings,
      List<Drawing> resting,
      List<Finding> findings) {
    return new DrawnPlanner(picture, found).plan(drawings, resting, findings);
  }

  /** The plan of one drawing by itself: without Checks, and without the stamps of the teacher's tabs. */
  public static TabPlan alone(Picture picture, FoundTabs found, Drawing drawing) {
    return new TabPlaces(picture, found).plan(drawing);
  }

  /**
   * The same in pieces, one for each drawn tab that is written, in the order of the steps. What is about no drawn tab goes with the
   * first.
   */
  public List<Plan> byTab() {
    List<TabPlan> others = tabs.stream().filter(tab -> !tab.isEmpty()).skip(1).toList();
    Set<Integer> their = others.stream().map(TabPlan::tab).collect(Collectors.toSet());
    int theirCells = others.stream().mapToInt(tab -> tab.plan().changedCells()).sum();
    List<Plan> pieces = new ArrayList<>();
    pieces.add(piece(change -> !their.contains(change.tab()), plan.changedCells() - theirCells));
    for (TabPlan tab : others) {
      pieces.add(piece(change -> change.tab() == tab.tab(), tab.plan().changedCells()));
    }
    return pieces;
  }

  private Plan piece(Predicate<Change> which, int changedCells) {
    return new Plan(plan.changes().stream().filter(which).toList(), changedCells);
  }

  /** Titles of the drawn tabs that are written. */
  public List<String> written() {
    return tabs.stream().filter(tab -> !tab.isEmpty()).map(TabPlan::title).toList();
  }

  /** What would go, in a sentence, when it is so much that it is more likely a mistake. */
  public Optional<String> muchErased() {
    List<String> losses = tabs.stream()
        .filter(tab -> tab.erasure().isMuch())
        .map(tab -> loss(tab.title(), tab.erasure()))
        .toList();
    return losses.isEmpty()
        ? Optional.empty()
        : Optional.of(losses.stream().collect(Collectors.joining(" ")));
  }

  private static String loss(String title, Erasure erasure) {
    return erasure.ofStudents()
        ? "%d of the %d students on %s would go."
            .formatted(erasure.going(), erasure.students(), title)
        : "%d of the %d conclusions on %s would become blank."
            .formatted(erasure.blanked(), erasure.conclusions(), title);
  }
}
