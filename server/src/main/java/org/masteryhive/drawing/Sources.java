package org.masteryhive.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.masteryhive.tab.Area;
import org.masteryhive.tab.Tab;
import org.masteryhive.template.Template;
import org.masteryhive.template.TemplateColumn;
import org.masteryhive.template.TemplateTab;
import org.masteryhive.workbook.FoundTabs;
import org.masteryhive.workbook.TabRole;

/** Where the values stand that a dropdown offers. */
final class Sources {

  private final FoundTabs found;
  private final Template template;
  private final Map<TemplateColumn.Source, Range> learned = new HashMap<>();

  Sources(FoundTabs found, Template template) {
    this.found = found;
    this.template = template;
  }

  /** Cells of a column, on the tab with the title. */
  record Range(String title, Area area) {}

  /** A heading that is being written: what it will stand above is known already. */
  void learn(String role, String heading, String title, int row, int column) {
    learned.put(new TemplateColumn.Source(role, heading), new Range(title, below(row, column)));
  }

  Optional<Range> of(TemplateColumn.Source source) {
    return Optional.ofNullable(learned.get(source)).or(() -> thereOrToCome(source));
  }

  private Optional<Range> thereOrToCome(TemplateColumn.Source source) {
    Optional<Tab> there = TabRole.parse(source.role()).flatMap(found::one);
    return there.isPresent()
        ? there.flatMap(tab -> on(tab, source))
        : template.tab(source.role()).flatMap(tab -> on(tab, source));
  }

  private static Optional<Range> on(Tab tab, TemplateColumn.Source source) {
    HeadingPlace place = HeadingPlace.on(tab, List.of(source.heading()));
    OptionalInt column = place.column(source.heading());
    return column.isPresent()
        ? Optional.of(new Range(tab.title(), below(place.row(), column.getAsInt())))
        : Optional.empty();
  }

  private static Optional<Range> on(TemplateTab tab, TemplateColumn.Source source) {
    for (int column = 0; column < tab.columns().size(); column++) {
      if (tab.columns().get(column).heading().equals(source.heading())) {
        return Optional.of(new Range(tab.title(), below(tab.headingRow(), column)));
      }
    }
    return Optional.empty();
  }

  private static Area below(int row, int column) {
    return new Area(row + 1, Area.OPEN, column, column + 1);
  }
}
