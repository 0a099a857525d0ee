package org.masteryhive.drawing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.HeadingRow;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.TabPlan;
import org.masteryhive.tab.Value;
import org.masteryhive.workbook.FoundTabs;
import org.masteryhive.workbook.TabRole;

/**
 * Where a drawing goes: on our tab of that role; on a teacher's tab that has the title and is as good as ours; else on a new
 * tab.
 */
final class TabPlaces {

  private static final int FIRST_NUMBER = 1_296_564_000;

  private final Picture picture;
  private final FoundTabs found;
  private final Set<String> titles;

  TabPlaces(Picture picture, FoundTabs found) {
    this.picture = picture;
    this.found = found;
    this.titles =
        picture.tabs().stream().map(tab -> Key.of(tab.title())).collect(Collectors.toSet());
  }

  TabPlan plan(Drawing drawing) {
    return TabRole.parse(drawing.role())
        .flatMap(found::ours)
        .or(() -> adopted(drawing))
        .map(tab -> TabPlan.between(tab, drawing))
        .orElseGet(() -> TabPlan.creating(freeNumber(drawing), freeTitle(drawing), drawing));
  }

  private Optional<Tab> adopted(Drawing drawing) {
    return picture.tabs().stream()
        .filter(tab -> Key.same(tab.title(), drawing.title()))
        .filter(tab -> tab.stamped(Stamp.ROLE).isEmpty())
        .filter(tab -> isEmpty(tab) || looksLike(tab, drawing))
        .findFirst();
  }

  private static boolean isEmpty(Tab tab) {
    for (int row = 0; row < tab.cells().rows(); row++) {
      for (int column = 0; column < tab.cells().columns(row); column++) {
        if (!tab.cells().at(row, column).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** It has {@code Student ID} and at least half of our headings. */
  private static boolean looksLike(Tab tab, Drawing drawing) {
    List<String> headings = drawing.columns().stream()
        .filter(column -> column.heading().value() instanceof Value.Text)
        .map(column -> Key.of(((Value.Text) column.heading().value()).text()))
        .distinct()
        .toList();
    Set<String> held = new HashSet<>();
    HeadingRow.likeliest(tab, headings)
        .ifPresent(row -> held.addAll(HeadingRow.held(tab, row, headings)));
    return held.contains(Key.of("Student ID")) && held.size() * 2 >= headings.size();
  }

  private String freeTitle(Drawing drawing) {
    String title = drawing.title();
    return Stream.concat(
            Stream.of(title, title + " (Hive)"),
            Stream.iterate(2, number -> number + 1).map(number -> title + " (Hive " + number + ")"))
        .filter(free -> !titles.contains(Key.of(free)))
        .findFirst()
        .orElseThrow();
  }

  private int freeNumber(Drawing drawing) {
    int first = FIRST_NUMBER + TabRole.parse(drawing.role()).map(Enum::ordinal).orElse(99);
    return Stream.iterate(first, number -> number + 100)
        .filter(number -> picture.tab(number).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
