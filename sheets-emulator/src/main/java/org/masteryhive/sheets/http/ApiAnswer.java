package org.masteryhive.sheets.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.json.Body;

/**
 * An answer that is not yet text. A JSON answer is a tree (maps, lists, the client library's
 * objects); the gate leaves out of it what the caller's {@code fields} does not name.
 */
public record ApiAnswer(
    int status,
    @Nullable Object json,
    Class<?> type,
    Body body,
    String contentType,
    Map<String, String> headers) {

  private static final Body NOTHING = Body.of(new byte[0]);

  public static ApiAnswer json(Object tree) {
    return json(tree, Object.class);
  }

  /** With the library's class for the answer: a mask that names what it does not have is refused. */
  public static ApiAnswer json(Object tree, Class<?> type) {
    return new ApiAnswer(200, tree, type, NOTHING, "application/json; charset=UTF-8", Map.of());
  }

  public static ApiAnswer bytes(String contentType, byte[] bytes) {
    return text(contentType, Body.of(bytes));
  }

  /** Something that was written already. */
  public static ApiAnswer text(String contentType, Body body) {
    return new ApiAnswer(200, null, Object.class, body, contentType, Map.of());
  }

  public static ApiAnswer noContent() {
    return new ApiAnswer(204, null, Object.class, NOTHING, "", Map.of());
  }

  public ApiAnswer withStatus(int other) {
    return new ApiAnswer(other, json, type, body, contentType, headers);
  }

  public ApiAnswer withHeaders(Map<String, String> others) {
    return new ApiAnswer(status, json, type, body, contentType, Map.copyOf(others));
  }
}
