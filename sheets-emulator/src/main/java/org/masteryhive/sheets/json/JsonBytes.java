package org.masteryhive.sheets.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text as bytes, in UTF-8: what a JSON text grows in, without ever being a string. */
final class JsonBytes {

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private static final int CHUNK = 64 * 1024;
  private static final int LARGE = 2048;

  private final List<Body.Piece> done = new ArrayList<>();
  private byte[] bytes = new byte[512];
  private int start;
  private int length;

  void clear() {
    done.clear();
    start = 0;
    length = 0;
  }

  /** All of it. Nothing may be added any more. */
  Body body() {
    finishPiece();
    return new Body(done);
  }

  private void finishPiece() {
    if (length > start) {
      done.add(new Body.Piece(bytes, start, length, null));
      start = length;
    }
  }

  void add(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
  }

  /** Bytes that nobody changes; many of them are not copied. */
  void add(byte[] more, int count) {
    if (count >= LARGE) {
      finishPiece();
      done.add(new Body.Piece(more, 0, count, null));
      return;
    }
    room(count);
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
  }

  /** Bytes that other answers have too. */
  void add(Stretch stretch) {
    if (stretch.length() >= LARGE) {
      finishPiece();
      done.add(Body.Piece.of(stretch));
    } else {
      add(stretch.bytes(), stretch.length());
    }
  }

  void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  /** The digits of a whole number. */
  void whole(long number) {
    if (number < 0 || number >= 100_000_000_000_000L) {
      ascii(Long.toString(number));
      return;
    }
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    room(digits);
    long rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  /** A text in quotes, with what JSON wants escaped, and what Google escapes besides. */
  void quoted(String text) {
    int count = text.length();
    room(count + 2);
    bytes[length++] = '"';
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
        hard(text, i);
        return;
      }
      bytes[length++] = (byte) c;
    }
    bytes[length++] = '"';
  }

  /** The rest of a text that has more in it than plain letters. */
  private void hard(String text, int start) {
    room((text.length() - start) * 6 + 1);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c == 0x7f || c == 0x2028 || c == 0x2029) {
        escape(c);
      } else if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xc0 | (c >> 6));
        bytes[length++] = rest(c);
      } else if (!Character.isSurrogate(c)) {
        bytes[length++] = (byte) (0xe0 | (c >> 12));
        bytes[length++] = rest(c >> 6);
        bytes[length++] = rest(c);
      } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i++;
        pair(Character.toCodePoint(c, text.charAt(i)));
      } else {
        bytes[length++] = '?';
      }
    }
    bytes[length++] = '"';
  }

  private void pair(int point) {
    bytes[length++] = (byte) (0xf0 | (point >> 18));
    bytes[length++] = rest(point >> 12);
    bytes[length++] = rest(point >> 6);
    bytes[length++] = rest(point);
  }

  /** A byte after the first of a letter, with the last six bits of these. */
  private static byte rest(int bits) {
    return (byte) (0x80 | (bits & 0x3f));
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    switch (c) {
      case '"', '\\' -> bytes[length++] = (byte) c;
      case '\n' -> bytes[length++] = 'n';
      case '\r' -> bytes[length++] = 'r';
      case '\t' -> bytes[length++] = 't';
      case '\b' -> bytes[length++] = 'b';
      case '\f' -> bytes[length++] = 'f';
      default -> {
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
          bytes[length++] = HEX[(c >> shift) & 0xf];
        }
      }
    }
  }

  private void room(int more) {
    if (bytes.length - length >= more) {
      return;
    }
    if (bytes.length < CHUNK) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    } else {
      finishPiece();
      bytes = new byte[Math.max(more, CHUNK)];
      start = 0;
      length = 0;
    }
  }
}
