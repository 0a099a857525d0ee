package org.masteryhive.sheets.method;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.error.ApiException;

/**
 * A call that only reads.
 *
 * @param argument the range or the metadata id that the address holds
 * @param query what stands behind the question mark
 */
public record ReadCall(
    String spreadsheetId,
    String method,
    String argument,
    Map<String, List<String>> query,
    String body,
    Editor reader,
    Instant time) {

  /** Whether it is about the spreadsheet with all that it has, and not about values alone. */
  public boolean isWhole() {
    return method.equals("spreadsheets.get");
  }

  List<String> all(String name) {
    return query.getOrDefault(name, List.of());
  }

  String one(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  boolean flag(String name) {
    String value = one(name);
    if (!value.isEmpty()
        && !value.equalsIgnoreCase("true")
        && !value.equalsIgnoreCase("false")
        && !value.equals("0")
        && !value.equals("1")) {
      String message =
          "Invalid value at '" + Parameters.snake(name) + "' (TYPE_BOOL), \"" + value + "\"";
      throw ApiException.badField(Parameters.snake(name), message);
    }
    return value.equalsIgnoreCase("true") || value.equals("1");
  }
}
