package org.masteryhive.sheets.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call that Google refuses: the status, the words and the details of its answer. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int code;
  private final String status;
  private final String reason;
  private final transient List<Map<String, Object>> details;
  private final transient Optional<Older> older;

  /** How Drive, and older clients everywhere, read an error: another message, and the place of it. */
  public record Older(String message, String location, String locationType) {}

  /**
   * A refusal of any kind.
   *
   * @param code the HTTP status
   * @param status the name of it, such as INVALID_ARGUMENT; empty when the answer has none (Drive)
   * @param reason the word that older clients look for, such as badRequest
   */
  public ApiException(
      int code, String status, String message, String reason, List<Map<String, Object>> details) {
    this(code, status, message, reason, details, Optional.empty());
  }

  private ApiException(
      int code,
      String status,
      String message,
      String reason,
      List<Map<String, Object>> details,
      Optional<Older> older) {
    super(message);
    this.code = code;
    this.status = status;
    this.reason = reason;
    this.details = List.copyOf(details);
    this.older = older;
  }

  /** The caller's mistake: 400 with a sentence that says which. */
  public static ApiException badRequest(String message) {
    return badRequest(message, List.of());
  }

  /** The caller's mistake, with Google's details. */
  public static ApiException badRequest(String message, List<Map<String, Object>> details) {
    return new ApiException(400, "INVALID_ARGUMENT", message, "badRequest", details);
  }

  /** A field of the body that cannot be read, told twice as Google does. */
  public static ApiException badField(String field, String message) {
    return badRequest(message, List.of(violation(field, message)));
  }

  /** Nothing there, or nothing that this caller may know of. */
  public static ApiException notFound() {
    return new ApiException(
        404, "NOT_FOUND", "Requested entity was not found.", "notFound", List.of());
  }

  /** Known, and not allowed. */
  public static ApiException forbidden() {
    return new ApiException(
        403, "PERMISSION_DENIED", "The caller does not have permission", "forbidden", List.of());
  }

  /** No token, or one that is not good for anything. */
  public static ApiException unauthenticated() {
    return new ApiException(
        401,
        "UNAUTHENTICATED",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie"
            + " or other valid authentication credential. See"
            + " https://developers.google.com/identity/sign-in/web/devconsole-project.",
        "authError",
        List.of());
  }

  /** A token whose owner did not agree to what the call needs. */
  public static ApiException insufficientScopes(String service, String method) {
    return new ApiException(
        403,
        "PERMISSION_DENIED",
        "Request had insufficient authentication scopes.",
        "insufficientPermissions",
        List.of(Map.of(
            "@type", "type.googleapis.com/google.rpc.ErrorInfo",
            "reason", "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
            "domain", "googleapis.com",
            "metadata", Map.of("service", service, "method", method))));
  }

  /** One entry of Google's BadRequest details. */
  public static Map<String, Object> violation(String field, String description) {
    return Map.of(
        "@type",
        "type.googleapis.com/google.rpc.BadRequest",
        "fieldViolations",
        List.of(
            field.isEmpty()
                ? Map.of("description", description)
                : Map.of("field", field, "description", description)));
  }

  /**
   * The same refusal with the older {@code errors[]}, whoever asks, as Drive always sends it. An empty
   * location is left out.
   */
  public ApiException withOlder(String message, String location, String locationType) {
    return new ApiException(
        code,
        status,
        words(),
        reason,
        details,
        Optional.of(new Older(message, location, locationType)));
  }

  public Optional<Older> older() {
    return older;
  }

  public int code() {
    return code;
  }

  public String status() {
    return status;
  }

  public String reason() {
    return reason;
  }

  public List<Map<String, Object>> details() {
    return details;
  }

  /** The message, which is never missing. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
