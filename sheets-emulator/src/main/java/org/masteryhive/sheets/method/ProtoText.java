package org.masteryhive.sheets.method;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.json.JsonText;

/** A JSON value in the words that Google's errors show it in. */
final class ProtoText {

  private ProtoText() {}

  static String of(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value, "");
    return out.toString();
  }

  private static void write(StringBuilder out, @Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      out.append(indent).append("struct_value {\n");
      map.forEach((name, inner) -> {
        out.append(indent).append("  fields {\n");
        out.append(indent).append("    key: \"").append(name).append("\"\n");
        out.append(indent).append("    value {\n");
        write(out, inner, indent + "      ");
        out.append(indent).append("    }\n").append(indent).append("  }\n");
      });
      out.append(indent).append("}\n");
    } else if (value instanceof List<?> list) {
      out.append(indent).append("list_value {\n");
      list.forEach(inner -> {
        out.append(indent).append("  values {\n");
        write(out, inner, indent + "    ");
        out.append(indent).append("  }\n");
      });
      out.append(indent).append("}\n");
    } else {
      out.append(indent).append(kind(value)).append(": ");
      out.append(value == null ? "NULL_VALUE" : JsonText.compact(value)).append('\n');
    }
  }

  private static String kind(@Nullable Object value) {
    if (value instanceof String) {
      return "string_value";
    }
    if (value instanceof Boolean) {
      return "bool_value";
    }
    return value == null ? "null_value" : "number_value";
  }
}
