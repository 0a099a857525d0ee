package org.masteryhive.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The students of a course in the order of the Roster, the ones who left included. No id is there twice. */
public final class Roster {

  private final List<Student> students;
  private final List<Student> active;
  private final Map<StudentId, Student> byId = new HashMap<>();
  private final Map<String, List<Student>> byName = new HashMap<>();

  public Roster(List<Student> students) {
    this.students = List.copyOf(students);
    this.active = students.stream().filter(Student::active).toList();
    for (Student student : students) {
      if (byId.put(student.id(), student) != null) {
        throw new IllegalArgumentException("a student id is on the roster twice");
      }
      byName
          .computeIfAbsent(PersonName.key(student.name()), key -> new ArrayList<>(1))
          .add(student);
    }
  }

  public List<Student> students() {
    return students;
  }

  /** Those who are still there. */
  public List<Student> active() {
    return active;
  }

  public Optional<Student> find(StudentId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The students of a name, written {@code First Last} or {@code Last, First}. A row that gives a
   * name alone means somebody only when exactly one student has it. A blank name is nobody's.
   */
  public List<Student> named(String name) {
    String key = PersonName.key(name);
    return key.isEmpty() ? List.of() : List.copyOf(byName.getOrDefault(key, List.of()));
  }
}
