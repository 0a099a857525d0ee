package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Stamps;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.FoundTabs;
import org.masteryhive.workbook.TabRole;

/** Brings the plans of all tabs together. */
final class DrawnPlanner {

  private final Picture picture;
  private final FoundTabs found;
  private final TabPlaces places;

  DrawnPlanner(Picture picture, FoundTabs found) {
    this.picture = picture;
    this.found = found;
    this.places = new TabPlaces(picture, found);
  }

  DrawnPlan plan(List<Drawing> drawings, List<Drawing> resting, List<Finding> known) {
    List<TabPlan> tabs = new ArrayList<>();
    drawings.forEach(drawing -> tabs.add(places.plan(drawing)));
    List<Finding> given = new ArrayList<>(known);
    given.addAll(ofResting(resting));
    List<Finding> lasting = inOrder(given, RemarkText.lasting(tabs));
    List<Finding> all = inOrder(given, RemarkText.all(tabs));
    tabs.add(places.plan(ChecksDrawing.of(lasting)));
    List<Change> stamps = stamps();
    if (!stamps.isEmpty() && tabs.stream().allMatch(TabPlan::isEmpty)) {
      tabs.set(0, tabs.get(0).touched());
    }
    Plan plan = tabs.stream().map(TabPlan::plan).reduce(Plan.NOTHING, Plan::and);
    return new DrawnPlan(plan.and(new Plan(stamps, 0)), tabs, all);
  }

  /** What lasts on tabs that are not drawn this time, as far as it stands there already. */
  private List<Finding> ofResting(List<Drawing> resting) {
    List<TabPlan> tabs = resting.stream()
        .filter(drawing -> TabRole.parse(drawing.role()).flatMap(found::ours).isPresent())
        .map(places::plan)
        .toList();
    return RemarkText.lasting(tabs).stream().filter(this::stands).toList();
  }

  private boolean stands(Finding finding) {
    return picture
        .tab(finding.tabId())
        .map(tab -> tab.cells().at(finding.row(), finding.column()).shown().equals(finding.there()))
        .orElse(false);
  }

  private List<Change> stamps() {
    Stamps own = new Stamps(Change.SPREADSHEET, picture.stamps());
    own.want(Stamp.SPREADSHEET, picture.id());
    List<Change> changes = new ArrayList<>(own.changes());
    for (TabRole role : TabRole.values()) {
      found.all(role).forEach(tab -> changes.addAll(Stamps.of(tab, role.value())));
    }
    return changes;
  }

  /** By the tabs from left to right, their rows and their columns; what concerns no tab first, new tabs last. */
  private List<Finding> inOrder(List<Finding> given, List<Finding> more) {
    Map<Integer, Integer> order = new HashMap<>();
    order.put(-1, -1);
    picture.tabs().forEach(tab -> order.put(tab.id(), order.size()));
    List<Finding> all = new ArrayList<>(given);
    all.addAll(more);
    all.sort(Comparator.comparingInt(
            (Finding finding) -> order.getOrDefault(finding.tabId(), Integer.MAX_VALUE))
        .thenComparingInt(Finding::row)
        .thenComparingInt(Finding::column));
    return all;
  }
}
