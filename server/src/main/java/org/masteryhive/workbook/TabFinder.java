package org.masteryhive.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;

/**
 * Finds out which tab is for what: by the role that is stamped on it, failing that by its title. A tab whose stamp names
 * another tab is a duplicate, and its stamps mean nothing.
 */
final class TabFinder {

  /** Of these all tabs are read; of the others one. */
  private static final Set<TabRole> SEVERAL =
      Set.of(TabRole.EVIDENCE, TabRole.EVIDENCE_LOG, TabRole.BEHAVIOR_LOG, TabRole.MENTORING_LOG);

  private final Picture picture;

  TabFinder(Picture picture) {
    this.picture = picture;
  }

  FoundTabs find() {
    Map<TabRole, List<Tab>> teachers = new EnumMap<>(TabRole.class);
    Map<TabRole, Tab> drawn = new EnumMap<>(TabRole.class);
    for (TabRole role : TabRole.values()) {
      List<Tab> stamped = with(role);
      if (role.isDrawn()) {
        preferred(role, stamped).ifPresent(tab -> drawn.put(role, tab));
      } else {
        teachers.put(role, SEVERAL.contains(role) ? all(role) : one(role, stamped));
      }
    }
    return new FoundTabs(
        teachers,
        drawn,
        picture.tabs().stream().filter(TabFinder::isDuplicateOfOurs).toList());
  }

  private List<Tab> with(TabRole role) {
    return picture.tabs().stream()
        .filter(tab -> role(tab).filter(role::equals).isPresent())
        .toList();
  }

  private List<Tab> all(TabRole role) {
    return picture.tabs().stream()
        .filter(tab -> role(tab)
            .map(role::equals)
            .orElseGet(() -> !isDuplicateOfOurs(tab) && isTitleOf(role, tab)))
        .toList();
  }

  private List<Tab> one(TabRole role, List<Tab> stamped) {
    List<Tab> candidates = new ArrayList<>(stamped);
    if (candidates.isEmpty()) {
      picture.tabs().stream()
          .filter(tab -> role(tab).isEmpty() && !isDuplicateOfOurs(tab) && hasOwnTitle(role, tab))
          .forEach(candidates::add);
    }
    return preferred(role, candidates).map(List::of).orElse(List.of());
  }

  /** The one with the role's own title, else the leftmost. */
  private static Optional<Tab> preferred(TabRole role, List<Tab> tabs) {
    return tabs.stream()
        .filter(tab -> tab.title().equals(role.title()))
        .findFirst()
        .or(() -> tabs.stream().filter(tab -> hasOwnTitle(role, tab)).findFirst())
        .or(() -> tabs.stream().findFirst());
  }

  private static boolean hasOwnTitle(TabRole role, Tab tab) {
    return Spelling.same(tab.title(), role.title());
  }

  /** Evidence tabs begin with the word; so do logs, whose answers may come from a form. */
  private static boolean isTitleOf(TabRole role, Tab tab) {
    String title = Spelling.nameKey(tab.title());
    return title.startsWith(Spelling.nameKey(role.title()))
        && !(role == TabRole.EVIDENCE
            && title.startsWith(Spelling.nameKey(TabRole.EVIDENCE_LOG.title())));
  }

  /** The role stamped on a tab, unless it is a duplicate. */
  private static Optional<TabRole> role(Tab tab) {
    return isDuplicate(tab) ? Optional.empty() : stampedRole(tab);
  }

  private static Optional<TabRole> stampedRole(Tab tab) {
    return tab.stamps().stream()
        .filter(stamp -> stamp.key().equals(Stamp.ROLE))
        .flatMap(stamp -> TabRole.parse(stamp.value()).stream())
        .findFirst();
  }

  private static boolean isDuplicateOfOurs(Tab tab) {
    return isDuplicate(tab) && stampedRole(tab).filter(TabRole::isDrawn).isPresent();
  }

  /** Whether the tab says that it is another: its stamps came with it when it was duplicated. */
  private static boolean isDuplicate(Tab tab) {
    List<String> numbers = tab.stamps().stream()
        .filter(stamp -> stamp.key().equals(Stamp.SHEET))
        .map(Stamp::value)
        .toList();
    return !numbers.isEmpty() && !numbers.contains(Integer.toString(tab.id()));
  }
}
