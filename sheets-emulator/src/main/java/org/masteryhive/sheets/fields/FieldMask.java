package org.masteryhive.sheets.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names parts of a message: {@code a,b(c,d),e/f.g} or {@code *}. A mask without children names the
 * whole of what it stands for.
 */
public final class FieldMask {

  /** The whole message. */
  public static final FieldMask ALL = new FieldMask();

  private final Map<String, FieldMask> children = new LinkedHashMap<>();

  FieldMask() {}

  /** Reads a mask. Names may be written as {@code userEnteredValue} or {@code user_entered_value}. */
  public static FieldMask parse(String text) {
    return new MaskParser(text).parse();
  }

  /** The mask for a field's own content, or null when the field is not named. */
  public @Nullable FieldMask child(String name) {
    if (children.isEmpty()) {
      return this;
    }
    FieldMask child = children.get(name);
    return child == null ? children.get("*") : child;
  }

  /** The mask for what lies at the end of these fields, or null when it is not named. */
  public @Nullable FieldMask within(String... path) {
    FieldMask here = this;
    for (String name : path) {
      here = here == null ? null : here.child(name);
    }
    return here;
  }

  /** Whether a field is named, whole or in part. */
  public boolean has(String name) {
    return child(name) != null;
  }

  /** Whether a path of fields, separated by dots, is named, whole or in part. */
  public boolean hasPath(String path) {
    FieldMask here = this;
    for (String name : path.split("\\.", -1)) {
      FieldMask child = here.child(name);
      if (child == null) {
        return false;
      }
      here = child;
    }
    return true;
  }

  /** Whether everything is named. */
  public boolean isAll() {
    return children.isEmpty() || children.containsKey("*");
  }

  /** The fields that are named one by one; empty when everything is. */
  public Set<String> names() {
    return children.keySet();
  }

  FieldMask childToFill(String name) {
    return children.computeIfAbsent(name, any -> new FieldMask());
  }

  @Override
  public String toString() {
    return children.isEmpty() ? "*" : children.toString();
  }
}
