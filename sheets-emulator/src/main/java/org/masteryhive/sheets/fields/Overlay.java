package org.masteryhive.sheets.fields;

import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.FieldInfo;
import com.google.api.client.util.GenericData;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the parts of one message that a mask names in the place of another's. */
public final class Overlay {

  private static final String TWIN = "Style";

  private Overlay() {}

  /**
   * A message like the first with the named parts of the second. A part that is named and not there
   * is taken away. Neither message is changed.
   */
  @SuppressWarnings("unchecked")
  public static <T extends GenericData> T of(T target, T source, FieldMask mask) {
    if (mask.isAll()) {
      return (T) source.clone();
    }
    T result = shallow(target);
    ClassInfo info = result.getClassInfo();
    for (String name : withTwins(mask.names(), info)) {
      FieldInfo field = info.getFieldInfo(name);
      if (field != null) {
        FieldMask child = mask.names().contains(name) ? mask.child(name) : FieldMask.ALL;
        field.setValue(
            result,
            part(
                field,
                field.getValue(target),
                field.getValue(source),
                child == null ? FieldMask.ALL : child));
      }
    }
    return result;
  }

  private static @Nullable Object part(
      FieldInfo field, @Nullable Object before, @Nullable Object after, FieldMask mask) {
    boolean message = GenericData.class.isAssignableFrom(field.getType());
    if (!message || mask.isAll() || isColor(field)) {
      return after;
    }
    GenericData from = before == null ? blank(field.getType()) : (GenericData) before;
    GenericData to = after == null ? blank(field.getType()) : (GenericData) after;
    GenericData merged = of(from, to, mask);
    return merged.isEmpty() ? null : merged;
  }

  /** A color is one thing, whichever of its channels a mask names. */
  private static boolean isColor(FieldInfo field) {
    return field.getType().getSimpleName().startsWith("Color");
  }

  /** A color and its style are two spellings of one thing. */
  private static Set<String> withTwins(Set<String> names, ClassInfo info) {
    Set<String> all = new LinkedHashSet<>(names);
    for (String name : names) {
      if (info.getFieldInfo(name + TWIN) != null) {
        all.add(name + TWIN);
      }
      if (name.endsWith(TWIN)) {
        String base = name.substring(0, name.length() - TWIN.length());
        if (info.getFieldInfo(base) != null) {
          all.add(base);
        }
      }
    }
    return all;
  }

  private static GenericData blank(Class<?> type) {
    try {
      return (GenericData) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends GenericData> T shallow(T message) {
    GenericData copy = blank(message.getClass());
    copy.putAll(message);
    return (T) copy;
  }
}
