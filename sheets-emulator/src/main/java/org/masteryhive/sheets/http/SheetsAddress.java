package org.masteryhive.sheets.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Which method of the Sheets API a path means, and on what.
 *
 * @param spreadsheetId nothing for {@code spreadsheets.create}
 * @param method such as {@code values.append}
 * @param argument the range, sheet id or metadata id that the path holds, decoded; or nothing
 */
record SheetsAddress(String spreadsheetId, String method, String argument) {

  private static final String ROOT = "/v4/spreadsheets";
  private static final Set<String> READS = Set.of(
      "spreadsheets.get",
      "spreadsheets.getByDataFilter",
      "values.get",
      "values.batchGet",
      "values.batchGetByDataFilter",
      "developerMetadata.get",
      "developerMetadata.search");

  static Optional<SheetsAddress> parse(String verb, String rawPath) {
    if (!rawPath.startsWith(ROOT)) {
      return Optional.empty();
    }
    String path = rawPath.substring(ROOT.length());
    if (path.isEmpty() || path.equals("/")) {
      return of(verb.equals("POST"), "", "spreadsheets.create", "");
    }
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    int slash = path.indexOf('/', 1);
    return slash < 0
        ? spreadsheet(verb, decoded(path.substring(1)))
        : inside(verb, decoded(path.substring(1, slash)), path.substring(slash + 1));
  }

  boolean isRead() {
    return READS.contains(method);
  }

  private static Optional<SheetsAddress> spreadsheet(String verb, String name) {
    int colon = name.lastIndexOf(':');
    if (colon < 0) {
      return of(verb.equals("GET"), name, "spreadsheets.get", "");
    }
    return custom(verb, name.substring(0, colon), name.substring(colon + 1));
  }

  private static Optional<SheetsAddress> custom(String verb, String id, String action) {
    return switch (action) {
      case "batchUpdate", "getByDataFilter" ->
        of(verb.equals("POST"), id, "spreadsheets." + action, "");
      default -> Optional.empty();
    };
  }

  private static Optional<SheetsAddress> inside(String verb, String id, String rest) {
    if (rest.isEmpty()) {
      return spreadsheet(verb, id);
    }
    if (rest.startsWith(":")) {
      return custom(verb, id, rest.substring(1));
    }
    if (rest.startsWith("values/")) {
      return values(verb, id, rest.substring("values/".length()));
    }
    if (rest.startsWith("values:")) {
      return batch(verb, id, rest.substring("values:".length()));
    }
    if (rest.startsWith("sheets/") && rest.endsWith(":copyTo")) {
      String sheet = rest.substring("sheets/".length(), rest.length() - ":copyTo".length());
      return of(verb.equals("POST"), id, "sheets.copyTo", decoded(sheet));
    }
    if (rest.equals("developerMetadata:search")) {
      return of(verb.equals("POST"), id, "developerMetadata.search", "");
    }
    if (rest.startsWith("developerMetadata/")) {
      String which = decoded(rest.substring("developerMetadata/".length()));
      return of(verb.equals("GET"), id, "developerMetadata.get", which);
    }
    return Optional.empty();
  }

  private static Optional<SheetsAddress> values(String verb, String id, String range) {
    return switch (verb) {
      case "GET" -> of(true, id, "values.get", decoded(range));
      case "PUT" -> of(true, id, "values.update", decoded(range));
      case "POST" -> appendOrClear(id, decoded(range));
      default -> Optional.empty();
    };
  }

  private static Optional<SheetsAddress> appendOrClear(String id, String range) {
    int colon = range.lastIndexOf(':');
    String action = range.substring(colon + 1);
    return of(
        colon >= 0 && (action.equals("append") || action.equals("clear")),
        id,
        "values." + action,
        range.substring(0, Math.max(0, colon)));
  }

  private static Optional<SheetsAddress> batch(String verb, String id, String action) {
    return switch (action) {
      case "batchGet" -> of(verb.equals("GET"), id, "values.batchGet", "");
      case "batchUpdate",
          "batchClear",
          "batchGetByDataFilter",
          "batchUpdateByDataFilter",
          "batchClearByDataFilter" -> of(verb.equals("POST"), id, "values." + action, "");
      default -> Optional.empty();
    };
  }

  private static Optional<SheetsAddress> of(
      boolean verbFits, String id, String method, String argument) {
    return verbFits ? Optional.of(new SheetsAddress(id, method, argument)) : Optional.empty();
  }

  /** Percent-decoded; a plus stays a plus, as it does in a path. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
