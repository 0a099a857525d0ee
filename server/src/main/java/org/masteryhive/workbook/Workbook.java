package org.masteryhive.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.behavior.BehaviorEntry;
import org.masteryhive.behavior.CourseBehavior;
import org.masteryhive.mastery.CourseMastery;
import org.masteryhive.mastery.Gradebook;
import org.masteryhive.mastery.Outcome;
import org.masteryhive.mastery.OutcomeCode;
import org.masteryhive.mastery.TeacherOverride;
import org.masteryhive.mentoring.CheckIn;
import org.masteryhive.roster.Roster;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;

/**
 * One spreadsheet as it was when it was read: what the teacher keeps in it, as records, and what could not be used, as
 * findings. Nothing that a cell holds keeps the rest from being read.
 *
 * @param gradebook what conclusions are drawn from; without outcomes and evidence in a mentoring tracker
 * @param behavior the rows of all behavior logs, tab by tab
 * @param checkIns the rows of all mentoring logs, tab by tab
 * @param linked the gradebooks that a mentoring tracker brings together
 * @param findings in the order of the tabs, their rows and their columns
 */
public record Workbook(
    Kind kind,
    WorkbookSettings settings,
    Gradebook gradebook,
    List<BehaviorEntry> behavior,
    List<CheckIn> checkIns,
    List<LinkedGradebook> linked,
    FoundTabs tabs,
    Addresses addresses,
    List<Finding> findings)
    implements WorkbookReading {

  /** What a workbook is for. */
  public enum Kind {
    /** One course. */
    GRADEBOOK,
    /** Several courses, for mentors. */
    MENTORING_TRACKER
  }

  /**
   * Where things stand that something may be found out about later.
   *
   * @param outcomes each outcome's cell in Outcomes
   * @param overrides each override's {@code Conclusion} cell, by the override's position
   * @param behavior each entry's {@code Way to restore} cell, or else its {@code Kind} cell, by the entry's position
   * @param tabOrder the place of each tab, by its number
   */
  public record Addresses(
      Map<OutcomeCode, Spot> outcomes,
      Map<Integer, Spot> overrides,
      Map<Integer, Spot> behavior,
      Map<Integer, Integer> tabOrder) {
    public Addresses {
      outcomes = Map.copyOf(outcomes);
      overrides = Map.copyOf(overrides);
      behavior = Map.copyOf(behavior);
      tabOrder = Map.copyOf(tabOrder);
    }
  }

  public Workbook {
    behavior = List.copyOf(behavior);
    checkIns = List.copyOf(checkIns);
    linked = List.copyOf(linked);
    findings = List.copyOf(findings);
  }

  /** Reads a spreadsheet as of a day, which is today in its own time zone. */
  public static WorkbookReading read(Picture picture, LocalDate today) {
    return new WorkbookReader(picture, today).read();
  }

  /** The students, those who left included. */
  public Roster roster() {
    return gradebook.roster();
  }

  /** Where an outcome stands in Outcomes. */
  public Optional<Spot> at(Outcome outcome) {
    return Optional.ofNullable(addresses.outcomes().get(outcome.code()));
  }

  /** Where an override stands. */
  public Optional<Spot> at(TeacherOverride override) {
    return Optional.ofNullable(addresses.overrides().get(override.position()));
  }

  /** Where something noted about behavior stands. */
  public Optional<Spot> at(BehaviorEntry entry) {
    return Optional.ofNullable(addresses.behavior().get(entry.position()));
  }

  /** All there is to tell: what was found in reading, what came out in computing, and more; in order, each once. */
  public List<Finding> findings(CourseMastery mastery, CourseBehavior conduct, List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(LaterNotes.of(this, mastery, conduct));
    all.addAll(more);
    return inOrder(all);
  }

  /** Findings in the order of the tabs, their rows and their columns; what concerns no tab comes first. */
  public List<Finding> inOrder(List<Finding> unordered) {
    return Findings.inOrder(unordered, addresses.tabOrder());
  }

  static Map<Integer, Integer> tabOrder(List<Tab> tabs) {
    Map<Integer, Integer> order = new HashMap<>();
    tabs.forEach(tab -> order.put(tab.id(), order.size()));
    return order;
  }
}
