package org.masteryhive.sheets.signin;

import java.security.SecureRandom;
import java.util.Base64;

/** Draws what nobody may guess. */
public final class Secrets {

  private final SecureRandom random = new SecureRandom();

  /** So many random bytes, in letters that may stand in an address. */
  public String draw(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
  }
}
