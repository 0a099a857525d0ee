package org.masteryhive.trust;

import org.masteryhive.tab.A1;

/** A cell of a gradebook, by its tab's title. */
record Place(String tab, int row, int column) {

  @Override
  public String toString() {
    return tab + "!" + A1.cell(row, column);
  }
}
