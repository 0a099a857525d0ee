package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;
import org.masteryhive.workbook.FoundTabs;
import org.masteryhive.workbook.TabRole;

/** A spreadsheet for a test, and what is on it. */
final class GivenPicture {

  private Picture picture =
      new Picture("book", "Algebra", "America/New_York", "en_US", List.of(), List.of());

  static GivenPicture empty() {
    return new GivenPicture().with("Sheet1");
  }

  /** One more tab; rows of cells with commas between. */
  GivenPicture with(String title, String... rows) {
    List<List<Cell>> cells = new ArrayList<>();
    for (String row : rows) {
      cells.add(List.of(row.split(",", -1)).stream().map(Cell::of).toList());
    }
    Tab tab = new Tab(
        picture.tabs().size(),
        title,
        false,
        new Tab.Size(100, 20, 0, 0),
        Grid.of(cells),
        List.of(),
        Map.of(),
        Tab.Extras.NONE);
    List<Tab> tabs = new ArrayList<>(picture.tabs());
    tabs.add(tab);
    picture = new Picture("book", "Algebra", "America/New_York", "en_US", picture.stamps(), tabs);
    return this;
  }

  /** The same cells in another file. */
  GivenPicture copied() {
    picture =
        new Picture("copy", "Copy", "America/New_York", "en_US", picture.stamps(), picture.tabs());
    return this;
  }

  GivenPicture after(Plan plan) {
    picture = PictureEditor.carryOut(picture, plan);
    return this;
  }

  Picture picture() {
    return picture;
  }

  Tab tab(String title) {
    return picture.tabs().stream()
        .filter(tab -> tab.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  String shown(String title, int row, int column) {
    return tab(title).cells().at(row, column).shown();
  }

  List<String> titles() {
    return picture.tabs().stream().map(Tab::title).toList();
  }

  /** By stamps, or else by titles. */
  FoundTabs found() {
    Map<TabRole, List<Tab>> teachers = new EnumMap<>(TabRole.class);
    Map<TabRole, Tab> drawn = new EnumMap<>(TabRole.class);
    for (Tab tab : picture.tabs()) {
      Optional<TabRole> role =
          tab.stamped(Stamp.ROLE).flatMap(TabRole::parse).filter(it -> isOwn(tab));
      if (role.isPresent() && role.get().isDrawn()) {
        drawn.put(role.get(), tab);
      } else {
        for (TabRole byTitle : TabRole.values()) {
          if (!byTitle.isDrawn() && byTitle.title().equals(tab.title())) {
            teachers.put(byTitle, List.of(tab));
          }
        }
      }
    }
    return new FoundTabs(teachers, drawn, List.of());
  }

  private static boolean isOwn(Tab tab) {
    return tab.stamped(Stamp.SHEET).equals(Optional.of(Integer.toString(tab.id())));
  }
}
