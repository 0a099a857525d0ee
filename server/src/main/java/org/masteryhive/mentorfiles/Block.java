package org.masteryhive.mentorfiles;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/**
 * One mentor, and the students that the mentor looks after.
 *
 * @param address whom the file is for, whether or not it may be shared with it
 * @param reach whether the file is to be shared with the address, or why not
 * @param students in the order in which they are shown; at least one
 */
record Block(
    String name, String nameKey, Optional<String> address, Reach reach, List<Student> students) {

  Block {
    students = List.copyOf(students);
  }

  /** Whether a file may be shared. */
  enum Reach {
    SHARED,
    NO_ADDRESS,
    SEVERAL_ADDRESSES,
    /** A student's address. */
    STUDENTS_ADDRESS,
    /** Google knows it as another name of a student's address. */
    STUDENTS_ALIAS,
    /** A student's name, with an address that is not known to be anybody's. */
    STUDENTS_NAME
  }

  /** The same mentor, whose address turned out to lead to a student. */
  Block ledToAStudent() {
    return new Block(name, nameKey, address, Reach.STUDENTS_ALIAS, students);
  }

  /** With whom the file is to be shared. */
  Optional<String> sharedWith() {
    return reach == Reach.SHARED ? address : Optional.empty();
  }

  Set<StudentId> ids() {
    return students.stream().map(Student::id).collect(Collectors.toSet());
  }
}
