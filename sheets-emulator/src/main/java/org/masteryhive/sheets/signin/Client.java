package org.masteryhive.sheets.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * A program that asks for people's consent: the service's web client, which has a secret, or the
 * add-on, whose secret is empty because Google signs for it. Both belong to one Cloud project.
 */
public record Client(String id, String secret) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /** Any address on this machine may be sent back to, as Google allows desktop programs. */
  public boolean mayReturnTo(String address) {
    try {
      URI uri = new URI(address);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web
          && uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  /** The add-on has no secret and never trades codes. */
  public boolean isConfidential() {
    return !secret.isEmpty();
  }
}
