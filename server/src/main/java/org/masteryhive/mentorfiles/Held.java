package org.masteryhive.mentorfiles;

import java.util.LinkedHashSet;
import java.util.Set;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Stamp;
import org.masteryhive.tab.Tab;

/** A file that was made for a gradebook, and what is in it. */
record Held(KeptFile file, Picture picture) {

  /** Whether the file itself says that it belongs to the gradebook, and is no copy of the one that did; or is still new. */
  boolean isFor(WorkbookId gradebook) {
    boolean says =
        picture.stamped(Stamp.MENTOR_FILE).filter(gradebook.value()::equals).isPresent()
            && picture.stamped(Stamp.SPREADSHEET).filter(picture.id()::equals).isPresent();
    return file.marks().isFor(gradebook) && (says || isNew());
  }

  /** As it was made: nothing is in it, not even a stamp. */
  boolean isNew() {
    return picture.stamped(Stamp.MENTOR_FILE).isEmpty()
        && picture.tabs().stream().allMatch(Held::isEmpty);
  }

  /** Whose rows are in it. */
  Set<StudentId> students() {
    Set<StudentId> students = new LinkedHashSet<>();
    FileTab.in(picture).ifPresent(tab -> students.addAll(FileTab.students(tab)));
    return students;
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
