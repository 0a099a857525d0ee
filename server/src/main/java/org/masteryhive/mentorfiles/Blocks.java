package org.masteryhive.mentorfiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.masteryhive.mentorfiles.Block.Reach;
import org.masteryhive.roster.Roster;
import org.masteryhive.roster.Student;

/**
 * Who has which students. Two spellings of one address are one mentor, and so are two spellings of one name. A name alone is
 * the mentor who has the name and an address elsewhere on the Roster, when there is one such only.
 */
final class Blocks {

  private final Roster roster;
  private final Set<String> studentAddresses;
  private final Map<Student, Mentor> mentors = new LinkedHashMap<>();
  private final Map<String, Set<String>> addressesOfName = new HashMap<>();

  private Blocks(List<Student> students, Roster roster) {
    this.roster = roster;
    this.studentAddresses = studentAddresses(roster);
    for (Student student : students) {
      Mentor.parse(student.mentor()).ifPresent(mentor -> mentors.put(student, mentor));
    }
    mentors.values().stream()
        .filter(Mentor::isNamed)
        .forEach(mentor -> mentor
            .address()
            .ifPresent(address -> addressesOfName
                .computeIfAbsent(mentor.nameKey(), name -> new HashSet<>())
                .add(address)));
  }

  /**
   * One for each mentor who has a student.
   *
   * @param students those who are there, in the order in which they are shown
   * @param roster with those who left
   */
  static List<Block> of(List<Student> students, Roster roster) {
    return new Blocks(students, roster).blocks();
  }

  /** The addresses of all students, those who left included, in small letters. */
  static Set<String> studentAddresses(Roster roster) {
    return roster.students().stream()
        .flatMap(student -> Mentor.addresses(student.studentEmail()).stream())
        .collect(Collectors.toSet());
  }

  private List<Block> blocks() {
    Map<String, List<Student>> groups = new LinkedHashMap<>();
    mentors.forEach((student, mentor) ->
        groups.computeIfAbsent(key(mentor), key -> new ArrayList<>()).add(student));
    return groups.values().stream().map(this::block).toList();
  }

  /** The same for all cells that name one mentor. */
  private String key(Mentor mentor) {
    Optional<String> address = mentor.address().or(() -> onlyAddress(mentor));
    return address.map(known -> "@" + known).orElseGet(() -> "#" + mentor.nameKey());
  }

  private Optional<String> onlyAddress(Mentor mentor) {
    Set<String> known = addressesOfName.getOrDefault(mentor.nameKey(), Set.of());
    return known.size() == 1 && !mentor.several()
        ? Optional.of(known.iterator().next())
        : Optional.empty();
  }

  private Block block(List<Student> students) {
    List<Mentor> spellings = students.stream().map(this::mentor).toList();
    Mentor first = spellings.stream().filter(Mentor::isNamed).findFirst().orElse(spellings.get(0));
    Optional<String> address =
        spellings.stream().flatMap(mentor -> mentor.address().stream()).findFirst();
    boolean several = spellings.stream().anyMatch(Mentor::several);
    return new Block(
        first.name(), first.nameKey(), address, reach(first, address, several), students);
  }

  private Mentor mentor(Student student) {
    return Objects.requireNonNull(mentors.get(student));
  }

  private Reach reach(Mentor mentor, Optional<String> address, boolean several) {
    if (several) {
      return Reach.SEVERAL_ADDRESSES;
    }
    if (address.isEmpty()) {
      return Reach.NO_ADDRESS;
    }
    if (studentAddresses.contains(address.get())) {
      return Reach.STUDENTS_ADDRESS;
    }
    return mentor.isNamed() && !roster.named(mentor.name()).isEmpty()
        ? Reach.STUDENTS_NAME
        : Reach.SHARED;
  }
}
