package org.masteryhive.drawing;

import java.util.ArrayList;
import java.util.List;
import org.masteryhive.tab.Area;

/** Joins areas that lie side by side, so that one step does for all of them. */
final class Areas {

  private Areas() {}

  static List<Area> joined(List<Area> areas) {
    List<Area> joined = new ArrayList<>();
    for (Area area : areas) {
      int last = joined.size() - 1;
      if (last >= 0 && isRightOf(joined.get(last), area)) {
        Area before = joined.get(last);
        joined.set(
            last,
            new Area(before.firstRow(), before.endRow(), before.firstColumn(), area.endColumn()));
      } else {
        joined.add(area);
      }
    }
    return joined;
  }

  private static boolean isRightOf(Area before, Area area) {
    return before.endColumn() == area.firstColumn()
        && before.firstRow() == area.firstRow()
        && before.endRow() == area.endRow();
  }
}
