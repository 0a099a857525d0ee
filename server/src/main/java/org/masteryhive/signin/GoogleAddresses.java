package org.masteryhive.signin;

import java.net.URI;

/** Where Google's sign-in answers. */
public record GoogleAddresses(
    URI authorize, URI token, URI revoke, URI tokenInfo, URI certs, URI files) {

  /** Google's own. */
  public static GoogleAddresses google() {
    return new GoogleAddresses(
        URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
        URI.create("https://oauth2.googleapis.com/token"),
        URI.create("https://oauth2.googleapis.com/revoke"),
        URI.create("https://oauth2.googleapis.com/tokeninfo"),
        URI.create("https://www.googleapis.com/oauth2/v3/certs"),
        URI.create("https://www.googleapis.com/drive/v3/files"));
  }

  /** The same paths on another server: the Sheets emulator, or a test's. */
  public static GoogleAddresses at(URI server) {
    return new GoogleAddresses(
        server.resolve("/o/oauth2/v2/auth"),
        server.resolve("/token"),
        server.resolve("/revoke"),
        server.resolve("/tokeninfo"),
        server.resolve("/oauth2/v3/certs"),
        server.resolve("/drive/v3/files"));
  }
}
