package org.masteryhive.sheets.discovery;

import com.google.api.client.json.GenericJson;
import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.DateTime;
import com.google.api.client.util.FieldInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What messages hold: each class that is referred to, and all that it refers to. */
final class Schemas {

  private final Map<String, Object> schemas = new TreeMap<>();

  Map<String, Object> all() {
    return schemas;
  }

  /** A reference to a message, which is then among all. */
  Map<String, Object> reference(Class<?> type) {
    String name = name(type);
    if (!schemas.containsKey(name)) {
      Map<String, Object> properties = new LinkedHashMap<>();
      schemas.put(name, ordered("id", name, "type", "object", "properties", properties));
      ClassInfo info = ClassInfo.of(type);
      for (String field : info.getNames()) {
        FieldInfo said = info.getFieldInfo(field);
        properties.put(field, type(said.getGenericType()));
      }
    }
    return Map.of("$ref", name);
  }

  private static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return (around == null ? "" : around.getSimpleName()) + type.getSimpleName();
  }

  /** What a field holds. */
  Map<String, Object> type(Type type) {
    if (type instanceof ParameterizedType full && full.getRawType() instanceof Class<?> raw) {
      Type[] arguments = full.getActualTypeArguments();
      Map<String, Object> last = type(arguments[arguments.length - 1]);
      return Collection.class.isAssignableFrom(raw)
          ? ordered("type", "array", "items", last)
          : ordered("type", "object", "additionalProperties", last);
    }
    if (!(type instanceof Class<?> plain)) {
      return Map.of("type", "any");
    }
    return GenericJson.class.isAssignableFrom(plain) && plain != GenericJson.class
        ? reference(plain)
        : simple(plain);
  }

  private static Map<String, Object> simple(Class<?> type) {
    if (type == String.class || type == DateTime.class) {
      return Map.of("type", "string");
    }
    if (type == Integer.class) {
      return ordered("type", "integer", "format", "int32");
    }
    if (type == Long.class) {
      return ordered("type", "string", "format", "int64");
    }
    if (type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    return Map.of("type", Number.class.isAssignableFrom(type) ? "number" : "any");
  }

  /** A map that keeps its order: names and what they stand for, in turn. */
  static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }
}
