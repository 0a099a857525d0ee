package org.masteryhive.mentoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.roster.Student;
import org.masteryhive.roster.StudentId;

/**
 * Who looks after whom. Two spellings of one address are one mentor, and so are two spellings of one name. A name alone is the
 * mentor who has the name and an address elsewhere among these students, when there is one such only. So the tab and the
 * mentors' files never disagree on who is one mentor.
 */
public final class Mentors {

  private final Map<String, Optional<Mentor>> read = new HashMap<>();
  private final Map<String, Set<String>> addressesOfName = new HashMap<>();
  private final Map<StudentId, Group> groupOf = new HashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private Mentors(List<Student> students) {
    students.forEach(student -> of(student).ifPresent(this::note));
    students.forEach(student ->
        of(student).ifPresent(mentor -> groupOf.put(student.id(), join(student, mentor))));
  }

  /**
   * Who looks after these students.
   *
   * @param students in the order of the Roster, no id twice
   */
  public static Mentors of(List<Student> students) {
    return new Mentors(students);
  }

  /** One mentor and all that the mentor's cells say, in the order of the Roster. At least one student and one cell. */
  public static final class Group {

    private final String key;
    private final Optional<String> mailbox;
    private final List<Student> students = new ArrayList<>();
    private final List<Mentor> cells = new ArrayList<>();

    private Group(String key, Optional<String> mailbox) {
      this.key = key;
      this.mailbox = mailbox;
    }

    /** The same for all cells that name this mentor. */
    public String key() {
      return key;
    }

    /** Which mailbox it is; none when no cell tells. */
    public Optional<String> mailbox() {
      return mailbox;
    }

    public List<Student> students() {
      return List.copyOf(students);
    }

    /** The first cell that names the mentor; else the first one of all. */
    public Mentor mentor() {
      return cells.stream().filter(Mentor::isNamed).findFirst().orElse(cells.get(0));
    }

    /** As it is written first. */
    public Optional<String> address() {
      return cells.stream().flatMap(cell -> cell.address().stream()).findFirst();
    }

    /** Whether a cell has more than one address. */
    public boolean several() {
      return cells.stream().anyMatch(Mentor::several);
    }
  }

  /** All of them, in the order of their first students. */
  public List<Group> groups() {
    return List.copyOf(groups.values());
  }

  /** The student's mentor; none when there is none. */
  public Optional<Group> ofStudent(StudentId student) {
    return Optional.ofNullable(groupOf.get(student));
  }

  private Optional<Mentor> of(Student student) {
    return read.computeIfAbsent(student.mentor(), Mentor::parse);
  }

  private void note(Mentor mentor) {
    if (mentor.isNamed()) {
      mentor
          .address()
          .map(Address::key)
          .ifPresent(mailbox -> addressesOfName
              .computeIfAbsent(mentor.nameKey(), name -> new HashSet<>())
              .add(mailbox));
    }
  }

  private Group join(Student student, Mentor mentor) {
    Optional<String> mailbox = mentor.address().map(Address::key).or(() -> onlyOne(mentor));
    String key = mailbox.map(it -> "@" + it).orElseGet(() -> "#" + mentor.nameKey());
    Group group = groups.computeIfAbsent(key, it -> new Group(it, mailbox));
    group.students.add(student);
    group.cells.add(mentor);
    return group;
  }

  private Optional<String> onlyOne(Mentor mentor) {
    Set<String> known = addressesOfName.getOrDefault(mentor.nameKey(), Set.of());
    return known.size() == 1 && !mentor.several()
        ? Optional.of(known.iterator().next())
        : Optional.empty();
  }
}
