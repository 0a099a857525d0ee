package org.masteryhive.mentorfiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.masteryhive.roster.Spelling;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;
import org.masteryhive.tab.HeadingRow;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Tab;
import org.masteryhive.tab.Value;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.Finding.Severity;
import org.masteryhive.workbook.Spot;
import org.masteryhive.workbook.TabRole;
import org.masteryhive.workbook.Workbook;

/** Where on the Roster a student's mentor stands, for what is found about the mentor. */
final class RosterCells {

  private static final String ID = Key.of("Student ID");
  private static final String MENTOR = Key.of("Mentor");
  private static final List<String> HEADINGS =
      List.of(ID, Key.of("Name"), Key.of("Section"), MENTOR, Key.of("Active"));

  private final Map<StudentId, Spot> spots;

  RosterCells(Workbook workbook) {
    this.spots = workbook.tabs().one(TabRole.ROSTER).map(RosterCells::spots).orElse(Map.of());
  }

  Finding problem(Student student, String message) {
    return spot(student)
        .map(spot -> spot.problem(message))
        .orElseGet(() -> nowhere(Severity.PROBLEM, message));
  }

  Finding note(Student student, String message) {
    return spot(student)
        .map(spot -> spot.note(message))
        .orElseGet(() -> nowhere(Severity.NOTE, message));
  }

  /** Something that concerns no cell. */
  static Finding nowhere(Severity severity, String message) {
    return new Finding(severity, -1, "", -1, -1, "", message);
  }

  /** The first of these students' mentors that is a formula's error, or still loading: nobody knows who it is. */
  Optional<Spot> failed(List<Student> students) {
    return students.stream()
        .flatMap(student -> spot(student).stream())
        .filter(spot ->
            spot.tab().cells().at(spot.row(), spot.column()).value() instanceof Value.Failed)
        .findFirst();
  }

  private Optional<Spot> spot(Student student) {
    return Optional.ofNullable(spots.get(student.id()));
  }

  private static Map<StudentId, Spot> spots(Tab tab) {
    int headings = HeadingRow.likeliest(tab, HEADINGS).orElse(0);
    int ids = column(tab, headings, ID);
    int mentors = column(tab, headings, MENTOR);
    Map<StudentId, Spot> spots = new HashMap<>();
    for (int row = headings + 1; row < tab.cells().rows() && ids >= 0 && mentors >= 0; row++) {
      String id = tab.cells().at(row, ids).shown();
      if (!Spelling.trimmed(id).isEmpty()) {
        spots.putIfAbsent(StudentId.of(id), Spot.of(tab, row, mentors));
      }
    }
    return spots;
  }

  private static int column(Tab tab, int headings, String key) {
    return IntStream.range(0, tab.cells().columns(headings))
        .filter(column -> Key.of(tab.cells().at(headings, column).shown()).equals(key))
        .findFirst()
        .orElse(-1);
  }
}
