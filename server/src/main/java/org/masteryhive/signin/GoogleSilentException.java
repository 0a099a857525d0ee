package org.masteryhive.signin;

import java.time.Duration;
import java.util.Optional;

/** Google's sign-in did not answer as it should, after retries. The message quotes no token. */
public final class GoogleSilentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean busy;
  private final Optional<Duration> retryAfter;

  GoogleSilentException(String message, Throwable cause) {
    super(message, cause);
    this.busy = false;
    this.retryAfter = Optional.empty();
  }

  GoogleSilentException(String message, boolean busy, Optional<Duration> retryAfter) {
    super(message);
    this.busy = busy;
    this.retryAfter = retryAfter;
  }

  /** Whether Google said that it has too much to do. */
  public boolean isBusy() {
    return busy;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
