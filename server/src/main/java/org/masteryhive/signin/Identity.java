package org.masteryhive.signin;

import java.time.Instant;

/**
 * What a verified identity token says.
 *
 * @param email for the consent page's hint and for {@code purge} only
 * @param until from when on the token is not taken any more
 */
public record Identity(Person person, String email, Instant until) {

  @Override
  public String toString() {
    return "an identity";
  }
}
