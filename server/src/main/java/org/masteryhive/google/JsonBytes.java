package org.masteryhive.google;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from bytes, value by value, in the way of Gson's {@code JsonReader}. An answer of Google's is millions of bytes
 * of the same few words: names come out of a small table, and a whole value that was read before is known by its bytes (see
 * {@link KnownValues}), so that most of an answer never becomes text. Anything that is not JSON is an {@link IOException}.
 */
final class JsonBytes implements Closeable {

  private static final int NAMES = 256;

  private final InputStream in;
  private final ByteWindow window;
  private final String[] names = new String[NAMES];
  private boolean isFirst = true;
  private int valueAt;
  private int valueMoves;

  JsonBytes(InputStream in) {
    this.in = in;
    this.window = new ByteWindow(in);
    Arrays.fill(names, "");
  }

  void beginObject() throws IOException {
    take('{');
    isFirst = true;
  }

  void endObject() throws IOException {
    take('}');
    isFirst = false;
  }

  void beginArray() throws IOException {
    take('[');
    isFirst = true;
  }

  void endArray() throws IOException {
    take(']');
    isFirst = false;
  }

  /** Whether another member or item follows. */
  boolean hasNext() throws IOException {
    byte next = next();
    if (next == '}' || next == ']') {
      return false;
    }
    if (!isFirst) {
      take(',');
      next();
      isFirst = true;
    }
    return true;
  }

  /** The name of the next member. */
  String nextName() throws IOException {
    take('"');
    int length = plainLength();
    String name = length < 0 ? escaped() : named(length);
    take(':');
    return name;
  }

  String nextString() throws IOException {
    take('"');
    int length = plainLength();
    isFirst = false;
    return length < 0 ? escaped() : text(length);
  }

  boolean nextBoolean() throws IOException {
    boolean isTrue = next() == 't';
    literal(isTrue ? "true" : "false");
    return isTrue;
  }

  int nextInt() throws IOException {
    double number = nextDouble();
    int whole = (int) number;
    if (whole != number) {
      throw new IOException("the answer holds a number that is not whole");
    }
    return whole;
  }

  double nextDouble() throws IOException {
    boolean isQuoted = next() == '"';
    window.at += isQuoted ? 1 : 0;
    int length = 0;
    while (window.has(length + 1) && isOfNumber(window.bytes[window.at + length])) {
      length++;
    }
    double number = JsonNumber.read(window.bytes, window.at, length);
    window.at += length;
    if (isQuoted) {
      take('"');
    }
    isFirst = false;
    return number;
  }

  /** Passes over a value, whatever it is. */
  void skipValue() throws IOException {
    int depth = 0;
    do {
      byte next = next();
      if (next == '"') {
        skipString();
      } else if (next == '{' || next == '[') {
        depth++;
        window.at++;
      } else if (next == '}' || next == ']') {
        depth--;
        window.at++;
      } else if (depth > 0 && (next == ',' || next == ':')) {
        window.at++;
      } else {
        skipWord();
      }
    } while (depth > 0);
    if (depth < 0) {
      throw notJson();
    }
    isFirst = false;
  }

  /** A value that was read before and stands here again, byte by byte; null when there is none, and nothing is taken. */
  <T> @Nullable T nextKnown(KnownValues<T> known) throws IOException {
    next();
    window.has(KnownValues.LONGEST);
    valueAt = window.at;
    valueMoves = window.moves();
    @Nullable T value = known.take(window);
    isFirst = value == null && isFirst;
    return value;
  }

  /** Keeps the value that was read, or begun, since {@link #nextKnown} found none. */
  <T> void keep(KnownValues<T> known, T value) {
    int length = window.at - valueAt;
    if (valueMoves == window.moves() && length <= KnownValues.LONGEST) {
      known.keep(Arrays.copyOfRange(window.bytes, valueAt, window.at), value);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The next byte that is not space. */
  private byte next() throws IOException {
    byte next = window.peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      window.at++;
      next = window.peek();
    }
    return next;
  }

  private void take(char wanted) throws IOException {
    if (next() != wanted) {
      throw notJson();
    }
    window.at++;
  }

  private void literal(String word) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      if (window.peek() != word.charAt(i)) {
        throw notJson();
      }
      window.at++;
    }
    isFirst = false;
  }

  private static boolean isOfNumber(byte letter) {
    return (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '.'
        || letter == 'e'
        || letter == 'E'
        || letter == '+';
  }

  /** How long the text is whose quotation mark was taken; -1 when something in it is escaped. */
  private int plainLength() throws IOException {
    int length = 0;
    do {
      byte[] bytes = window.bytes;
      int at = window.at;
      int end = window.end;
      for (int i = at + length; i < end; i++) {
        if (bytes[i] == '"') {
          return i - at;
        }
        if (bytes[i] == '\\') {
          return -1;
        }
      }
      length = end - at;
    } while (window.has(length + 1));
    throw notJson();
  }

  private String text(int length) {
    String text = new String(window.bytes, window.at, length, StandardCharsets.UTF_8);
    window.at += length + 1;
    return text;
  }

  private String named(int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + window.bytes[window.at + i];
    }
    int place = (hash ^ hash >>> 16) & NAMES - 1;
    String name = names[place];
    if (!isHere(name, length)) {
      name = new String(window.bytes, window.at, length, StandardCharsets.UTF_8).intern();
      names[place] = name;
    }
    window.at += length + 1;
    return name;
  }

  private boolean isHere(String name, int length) {
    if (name.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != window.bytes[window.at + i]) {
        return false;
      }
    }
    return true;
  }

  private String escaped() throws IOException {
    StringBuilder text = new StringBuilder();
    while (true) {
      int length = 0;
      byte letter = window.bytes[window.beyond(0)];
      while (letter != '"' && letter != '\\') {
        length++;
        letter = window.bytes[window.beyond(length)];
      }
      text.append(new String(window.bytes, window.at, length, StandardCharsets.UTF_8));
      window.at += length + 1;
      if (letter == '"') {
        return text.toString();
      }
      text.append(unescaped());
    }
  }

  private char unescaped() throws IOException {
    byte letter = window.peek();
    window.at++;
    return switch (letter) {
      case '"', '\\', '/' -> (char) letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> throw notJson();
    };
  }

  private char codeUnit() throws IOException {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(window.peek(), 16);
      if (digit < 0) {
        throw notJson();
      }
      unit = unit << 4 | digit;
      window.at++;
    }
    return (char) unit;
  }

  private void skipString() throws IOException {
    window.at++;
    byte letter = window.peek();
    while (letter != '"') {
      window.at++;
      if (letter == '\\') {
        window.peek();
        window.at++;
      }
      letter = window.peek();
    }
    window.at++;
  }

  private void skipWord() throws IOException {
    byte letter = window.peek();
    if (!Character.isLetterOrDigit(letter) && letter != '-') {
      throw notJson();
    }
    while (window.has(1) && isOfWord(window.bytes[window.at])) {
      window.at++;
    }
  }

  private static boolean isOfWord(byte letter) {
    return isOfNumber(letter) || (letter >= 'a' && letter <= 'z');
  }

  private static IOException notJson() {
    return new IOException("the answer is not JSON");
  }
}
