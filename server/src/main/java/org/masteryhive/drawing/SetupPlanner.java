package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.masteryhive.drawing.SetupPlan.Ratings;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Stamps;
import org.masteryhive.tab.Tab;
import org.masteryhive.template.Template;
import org.masteryhive.template.TemplateTab;
import org.masteryhive.workbook.FoundTabs;
import org.masteryhive.workbook.TabRole;

/** Goes through a template tab by tab: makes those that are missing, completes those that are there. */
final class SetupPlanner {

  private static final int FIRST_NUMBER = 1_296_560_000;

  private final Picture picture;
  private final FoundTabs found;
  private final Ratings ratings;
  private final List<Change> must = new ArrayList<>();
  private final List<Change> looks = new ArrayList<>();
  private final List<String> created = new ArrayList<>();
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<String> titles = new HashSet<>();

  SetupPlanner(Picture picture, FoundTabs found, Ratings ratings) {
    this.picture = picture;
    this.found = found;
    this.ratings = ratings;
    picture.tabs().forEach(tab -> numbers.add(tab.id()));
    picture.tabs().forEach(tab -> titles.add(Key.of(tab.title())));
  }

  SetupPlan plan(Template template) {
    Sources sources = new Sources(found, template);
    for (TemplateTab wanted : template.tabs()) {
      List<Tab> there = TabRole.parse(wanted.role()).map(found::all).orElse(List.of());
      if (there.isEmpty()) {
        make(wanted, sources);
      } else {
        there.forEach(tab -> complete(tab, wanted, sources));
      }
    }
    Stamps own = new Stamps(Change.SPREADSHEET, picture.stamps());
    own.want(Stamp.SPREADSHEET, picture.id());
    must.addAll(own.changes());
    return new SetupPlan(counted(must), counted(looks), created);
  }

  private void make(TemplateTab wanted, Sources sources) {
    Tab tab = TabSetup.empty(freeNumber(wanted), freeTitle(wanted.title()), wanted);
    must.add(new Change.AddTab(
        tab.id(), tab.title(), tab.size().rows(), tab.size().columns(), Optional.empty()));
    created.add(tab.title());
    numbers.add(tab.id());
    titles.add(Key.of(tab.title()));
    TabSetup setup = new TabSetup(tab, wanted, sources, ratings);
    setup.write(true);
    must.addAll(setup.must());
    looks.addAll(setup.looks());
    must.addAll(Stamps.of(tab, wanted.role()));
  }

  private void complete(Tab tab, TemplateTab wanted, Sources sources) {
    TabSetup setup = new TabSetup(tab, wanted, sources, ratings);
    setup.write(false);
    must.addAll(setup.must());
    looks.addAll(setup.looks());
    must.addAll(Stamps.of(tab, wanted.role()));
  }

  private int freeNumber(TemplateTab wanted) {
    int first = FIRST_NUMBER + TabRole.parse(wanted.role()).map(Enum::ordinal).orElse(99);
    return Stream.iterate(first, number -> number + 100)
        .filter(number -> !numbers.contains(number))
        .findFirst()
        .orElseThrow();
  }

  private String freeTitle(String title) {
    return Stream.concat(
            Stream.of(title),
            Stream.iterate(2, number -> number + 1).map(number -> title + " " + number))
        .filter(free -> !titles.contains(Key.of(free)))
        .findFirst()
        .orElseThrow();
  }

  private static Plan counted(List<Change> changes) {
    long cells = changes.stream()
        .filter(Change.Write.class::isInstance)
        .flatMap(write -> ((Change.Write) write).cells().stream())
        .mapToLong(List::size)
        .sum();
    return new Plan(changes, (int) cells);
  }
}
