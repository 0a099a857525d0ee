package org.masteryhive.http;

import java.net.URI;
import java.util.Optional;

/**
 * How the API is served.
 *
 * @param service where callers reach it
 * @param sheets where spreadsheets open in the browser, without a slash at its end
 * @param picks whether the service reaches only files that a person chose one by one
 */
public record Options(int port, URI service, String sheets, boolean picks) {

  /** Requests of one caller in a minute. */
  static final int PER_MINUTE = 240;

  /** Only this machine may call a service whose own address is on this machine. */
  Optional<String> host() {
    String host = service.getHost();
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]")
        ? Optional.of("127.0.0.1")
        : Optional.empty();
  }

  boolean isSecure() {
    return "https".equals(service.getScheme());
  }
}
