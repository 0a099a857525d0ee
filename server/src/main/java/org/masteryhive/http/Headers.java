package org.masteryhive.http;

import java.util.Map;

/** What every answer says to browsers: trust nothing, keep nothing. */
final class Headers {

  static final Map<String, String> EVERYWHERE = Map.of(
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "Referrer-Policy", "no-referrer",
      "Cache-Control", "no-store",
      "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Cross-Origin-Opener-Policy", "same-origin");

  /** Where the service is reached over TLS. */
  static final String STRICT_TRANSPORT = "max-age=31536000";

  private Headers() {}
}
