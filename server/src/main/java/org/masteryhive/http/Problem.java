package org.masteryhive.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as it is sent (RFC 9457): the type for programs, the detail for the teacher.
 *
 * @param action what to do, where there is something
 */
record Problem(
    Code code, String detail, String action, Links links, Optional<Duration> retryAfter) {

  /** Where to go to mend it. */
  record Links(@Nullable String connectUrl, @Nullable String pickUrl) {
    static final Links NONE = new Links(null, null);
  }

  static Problem of(Code code, String detail) {
    return new Problem(code, detail, "", Links.NONE, Optional.empty());
  }

  Problem andDo(String what) {
    return new Problem(code, detail, what, links, retryAfter);
  }

  Problem connectAt(String address) {
    return new Problem(code, detail, action, new Links(address, null), retryAfter);
  }

  Problem pickAt(String address) {
    return new Problem(code, detail, action, new Links(null, address), retryAfter);
  }

  Problem after(Duration wait) {
    return new Problem(code, detail, action, links, Optional.of(wait));
  }

  /** As it is sent. */
  Body body() {
    return new Body(
        "urn:mastery-hive:problem/" + code.word(),
        code.title(),
        code.status(),
        detail,
        action.isEmpty() ? null : action,
        links.connectUrl(),
        links.pickUrl());
  }

  /** The JSON; what is null is left out. */
  record Body(
      String type,
      String title,
      int status,
      String detail,
      @Nullable String action,
      @Nullable String connectUrl,
      @Nullable String pickUrl) {}
}
