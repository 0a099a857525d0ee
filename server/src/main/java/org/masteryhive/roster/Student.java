package org.masteryhive.roster;

import java.time.LocalDate;
import java.util.Optional;

/** One row of the Roster. What the teacher left empty is an empty text. */
public record Student(
    StudentId id,
    String name,
    String section,
    String mentor,
    String pointPerson,
    Optional<LocalDate> joined,
    String language,
    String studentEmail,
    String familyEmail,
    boolean peerTutor,
    boolean active) {

  /** A student of whom only the id and the name are known; active. */
  public static Student named(String id, String name) {
    return new Student(
        StudentId.of(id), name, "", "", "", Optional.empty(), "", "", "", false, true);
  }

  /** Whether the student was there on a day. Without a date of joining, always. */
  public boolean wasThereOn(LocalDate day) {
    return joined.map(since -> !since.isAfter(day)).orElse(true);
  }

  public Student inSection(String newSection) {
    return new Student(
        id,
        name,
        newSection,
        mentor,
        pointPerson,
        joined,
        language,
        studentEmail,
        familyEmail,
        peerTutor,
        active);
  }

  public Student withMentor(String newMentor) {
    return new Student(
        id,
        name,
        section,
        newMentor,
        pointPerson,
        joined,
        language,
        studentEmail,
        familyEmail,
        peerTutor,
        active);
  }

  public Student whoJoinedOn(LocalDate day) {
    return new Student(
        id,
        name,
        section,
        mentor,
        pointPerson,
        Optional.of(day),
        language,
        studentEmail,
        familyEmail,
        peerTutor,
        active);
  }

  public Student whoLeft() {
    return new Student(
        id,
        name,
        section,
        mentor,
        pointPerson,
        joined,
        language,
        studentEmail,
        familyEmail,
        peerTutor,
        false);
  }
}
