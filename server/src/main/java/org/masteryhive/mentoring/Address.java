package org.masteryhive.mentoring;

import java.util.Locale;
import java.util.Set;

/** An address of a person. What is written in several ways may reach one and the same mailbox. */
public final class Address {

  private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

  private Address() {}

  /**
   * The form that all spellings of one mailbox share: in small letters, without what follows a plus sign; and where Google
   * itself hands out the mailboxes, without dots.
   */
  public static String key(String address) {
    String small = address.strip().toLowerCase(Locale.ROOT);
    int at = small.lastIndexOf('@');
    if (at <= 0) {
      return small;
    }
    String person = small.substring(0, at);
    String domain = small.substring(at + 1);
    int plus = person.indexOf('+');
    String mailbox = plus > 0 ? person.substring(0, plus) : person;
    return WITHOUT_DOTS.contains(domain)
        ? mailbox.replace(".", "") + "@gmail.com"
        : mailbox + "@" + domain;
  }
}
