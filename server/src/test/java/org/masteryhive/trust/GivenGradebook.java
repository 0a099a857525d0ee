package org.masteryhive.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.masteryhive.recompute.GradebookDesk;
import org.masteryhive.recompute.Gradebooks;
import org.masteryhive.recompute.Progress;
import org.masteryhive.recompute.RecomputeEnd;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeGradebook;
import org.masteryhive.recompute.RecomputeRequest;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.template.Template;
import org.masteryhive.testing.InMemoryRunLog;

/** A small class: twelve students, four outcomes, six assessments. The teacher keeps notes of her own on Mastery. */
final class GivenGradebook {

  static final int STUDENTS = 12;

  /** The column of the teacher's own on Mastery, right of ours. */
  static final String OWN = "My notes";

  private GivenGradebook() {}

  /** Makes it, set up and filled in, and nothing computed yet. */
  static String make(GivenSheets sheets) {
    String id = empty(sheets.workbooks(GivenSheets.TEACHER));
    fill(sheets, id);
    return id;
  }

  /** Makes one that is set up, and nothing else. */
  static String empty(Workbooks workbooks) {
    return desk()
        .create(
            workbooks,
            "Algebra",
            Gradebooks.Template.GRADEBOOK,
            java.util.Optional.of("America/New_York"),
            java.util.Optional.of("en_US"))
        .value();
  }

  static GradebookDesk desk() {
    Path templates = Path.of("..", "templates");
    return new GradebookDesk(
        Map.of(
            Gradebooks.Template.GRADEBOOK, Template.read(templates.resolve("gradebook")),
            Gradebooks.Template.MENTORING_TRACKER,
                Template.read(templates.resolve("mentoring-tracker"))),
        new InMemoryRunLog(),
        GivenSheets.CLOCK);
  }

  private static void fill(GivenSheets sheets, String id) {
    List<String> roster = new ArrayList<>();
    List<String> evidence = new ArrayList<>(List.of(
        "Assessment | | Quiz 1 | Quiz 2 | Lab | Quiz 3 | Project | Update",
        "Outcome | | LO1 | LO2 | LO1 | LO3 | LO1, LO2 | LO4",
        "Date | | 2025-10-03 | 2025-10-10 | 2025-10-20 | 2025-11-04 | 2025-11-20 | 2025-12-02",
        "Type | | Quiz | Quiz | Lab | Quiz | Project | Update",
        "Student ID | Name"));
    List<String> ratings = List.of("NY", "AP", "ME", "EE");
    for (int student = 1; student <= STUDENTS; student++) {
      roster.add("%s | %s | %d | Mentor %d"
          .formatted(id(student), name(student), student % 2, student % 3));
      StringBuilder row = new StringBuilder(id(student) + " | " + name(student));
      for (int column = 0; column < 6; column++) {
        row.append(" | ").append(ratings.get((student * 5 + column * 3) % 4));
      }
      evidence.add(row.toString());
    }
    sheets.type(id, "Roster!A2", roster.toArray(String[]::new));
    sheets.type(
        id,
        "Outcomes!A2",
        "LO1 | I can add",
        "LO2 | I can divide",
        "LO3 | I can plot",
        "LO4 | I can prove");
    sheets.type(id, "Evidence!A1", evidence.toArray(String[]::new));
  }

  static String id(int student) {
    return "S%02d".formatted(student);
  }

  /** The first row with a student on a computed tab; Mastery has the class above them. */
  static int firstRow(String role) {
    return role.equals("mastery") ? 2 : 1;
  }

  /** What the teacher writes in her own column on a computed tab, beside a student. */
  static String about(String role, String student) {
    return "about %s on %s".formatted(student, role);
  }

  private static String name(int student) {
    return "Student " + (char) ('A' + (student * 7) % 26) + student;
  }

  /** Recomputes everything as it is; anything but a success is the end of the test. */
  static RecomputeResult recomputed(Workbooks workbooks, String id) {
    return recompute(workbooks, id)
        .fold(
            result -> result,
            files -> {
              throw new AssertionError("these are files");
            },
            failure -> {
              throw new AssertionError("the recompute failed: " + failure);
            });
  }

  static RecomputeEnd recompute(Workbooks workbooks, String id) {
    try {
      return new RecomputeGradebook(GivenSheets.CLOCK)
          .run(workbooks, new WorkbookId(id), RecomputeRequest.EVERYTHING, Progress.UNSEEN);
    } catch (WorkbookException failure) {
      return new RecomputeEnd.Failed(
          new RecomputeFailure.Unreachable(failure.why(), failure.detail(), failure.retryAfter()));
    }
  }
}
