package org.masteryhive.google;

import com.google.api.client.http.HttpResponseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;

/** What an error answer of Google's means for the teacher. Google's own words may quote cells: they are not passed on. */
final class Refusal {

  private static final String READ_ONLY =
      "This Google account may look at this spreadsheet, but not change it.";

  private Refusal() {}

  static WorkbookException of(HttpResponseException refused, boolean isWrite) {
    // The cause is left out on purpose: its message is Google's answer.
    Why why = why(refused, isWrite);
    boolean mayOnlyLook = why == Why.NO_ACCESS && isWrite && refused.getStatusCode() == 403;
    return new WorkbookException(
        why, mayOnlyLook ? READ_ONLY : "", retryAfter(refused), Optional.empty());
  }

  /** Whether the same call may be made again: Google is busy, and it did nothing. */
  static boolean isWorthRetrying(HttpResponseException refused, boolean isWrite) {
    int status = refused.getStatusCode();
    return status == 429 || isRateLimit(refused) || (!isWrite && isUnwell(status));
  }

  private static Why why(HttpResponseException refused, boolean isWrite) {
    int status = refused.getStatusCode();
    String text = content(refused).toLowerCase(Locale.ROOT);
    if (status == 429 || isRateLimit(refused)) {
      return Why.BUSY;
    }
    if (isUnwell(status)) {
      // None of these says that nothing was written.
      if (isWrite) {
        return Why.ANSWER_LOST;
      }
      return status == 503 ? Why.BUSY : Why.FAILED;
    }
    return switch (status) {
      case 401 -> Why.NOT_CONNECTED;
      case 403 -> isOperators(text) ? Why.MISCONFIGURED : Why.NO_ACCESS;
      case 404 -> Why.NO_ACCESS;
      case 413 -> Why.TOO_LARGE;
      case 400 -> badRequest(text, isWrite);
      default -> Why.FAILED;
    };
  }

  /** Something on the way failed or took too long. */
  private static boolean isUnwell(int status) {
    return status >= 500 || status == 408;
  }

  private static Why badRequest(String text, boolean isWrite) {
    if (text.contains("protected cell")) {
      return Why.PROTECTED;
    }
    if (text.contains("office file") || text.contains("not supported for this document")) {
      return Why.NOT_A_SPREADSHEET;
    }
    if (text.contains("above the limit of") || text.contains("payload size exceeds")) {
      return Why.TOO_LARGE;
    }
    return isWrite ? Why.CHANGED_MEANWHILE : Why.FAILED;
  }

  private static boolean isOperators(String text) {
    return text.contains("service_disabled")
        || text.contains("accessnotconfigured")
        || text.contains("has not been used in project")
        || text.contains("access_token_scope_insufficient")
        || text.contains("insufficient authentication scopes")
        || text.contains("insufficientpermissions");
  }

  private static boolean isRateLimit(HttpResponseException refused) {
    String text = content(refused);
    return refused.getStatusCode() == 403
        && (text.contains("rateLimitExceeded")
            || text.contains("userRateLimitExceeded")
            || text.contains("sharingRateLimitExceeded")
            || text.contains("RATE_LIMIT_EXCEEDED"));
  }

  private static String content(HttpResponseException refused) {
    @Nullable String content = refused.getContent();
    return content == null ? "" : content;
  }

  /** Seconds, or a date as HTTP writes it. */
  private static Optional<Duration> retryAfter(HttpResponseException refused) {
    @Nullable
    String asked = refused.getHeaders() == null ? null : refused.getHeaders().getRetryAfter();
    if (asked == null) {
      return Optional.empty();
    }
    if (asked.matches("\\d{1,6}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
    }
    try {
      Instant then =
          ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(Instant.now(), then);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
