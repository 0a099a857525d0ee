package org.masteryhive.sheets.method;

import java.util.Locale;
import java.util.Set;
import org.masteryhive.sheets.error.ApiException;

/** Words of which only some are allowed. */
final class Parameters {

  private Parameters() {}

  /** A word from a set, or the usual one when none is given. */
  static String word(String name, String value, String type, String usual, Set<String> allowed) {
    if (value.isEmpty()) {
      return usual;
    }
    if (!allowed.contains(value)) {
      String at = snake(name);
      throw ApiException.badField(
          at,
          "Invalid value at '" + at + "' (type.googleapis.com/google.apps.sheets.v4." + type
              + "), \"" + value + "\"");
    }
    return value;
  }

  static boolean columns(String value) {
    return word(
            "majorDimension",
            value,
            "Dimension",
            "ROWS",
            Set.of("ROWS", "COLUMNS", "DIMENSION_UNSPECIFIED"))
        .equals("COLUMNS");
  }

  static String snake(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
