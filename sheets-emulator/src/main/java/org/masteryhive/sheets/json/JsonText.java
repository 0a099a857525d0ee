package org.masteryhive.sheets.json;

import com.google.api.client.json.JsonString;
import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.Data;
import com.google.api.client.util.FieldInfo;
import com.google.api.client.util.GenericData;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.fields.FieldMask;

/** Writes JSON as Google does: indented by two, nothing for what is not there. */
public final class JsonText {

  private static final byte[] INDENT =
      ("\n" + "  ".repeat(200)).getBytes(StandardCharsets.US_ASCII);

  private final JsonBytes out = new JsonBytes();
  private final boolean pretty;
  private int depth;
  private boolean first = true;

  public JsonText(boolean pretty) {
    this.pretty = pretty;
  }

  /** A whole body, with Google's newline at its end. */
  public static Body body(Object tree, FieldMask mask, boolean pretty) {
    JsonText text = new JsonText(pretty);
    text.value(tree, mask);
    if (pretty) {
      text.out.add('\n');
    }
    return text.out.body();
  }

  /** A value on one line, whole. */
  public static String compact(Object tree) {
    JsonText text = new JsonText(false);
    text.value(tree, FieldMask.ALL);
    return text.toString();
  }

  /** A text of its own for the items of an array that is about to begin here. */
  public JsonText part() {
    JsonText part = new JsonText(pretty);
    part.depth = depth + 1;
    return part;
  }

  /** Tells texts apart that hold the same and look different. */
  public String look() {
    return pretty ? "p" + depth : "";
  }

  /** Begins anew. */
  public void clear() {
    out.clear();
  }

  /** What has been written. */
  public byte[] bytes() {
    return out.body().bytes();
  }

  public void beginObject() {
    open('{');
  }

  public void endObject() {
    close('}');
  }

  public void beginArray() {
    open('[');
  }

  public void endArray() {
    close(']');
  }

  /** Begins the next member of an object; its value must follow. */
  public void name(String name) {
    next();
    string(name);
    out.add(':');
    if (pretty) {
      out.add(' ');
    }
  }

  /** Begins the next item of an array; its value must follow. */
  public void item() {
    next();
  }

  /** A member, when the mask names it and there is something to write. */
  public void member(String name, @Nullable Object value, FieldMask mask) {
    FieldMask child = value == null ? null : mask.child(name);
    if (value != null && child != null) {
      name(name);
      value(value, child);
    }
  }

  /** A value as it would be written here, to be written many times with {@link #raw}. */
  public byte[] rendered(Object value, FieldMask mask) {
    JsonText text = new JsonText(pretty);
    text.depth = depth;
    text.value(value, mask);
    return text.bytes();
  }

  /** A value that was written before at the same depth. */
  public void raw(byte[] text) {
    out.add(text, text.length);
  }

  /** The same, of a value that other answers have too. */
  public void raw(Stretch text) {
    out.add(text);
  }

  /** Writes any value: the library's objects, maps, lists, texts, numbers, booleans, null. */
  public void value(@Nullable Object value, FieldMask mask) {
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value == null || Data.isNull(value)) {
      out.ascii("null");
    } else if (value instanceof JsonPart part) {
      part.writeTo(this, mask);
    } else if (value instanceof GenericData message) {
      message(message, mask);
    } else if (value instanceof Map<?, ?> map) {
      map(map, mask);
    } else if (value instanceof Iterable<?> list) {
      list(list, mask);
    } else if (value instanceof Boolean) {
      out.ascii(value.toString());
    } else {
      string(value.toString());
    }
  }

  private void message(GenericData message, FieldMask mask) {
    beginObject();
    ClassInfo info = message.getClassInfo();
    for (String name : info.getNames()) {
      FieldInfo field = info.getFieldInfo(name);
      Object value = field.getValue(message);
      if (value instanceof Long && field.getField().isAnnotationPresent(JsonString.class)) {
        value = value.toString();
      }
      if (name.equals("sheetId") && isRange(message) && Integer.valueOf(0).equals(value)) {
        continue;
      }
      member(name, value, mask);
    }
    for (Map.Entry<String, Object> more : message.getUnknownKeys().entrySet()) {
      member(more.getKey(), more.getValue(), mask);
    }
    endObject();
  }

  /** In a range the first sheet's id, which is 0, is left out. */
  private static boolean isRange(GenericData message) {
    return message instanceof GridRange
        || message instanceof DimensionRange
        || message instanceof GridCoordinate;
  }

  private void map(Map<?, ?> map, FieldMask mask) {
    beginObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      member(String.valueOf(entry.getKey()), entry.getValue(), mask);
    }
    endObject();
  }

  private void list(Iterable<?> list, FieldMask mask) {
    beginArray();
    for (Object item : list) {
      item();
      value(item, mask);
    }
    endArray();
  }

  public void number(Number number) {
    if (number instanceof Double || number instanceof Float) {
      fraction(number);
    } else if (number instanceof BigDecimal exact) {
      out.ascii(exact.toPlainString());
    } else if (number instanceof Integer || number instanceof Long) {
      out.whole(number.longValue());
    } else {
      out.ascii(number.toString());
    }
  }

  private void fraction(Number number) {
    double value = number.doubleValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      string(Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      out.whole((long) value);
    } else {
      String text = number.toString();
      int exponent = text.indexOf('E');
      out.ascii(
          exponent < 0
              ? text
              : text.substring(0, exponent).replaceFirst("\\.0$", "")
                  + (text.charAt(exponent + 1) == '-' ? "e-" : "e+")
                  + padded(text.substring(exponent + 1).replace("-", "")));
    }
  }

  private static String padded(String digits) {
    return digits.length() < 2 ? "0" + digits : digits;
  }

  public void string(String text) {
    out.quoted(text);
  }

  private void open(char bracket) {
    out.add(bracket);
    depth++;
    first = true;
  }

  private void close(char bracket) {
    depth--;
    if (!first) {
      newline();
    }
    out.add(bracket);
    first = false;
  }

  private void next() {
    if (!first) {
      out.add(',');
    }
    first = false;
    newline();
  }

  private void newline() {
    if (pretty) {
      out.add(INDENT, 1 + 2 * depth);
    }
  }

  @Override
  public String toString() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
