package org.masteryhive.sheets.json;

import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.FieldInfo;
import com.google.api.client.util.GenericData;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.error.ApiException;

/**
 * Reads request bodies into the client library's classes, as leniently and as strictly as Google:
 * names in either spelling, numbers written as text, but no unknown name and no value of a wrong
 * kind. All mistakes of a body are told at once.
 */
public final class JsonBodies {

  private final List<String> messages = new ArrayList<>();
  private final List<Map<String, String>> violations = new ArrayList<>();

  private JsonBodies() {}

  /** Reads a body. The root is what Google calls the body in its errors, often nothing. */
  public static <T extends GenericData> T read(String body, Class<T> type, String root) {
    JsonElement tree = tree(body);
    JsonBodies reader = new JsonBodies();
    Object message = reader.value(tree, type, root);
    reader.complain();
    return Objects.requireNonNull(type.cast(message));
  }

  /** Reads a body into plain maps and lists. */
  public static JsonElement tree(String body) {
    if (body.isBlank()) {
      return new JsonObject();
    }
    try {
      return JsonParser.parseString(body);
    } catch (com.google.gson.JsonParseException e) {
      throw ApiException.badField(
          "", "Invalid JSON payload received. Unexpected token.\n" + firstLine(body) + "\n^");
    }
  }

  private static String firstLine(String body) {
    String line = body.strip().lines().findFirst().orElse("");
    return line.length() > 40 ? line.substring(0, 40) : line;
  }

  private void complain() {
    if (!messages.isEmpty()) {
      throw ApiException.badRequest(
          String.join("\n", messages),
          List.of(Map.of(
              "@type",
              "type.googleapis.com/google.rpc.BadRequest",
              "fieldViolations",
              violations)));
    }
  }

  private @Nullable Object value(JsonElement json, Type type, String path) {
    if (json.isJsonNull()) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Map.class
          ? map(json, generic.getActualTypeArguments()[1], path)
          : list(json, generic.getActualTypeArguments()[0], path);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted == Object.class) {
      return plain(json);
    }
    return GenericData.class.isAssignableFrom(wanted)
        ? message(json, wanted, path)
        : scalar(json, wanted, path);
  }

  private @Nullable Object message(JsonElement json, Class<?> type, String path) {
    if (!json.isJsonObject()) {
      return wrong(json, "type.googleapis.com/google.apps.sheets.v4." + type.getSimpleName(), path);
    }
    GenericData message;
    try {
      message = (GenericData) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    ClassInfo info = ClassInfo.of(type);
    for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject().entrySet()) {
      FieldInfo field = field(info, entry.getKey());
      if (field == null) {
        unknown(entry.getKey(), path);
      } else {
        Object value =
            value(entry.getValue(), field.getGenericType(), join(path, snake(field.getName())));
        if (value != null) {
          field.setValue(message, value);
        }
      }
    }
    return message;
  }

  private static @Nullable FieldInfo field(ClassInfo info, String name) {
    FieldInfo field = info.getFieldInfo(name);
    if (field == null && name.indexOf('_') > 0) {
      field = info.getNames().stream()
          .filter(known -> snake(known).equals(name))
          .map(info::getFieldInfo)
          .findFirst()
          .orElse(null);
    }
    return field;
  }

  private @Nullable Object list(JsonElement json, Type item, String path) {
    if (!json.isJsonArray()) {
      return wrong(json, nameOf(item), path);
    }
    List<@Nullable Object> list = new ArrayList<>();
    JsonArray items = json.getAsJsonArray();
    boolean listWanted = item instanceof ParameterizedType;
    for (int i = 0; i < items.size(); i++) {
      JsonElement element = items.get(i);
      if (element.isJsonArray() && isMessage(item)) {
        Object inner = list(element, item, path + "[" + i + "]");
        list.addAll(inner instanceof List<?> more ? more : List.of());
        continue;
      }
      list.add(
          listWanted && !element.isJsonArray()
              ? wrong(element, nameOf(item), path + "[" + i + "]")
              : value(element, item, path + "[" + i + "]"));
    }
    return list;
  }

  /** A list in a list of messages is taken as part of it. */
  private static boolean isMessage(Type item) {
    return item instanceof Class<?> plain && GenericData.class.isAssignableFrom(plain);
  }

  private @Nullable Object map(JsonElement json, Type item, String path) {
    if (!json.isJsonObject()) {
      return wrong(json, "type.googleapis.com/google.protobuf.Struct", path);
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    json.getAsJsonObject()
        .asMap()
        .forEach((name, element) -> map.put(name, value(element, item, join(path, name))));
    return map;
  }

  private @Nullable Object scalar(JsonElement json, Class<?> type, String path) {
    if (json instanceof JsonPrimitive primitive) {
      try {
        Object value = scalar(primitive, type);
        if (value != null) {
          return value;
        }
      } catch (ArithmeticException | NumberFormatException e) {
        return wrong(json, nameOf(type), path);
      }
    }
    return wrong(json, nameOf(type), path);
  }

  private static @Nullable Object scalar(JsonPrimitive json, Class<?> type) {
    if (type == String.class) {
      return json.isString() ? json.getAsString() : null;
    }
    if (type == Boolean.class) {
      String text = json.getAsString();
      boolean readable = text.equals("true") || text.equals("false");
      return readable ? Boolean.valueOf(text) : null;
    }
    if (json.isBoolean()) {
      return null;
    }
    if (type == Integer.class) {
      return new BigDecimal(json.getAsString()).intValueExact();
    }
    if (type == Long.class) {
      return new BigDecimal(json.getAsString()).longValueExact();
    }
    if (type == Float.class) {
      return Float.valueOf(json.getAsString());
    }
    return type == Double.class ? Double.valueOf(json.getAsString()) : json.getAsString();
  }

  /** Values of cells: text, numbers, booleans, null; also lists and maps, for others to refuse. */
  private static @Nullable Object plain(JsonElement json) {
    if (json instanceof JsonNull) {
      return null;
    }
    if (json instanceof JsonArray array) {
      List<@Nullable Object> list = new ArrayList<>();
      array.forEach(item -> list.add(plain(item)));
      return list;
    }
    if (json instanceof JsonObject object) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      object.asMap().forEach((name, item) -> map.put(name, plain(item)));
      return map;
    }
    JsonPrimitive primitive = json.getAsJsonPrimitive();
    if (primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    return primitive.isNumber() ? (Object) primitive.getAsDouble() : primitive.getAsString();
  }

  private @Nullable Object wrong(JsonElement json, String type, String path) {
    report(path, "Invalid value at '" + path + "' (" + type + "), " + json);
    return null;
  }

  private void unknown(String name, String path) {
    String at = path.isEmpty() ? "" : " at '" + path + "'";
    report(
        path,
        "Invalid JSON payload received. Unknown name \"" + name + "\"" + at
            + ": Cannot find field.");
  }

  private void report(String path, String message) {
    messages.add(message);
    violations.add(
        path.isEmpty()
            ? Map.of("description", message)
            : Map.of("field", path, "description", message));
  }

  private static String nameOf(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Map.class
          ? "type.googleapis.com/google.protobuf.Struct"
          : "type.googleapis.com/google.protobuf.ListValue";
    }
    Class<?> plain = (Class<?>) type;
    return switch (plain.getSimpleName()) {
      case "String" -> "TYPE_STRING";
      case "Integer" -> "TYPE_INT32";
      case "Long" -> "TYPE_INT64";
      case "Boolean" -> "TYPE_BOOL";
      case "Double" -> "TYPE_DOUBLE";
      case "Float" -> "TYPE_FLOAT";
      default -> "type.googleapis.com/google.apps.sheets.v4." + plain.getSimpleName();
    };
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String snake(String camel) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c)) {
        out.append('_').append(String.valueOf(c).toLowerCase(Locale.ROOT));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
