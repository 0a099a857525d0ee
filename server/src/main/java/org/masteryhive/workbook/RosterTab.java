package org.masteryhive.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/** Reads the Roster: a student a row. */
final class RosterTab {

  private final Table table;
  private final Map<StudentId, Student> students = new LinkedHashMap<>();

  RosterTab(Table table) {
    this.table = table;
  }

  /** The first id that is a formula's error, or still loading: then nobody knows who is on the Roster. */
  Optional<Spot> failedId() {
    return table.rows().stream()
        .filter(row -> row.isFailed(Heading.STUDENT_ID))
        .findFirst()
        .map(row -> row.spot(Heading.STUDENT_ID));
  }

  Roster read() {
    table.rows().stream()
        .filter(row -> !row.isBlank(Heading.STUDENT_ID, Heading.NAME))
        .forEach(this::read);
    return new Roster(List.copyOf(students.values()));
  }

  private void read(Row row) {
    String id = row.id(Heading.STUDENT_ID);
    if (id.isEmpty()) {
      row.problem(
          Heading.STUDENT_ID,
          "This student has no Student ID, so nothing is computed for them. Type one here.");
    } else if (students.containsKey(StudentId.of(id))) {
      row.problem(
          Heading.STUDENT_ID,
          "This Student ID is already on the Roster, and the first one is used. Give each student an ID of their own,"
              + " or delete this row.");
    } else {
      Student student = student(StudentId.of(id), row);
      students.put(student.id(), student);
    }
  }

  private static Student student(StudentId id, Row row) {
    return new Student(
        id,
        row.text(Heading.NAME),
        row.id("Section"),
        row.text(Heading.MENTOR),
        row.text("Point person"),
        row.date("Joined"),
        row.text("Language"),
        row.text("Student email"),
        row.text("Family email"),
        row.yes("Peer tutor", false),
        row.yes("Active", true));
  }
}
