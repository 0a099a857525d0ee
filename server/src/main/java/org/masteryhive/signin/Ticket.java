package org.masteryhive.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * Leave to connect: for one person, for ten minutes, spent when it has served.
 *
 * @param file with it, the person chooses this one file; without it, the person connects
 */
record Ticket(String id, Person person, String email, Instant until, Optional<String> file) {

  @Override
  public String toString() {
    return "a ticket";
  }
}
