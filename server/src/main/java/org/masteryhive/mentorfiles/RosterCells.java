package org.masteryhive.mentorfiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.masteryhive.roster.Spelling;
import org.masteryhive.roster.Student;
import org.masteryhive.tab.HeadingRow;
import org.masteryhive.tab.Key;
import org.masteryhive.tab.Tab;
import org.masteryhive.workbook.Finding;
import org.masteryhive.workbook.Finding.Severity;
import org.masteryhive.workbook.Spot;

/** Where on the Roster a student's mentor stands, for what is found about the mentor. */
final class RosterCells {

  private static final String ID = Key.of("Student ID");
  private static final String MENTOR = Key.of("Mentor");
  private static final List<String> HEADINGS =
      List.of(ID, Key.of("Name"), Key.of("Section"), MENTOR, Key.of("Active"));

  private final Optional<Tab> roster;

  RosterCells(Optional<Tab> roster) {
    this.roster = roster;
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

  private Optional<Spot> spot(Student student) {
    return roster.flatMap(tab -> HeadingRow.likeliest(tab, HEADINGS).flatMap(headings -> {
      int ids = column(tab, headings, ID);
      int mentors = column(tab, headings, MENTOR);
      return IntStream.range(headings + 1, tab.cells().rows())
          .filter(row -> ids >= 0 && mentors >= 0)
          .filter(row ->
              Spelling.same(tab.cells().at(row, ids).shown(), student.id().text()))
          .mapToObj(row -> Spot.of(tab, row, mentors))
          .findFirst();
    }));
  }

  private static int column(Tab tab, int headings, String key) {
    return IntStream.range(0, tab.cells().columns(headings))
        .filter(column -> Key.of(tab.cells().at(headings, column).shown()).equals(key))
        .findFirst()
        .orElse(-1);
  }
}
