package org.masteryhive.sheets.control;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in programs on this machine and the emulator's own page, and nobody else's page: a browser
 * says which page makes a call, and which name it was looked up under.
 */
final class Doorkeeper {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private Doorkeeper() {}

  static void check(Context ctx) {
    String host = Optional.ofNullable(ctx.host()).orElse("");
    if (!LOOPBACK.contains(nameIn(host))) {
      throw new ControlException(
          403, "control calls are answered on this machine's own names only");
    }
    Optional.ofNullable(ctx.header("Origin"))
        .filter(origin -> !isOwn(origin, host))
        .ifPresent(origin -> {
          throw new ControlException(403, "control calls are not for pages of other origins");
        });
    boolean otherSite = "cross-site".equals(ctx.header("Sec-Fetch-Site"));
    if (otherSite) {
      throw new ControlException(403, "control calls are not for pages of other sites");
    }
  }

  /** The page's own address: the same port under any of this machine's names. */
  private static boolean isOwn(String origin, String host) {
    try {
      URI uri = new URI(origin);
      return uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && String.valueOf(uri.getPort()).equals(portIn(host));
    } catch (URISyntaxException notAnOrigin) {
      return false;
    }
  }

  private static String nameIn(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  private static String portIn(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(colon + 1) : "-1";
  }
}
