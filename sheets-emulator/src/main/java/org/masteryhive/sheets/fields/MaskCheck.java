package org.masteryhive.sheets.fields;

import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.FieldInfo;
import com.google.api.client.util.GenericData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.error.ApiException;

/** Finds names in a mask that a message does not have. */
public final class MaskCheck {

  private MaskCheck() {}

  /** Refuses, as Google does, a mask for an answer that names what the answer cannot hold. */
  public static void answer(FieldMask mask, Class<?> message) {
    unknown(mask, message, "").ifPresent(path -> {
      throw ApiException.badRequest(
          "Request contains an invalid argument.",
          List.of(ApiException.violation(
              path,
              "Error expanding 'fields' parameter. Cannot find matching fields for path '"
                  + path
                  + "'.")));
    });
  }

  /** The first path in the mask that the message does not have. */
  public static Optional<String> unknown(FieldMask mask, Type type, String path) {
    Class<?> message = messageOf(type);
    if (!GenericData.class.isAssignableFrom(message)) {
      return Optional.empty();
    }
    for (String name : mask.names()) {
      if (name.equals("*")) {
        continue;
      }
      String here = path.isEmpty() ? name : path + "." + name;
      FieldInfo field = ClassInfo.of(message).getFieldInfo(name);
      FieldMask child = mask.child(name);
      if (field == null || child == null) {
        return Optional.of(here);
      }
      Optional<String> deeper = unknown(child, field.getGenericType(), here);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  private static Class<?> messageOf(Type type) {
    if (type instanceof ParameterizedType list) {
      boolean map = list.getRawType() == Map.class;
      return messageOf(list.getActualTypeArguments()[map ? 1 : 0]);
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }
}
