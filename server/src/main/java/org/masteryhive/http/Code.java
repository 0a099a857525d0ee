package org.masteryhive.http;

import java.util.Locale;

/** The codes of failures. For programs; they never change. What a person reads stands beside them and may. */
enum Code {
  BAD_REQUEST(400, "The request cannot be read"),
  BAD_TOKEN(401, "Sign in again"),
  NOT_CONNECTED(403, "Not connected yet"),
  NO_ACCESS(403, "No access to this spreadsheet"),
  PROTECTED(403, "A protected range is in the way"),
  NOT_FOUND(404, "Not found"),
  NOT_ALLOWED(405, "Not possible here"),
  NOT_A_GRADEBOOK(409, "Not a gradebook yet"),
  WOULD_ERASE(409, "Much would be erased"),
  NOT_A_GOOGLE_SHEET(409, "Not a Google Sheet"),
  TOO_LARGE(413, "Too large"),
  NOT_JSON(415, "Not JSON"),
  BUSY(429, "Too many requests"),
  INTERNAL(500, "Something went wrong"),
  INTERRUPTED(500, "Interrupted"),
  GOOGLE_FAILED(502, "Google did not answer"),
  GOOGLE_BUSY(503, "Google is busy"),
  NOT_READY(503, "Not ready");

  private final int status;
  private final String title;

  Code(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** As it stands at the end of a problem's type. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
