package org.masteryhive.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;

/**
 * Which tab is for what.
 *
 * @param teachers the teacher's tabs by role, in tab order; logs and Evidence may be several, all others are one
 * @param drawn the service's own tabs, by role
 * @param duplicates copies of the service's own tabs, which are left alone: their stamps mean nothing
 */
public record FoundTabs(
    Map<TabRole, List<Tab>> teachers, Map<TabRole, Tab> drawn, List<Tab> duplicates) {

  public FoundTabs {
    teachers = Map.copyOf(teachers);
    drawn = Map.copyOf(drawn);
    duplicates = List.copyOf(duplicates);
  }

  /** Finds them in a spreadsheet. */
  public static FoundTabs in(Picture picture) {
    return new TabFinder(picture).find();
  }

  /** The teacher's tabs with the role, in tab order. */
  public List<Tab> all(TabRole role) {
    return teachers.getOrDefault(role, List.of());
  }

  /** The first of the teacher's tabs with the role. */
  public Optional<Tab> one(TabRole role) {
    return all(role).stream().findFirst();
  }

  /** The service's own tab with the role. */
  public Optional<Tab> ours(TabRole role) {
    return Optional.ofNullable(drawn.get(role));
  }
}
