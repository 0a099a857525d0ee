package org.masteryhive.workbook;

import java.util.Optional;
import java.util.Set;
import org.masteryhive.roster.Spelling;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Value;

/** Cells that say yes or no, in words, signs or a checkbox. */
final class YesOrNo {

  private static final Set<String> YES = Set.of("yes", "true", "y", "x", "✓", "✔", "✔\uFE0F", "☑");
  private static final Set<String> NO = Set.of("no", "false", "n");

  private YesOrNo() {}

  static Optional<Boolean> read(Cell cell) {
    if (cell.value() instanceof Value.Truth box) {
      return Optional.of(box.truth());
    }
    String word = Spelling.key(cell.shown());
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
