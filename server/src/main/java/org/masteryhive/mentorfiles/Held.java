package org.masteryhive.mentorfiles;

import java.util.Optional;
import java.util.Set;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;

/**
 * A file that was made for a gradebook, and what is in it.
 *
 * @param picture none when it cannot be opened just now
 */
record Held(KeptFile file, Optional<Picture> picture) {

  /** Whether the file itself says that it belongs to the gradebook, and is no copy of the one that did; or is still new. */
  boolean isFor(WorkbookId gradebook) {
    return picture.map(it -> says(it, gradebook) || isNew(it)).orElse(true);
  }

  private static boolean says(Picture picture, WorkbookId gradebook) {
    return picture.stamped(Stamp.MENTOR_FILE).filter(gradebook.value()::equals).isPresent()
        && picture.stamped(Stamp.SPREADSHEET).filter(picture.id()::equals).isPresent();
  }

  /** As it was made: nothing is in it, not even a stamp. */
  private static boolean isNew(Picture picture) {
    return picture.stamped(Stamp.MENTOR_FILE).isEmpty()
        && picture.tabs().stream().allMatch(Held::isEmpty);
  }

  /** Whose rows are in it. */
  Set<StudentId> students() {
    return picture.flatMap(FileTab::in).map(FileTab::students).orElse(Set.of());
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
}
