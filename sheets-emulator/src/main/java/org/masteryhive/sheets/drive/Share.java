package org.masteryhive.sheets.drive;

import org.masteryhive.sheets.signin.Person;

/**
 * Whom a file is shared with, and as what.
 *
 * @param type {@code user}, {@code group}, {@code domain} or {@code anyone}
 * @param who the address or the domain; nothing for anyone
 */
public record Share(String id, String type, Role role, String who) {

  static Share with(Person person, Role role) {
    return new Share(idOf(person), "user", role, person.email());
  }

  /** Google's number for a person in permissions: the same in every file. */
  static String idOf(Person person) {
    return person.sub().substring(1);
  }

  Share as(Role other) {
    return new Share(id, type, other, who);
  }

  /** Whether it speaks of this person by name, not of everyone with a link. */
  boolean isPersonal(String email) {
    return (type.equals("user") || type.equals("group")) && who.equals(email);
  }

  boolean reaches(String email) {
    return switch (type) {
      case "anyone" -> true;
      case "domain" -> email.endsWith("@" + who);
      default -> who.equals(email);
    };
  }
}
