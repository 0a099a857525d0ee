package org.masteryhive.demo;

import java.util.Optional;
import org.masteryhive.template.Template;

/**
 * One spreadsheet of the sample. It is made once: a start that was killed on its way may have left it without tabs or with
 * empty ones, and is taken up where it ended, so that no second one comes into the teacher's Drive.
 *
 * @param isFilled whether what belongs into it stands there
 */
record SampleFile(String id, boolean isFilled) {

  private static final String FIRST_STUDENT = "Roster!A2";

  /**
   * Finds it, or makes it with nothing in it.
   *
   * @param known its id, when an earlier start came to its end
   */
  static SampleFile ready(Teacher teacher, Template sample, Optional<String> known) {
    return known
        .filter(teacher::has)
        .map(id -> new SampleFile(id, true))
        .or(() -> teacher.find(sample.title()).flatMap(id -> takenUp(teacher, id)))
        .orElseGet(() -> new SampleFile(teacher.make(sample), false));
  }

  /** One without tabs was hardly begun: it goes. One with empty tabs may lack what comes after them. */
  private static Optional<SampleFile> takenUp(Teacher teacher, String id) {
    Optional<String> student = teacher.shown(id, FIRST_STUDENT);
    if (student.isEmpty()) {
      teacher.delete(id);
      return Optional.empty();
    }
    boolean isFilled = !student.get().isEmpty();
    if (!isFilled) {
      teacher.setUp(id);
    }
    return Optional.of(new SampleFile(id, isFilled));
  }

  /** Types what belongs into it, unless that has been done. */
  void fill(Teacher teacher, Template sample) {
    if (!isFilled) {
      teacher.type(id, sample);
    }
  }
}
