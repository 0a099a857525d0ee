package org.masteryhive.mentorfiles;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.masteryhive.mentoring.Address;
import org.masteryhive.mentoring.Mentor;
import org.masteryhive.recompute.MentorsView;
import org.masteryhive.roster.Roster;

/**
 * All students who are known, of every course, those who left included: none of them may ever open a mentor's file.
 *
 * @param mailboxes theirs, in the form that all spellings share
 */
record Pupils(List<Roster> rosters, Set<String> mailboxes) {

  Pupils {
    rosters = List.copyOf(rosters);
    mailboxes = Set.copyOf(mailboxes);
  }

  static Pupils of(MentorsView view) {
    return of(view.rosters(), view.studentEmails());
  }

  /** @param emails what else stands where students' addresses stand */
  static Pupils of(List<Roster> rosters, Collection<String> emails) {
    Set<String> mailboxes = rosters.stream()
        .flatMap(roster -> roster.students().stream())
        .flatMap(student -> mailboxes(student.studentEmail()))
        .collect(Collectors.toSet());
    emails.stream().flatMap(Pupils::mailboxes).forEach(mailboxes::add);
    return new Pupils(rosters, mailboxes);
  }

  private static Stream<String> mailboxes(String cell) {
    return Mentor.addresses(cell).stream().map(Address::key);
  }

  boolean haveAddress(String address) {
    return mailboxes.contains(Address.key(address));
  }

  boolean haveName(String name) {
    return rosters.stream().anyMatch(roster -> !roster.named(name).isEmpty());
  }
}
