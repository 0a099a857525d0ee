package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stamps on a tab or a spreadsheet, and the steps that put them right. */
public final class Stamps {

  private final int tab;
  private final List<Stamp> there;
  private final List<Change> changes = new ArrayList<>();

  public Stamps(int tab, List<Stamp> there) {
    this.tab = tab;
    this.there = List.copyOf(there);
  }

  /** The steps that make a tab known by its role and its own number. */
  public static List<Change> of(Tab tab, String role) {
    Stamps stamps = new Stamps(tab.id(), tab.stamps());
    stamps.want(Stamp.ROLE, role);
    stamps.want(Stamp.SHEET, Integer.toString(tab.id()));
    return stamps.changes();
  }

  /** Wants one stamp with the key, and no other with it. */
  public void want(String key, String value) {
    boolean found = false;
    for (Stamp stamp : there) {
      if (stamp.key().equals(key)) {
        boolean right = !found && stamp.value().equals(value);
        found |= right;
        if (!right) {
          changes.add(new Change.Take(tab, stamp.id()));
        }
      }
    }
    if (!found) {
      changes.add(new Change.Put(tab, Optional.empty(), key, value));
    }
  }

  /** What is to be done; nothing when all is as wanted. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }
}
