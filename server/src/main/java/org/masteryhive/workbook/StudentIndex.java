package org.masteryhive.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Spelling;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/** Whom a row is about: by id, or by a name that exactly one student has. */
final class StudentIndex {

  private final Roster roster;
  private final Map<String, Student> withoutZeros = new HashMap<>();

  StudentIndex(Roster roster) {
    this.roster = roster;
    roster
        .students()
        .forEach(student -> withoutZeros.putIfAbsent(stripped(student.id().text()), student));
  }

  /** The student of a row with an id or a name; finds what keeps it from being anyone's. */
  Optional<Student> of(Row row) {
    String id = row.id(Heading.STUDENT_ID);
    if (!id.isEmpty()) {
      Optional<Student> student = find(id);
      if (student.isEmpty()) {
        row.problem(Heading.STUDENT_ID, notOnRoster(id));
      }
      return student;
    }
    return row.isBlank(Heading.STUDENT_ID) ? byName(row) : Optional.empty();
  }

  Optional<Student> find(String id) {
    return roster.find(StudentId.of(id));
  }

  /** What to say of an id that nobody has. */
  String notOnRoster(String id) {
    @Nullable Student near = withoutZeros.get(stripped(id));
    return near == null
        ? "No student on the Roster has this Student ID. Add the student to the Roster, or correct the ID."
        : "No student on the Roster has this Student ID. Did you mean "
            + near.id().text() + "?";
  }

  private Optional<Student> byName(Row row) {
    String name = row.text(Heading.NAME);
    if (!name.isEmpty()) {
      List<Student> named = roster.named(name);
      if (named.size() == 1) {
        return Optional.of(named.get(0));
      }
      row.problem(
          Heading.NAME,
          named.isEmpty()
              ? "No student on the Roster has this name. Correct it, or type the Student ID."
              : named.size() + " students on the Roster have this name. Type the Student ID.");
    } else if (row.isBlank(Heading.NAME)) {
      boolean byId = row.has(Heading.STUDENT_ID);
      row.problem(
          byId ? Heading.STUDENT_ID : Heading.NAME,
          "This row does not say which student it is about, so it is not used. Type the "
              + (byId ? "Student ID." : "name."));
    }
    return Optional.empty();
  }

  private static String stripped(String id) {
    String key = Spelling.key(id);
    int start = 0;
    while (start < key.length() - 1 && key.charAt(start) == '0') {
      start++;
    }
    return key.substring(start);
  }
}
