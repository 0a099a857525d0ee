package org.masteryhive.recompute;

import java.time.Duration;
import java.util.Optional;

/** A spreadsheet could not be reached or changed. Says whose move it is, never what stands in a cell. */
public final class WorkbookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose move it is. */
  public enum Why {
    /** The caller has not connected, or took the connection back. */
    NOT_CONNECTED,
    /** The caller may not see or not change it, or it does not exist. */
    NO_ACCESS,
    /** A cell that must be written is protected from the caller. */
    PROTECTED,
    /** An Office file, or one in the trash. */
    NOT_A_SPREADSHEET,
    /** A mentor's file, which is kept by the gradebook that it belongs to. */
    MENTORS_FILE,
    /** Beyond Google's limits. */
    TOO_LARGE,
    /** Google asks us to slow down, or is not available. */
    BUSY,
    /** Google did not answer as it should. */
    FAILED,
    /** A write went out and its answer did not come back. */
    ANSWER_LOST,
    /** The spreadsheet changed so that the write could not be made as planned; nothing was written. */
    CHANGED_MEANWHILE,
    /** The service is not set up right at Google: a disabled API, a missing scope. */
    MISCONFIGURED
  }

  private final Why why;
  private final Optional<Duration> retryAfter;

  /**
   * @param detail a sentence for the teacher where there is more to say than the reason, such as the protected range; else empty
   */
  public WorkbookException(
      Why why, String detail, Optional<Duration> retryAfter, Optional<Throwable> cause) {
    super(detail, cause.orElse(null));
    this.why = why;
    this.retryAfter = retryAfter;
  }

  public WorkbookException(Why why) {
    this(why, "", Optional.empty(), Optional.empty());
  }

  public Why why() {
    return why;
  }

  /** A sentence for the teacher, or nothing. */
  public String detail() {
    return Optional.ofNullable(getMessage()).orElse("");
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
