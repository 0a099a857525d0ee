package org.masteryhive.sheets.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masteryhive.sheets.error.ApiException;

/** Google's JSON for a refusal: the one place where failures become answers. */
public final class Errors {

  private Errors() {}

  /** The body. The older {@code errors} are there for clients made from discovery documents, and from Drive. */
  public static Map<String, Object> body(ApiException failure, boolean forOlderClients) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", failure.code());
    error.put("message", failure.words());
    if (forOlderClients || failure.older().isPresent()) {
      error.put("errors", List.of(older(failure)));
    }
    if (!failure.status().isEmpty()) {
      error.put("status", failure.status());
    }
    if (!failure.details().isEmpty()) {
      error.put("details", failure.details());
    }
    return Map.of("error", error);
  }

  private static Map<String, Object> older(ApiException failure) {
    ApiException.Older older = failure.older().orElseGet(() -> told(failure));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("message", older.message());
    entry.put("domain", "global");
    entry.put("reason", failure.reason());
    if (!older.location().isEmpty()) {
      entry.put("location", older.location());
      entry.put("locationType", older.locationType());
    }
    return entry;
  }

  /** A token that is not good is told in older words, and where it stood; all else as to everyone. */
  private static ApiException.Older told(ApiException failure) {
    return failure.code() == 401
        ? new ApiException.Older("Invalid Credentials", "Authorization", "header")
        : new ApiException.Older(failure.words(), "", "");
  }

  /** What Google says with a status, when it is the status alone that is wanted. */
  static ApiException of(int status) {
    return switch (status) {
      case 400 -> ApiException.badRequest("Request contains an invalid argument.");
      case 401 -> ApiException.unauthenticated();
      case 403 -> ApiException.forbidden();
      case 404 -> ApiException.notFound();
      case 409 -> failed(409, "ABORTED", "The operation was aborted.", "aborted");
      case 429 -> Quotas.exceeded("Read", " per user", "PerUser");
      case 500 -> failed(500, "INTERNAL", "Internal error encountered.", "backendError");
      case 502 -> failed(502, "UNAVAILABLE", "Bad Gateway", "backendError");
      case 503 ->
        failed(503, "UNAVAILABLE", "The service is currently unavailable.", "backendError");
      case 504 ->
        failed(
            504,
            "DEADLINE_EXCEEDED",
            "Deadline expired before operation could complete.",
            "backendError");
      default -> failed(status, "UNKNOWN", "Unknown Error.", "unknown");
    };
  }

  private static ApiException failed(int code, String status, String message, String reason) {
    return new ApiException(code, status, message, reason, List.of());
  }
}
