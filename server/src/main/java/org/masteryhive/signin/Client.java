package org.masteryhive.signin;

/** What the service is to Google: an OAuth client. */
public record Client(String id, String secret) {

  @Override
  public String toString() {
    return "an OAuth client";
  }
}
